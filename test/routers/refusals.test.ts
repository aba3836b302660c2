import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../../src/routers/app.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../testing/fixtures/seed-export.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

/** What every protected operation refuses, tried with every one of them. */
const operations = listOperations(appRouter).filter(({ scopes }) => scopes.length > 0);

let test: TestServices;
let call: ReturnType<typeof ingestCaller>;
const keys: Record<string, string> = {};
let foreignKeyId = '';
let foreignUploadId = '';
beforeAll(async () => {
  test = await openMemoryServices();
  call = ingestCaller(test);
  await seedCommunity(test, { slug: 'harbour' });
  const foreign = await seedCommunity(test, { slug: 'orchard' });
  await seedExport(test, { ...foreign, id: 'exp_orchard', status: 'queued' });
  for (const scope of ['admin', 'upload', 'read'] as const)
    keys[scope] = (await seedKey(test, { scopes: [scope], communityId: 'com_harbour' })).key;
  keys['owner'] = (await seedKey(test)).key;
  foreignKeyId = (await seedKey(test, { communityId: 'com_orchard' })).id;
  const upload = await call('POST /upload/multipart/create', {
    key: keys['owner'],
    json: { community: 'orchard', source: 'workshop', file_name: 'a.zip', size: 3 },
  });
  foreignUploadId = String(upload.body['upload_id']);
});
afterAll(() => test.close());

/** A request that is right in all but who sends it, about things of the community `orchard`. */
function requestOf({ meta, input }: (typeof operations)[number]) {
  const values: Record<string, string> = {
    community: 'orchard',
    source: 'workshop',
    upload_id: foreignUploadId,
    part_number: '1',
    export_id: 'exp_orchard',
    key_id: foreignKeyId,
    dead_letter_id: 'dlq_1',
    week: '2026-W07',
    day: '2026-02-11',
    period: '2026-W07',
    message_id: '0123456789abc',
  };
  const path = meta.path.replaceAll(/\{([a-z_]+)\}/g, (_, name: string) => values[name]!);
  const headers: Record<string, string> = meta.versioned && meta.method !== 'GET' ? { 'if-match': '*' } : {};
  if (meta.binaryBody) {
    return {
      line: `${meta.method} ${path}`,
      sent: {
        headers: { ...headers, 'content-length': '3', 'content-type': 'application/octet-stream' },
        body: 'abc',
      },
    };
  }
  if (meta.method === 'GET') {
    const about =
      'community' in input.shape && !meta.path.includes('{community}') ? '?community=orchard' : '';
    return { line: `GET ${path}${about}`, sent: { headers } };
  }
  const example = { ...(meta.example.request as Record<string, unknown>) };
  for (const name of Object.keys(example)) if (name in values) example[name] = values[name];
  for (const [, name] of meta.path.matchAll(/\{([a-z_]+)\}/g)) delete example[name!];
  return { line: `${meta.method} ${path}`, sent: { headers, json: example } };
}

/** Whether the address of an operation is that of something in a community: then another's is as unknown as one that is not there. */
const isInOneCommunity = ({ pathParameters }: (typeof operations)[number]): boolean =>
  pathParameters.some((name) => ['community', 'upload_id', 'export_id', 'key_id'].includes(name));

describe.each(operations)('$meta.operationId', (operation) => {
  it('answers 401 with a challenge without a key and with a wrong one', async () => {
    const { line, sent } = requestOf(operation);
    for (const key of [null, `bp_${'0'.repeat(12)}_${'0'.repeat(32)}`, 'nonsense']) {
      const { status, headers, body } = await call(line, { ...sent, key });
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(body).toMatchObject({ code: 'unauthorized', request_id: headers.get('x-request-id') });
    }
  });

  it('answers 403 to a key without its scope', async () => {
    const { line, sent } = requestOf(operation);
    for (const scope of ['read', 'upload'] as const) {
      if (operation.scopes.includes(scope)) continue;
      const { status, body } = await call(line, { ...sent, key: keys[scope]! });
      expect([scope, status, body['code']]).toEqual([scope, 403, 'forbidden']);
    }
  });

  it('shows nothing of another community', async () => {
    const { line, sent } = requestOf(operation);
    const { status, body } = await call(line, { ...sent, key: keys['admin']! });
    if (status === 200) {
      // a list that is not about one community shows only our own
      expect(operation.meta.path).not.toContain('{');
      expect(JSON.stringify(body)).not.toContain('orchard');
    } else {
      expect(isInOneCommunity(operation) ? [404] : [403, 404]).toContain(status);
      expect(JSON.stringify({ ...body, instance: '' })).not.toContain('orchard');
    }
  });
});

it('none of these refusals changed a thing', async () => {
  const { results } = await test.d1.prepare("SELECT status FROM exports WHERE id = 'exp_orchard'").all();
  expect(results).toEqual([{ status: 'queued' }]);
  const { body } = await call(`GET /upload/multipart/${foreignUploadId}`, { key: keys['owner']! });
  expect(body).toMatchObject({ status: 'open', parts: [] });
  const community = await call('GET /api/communities/orchard', { key: keys['owner']! });
  expect(community.body).toMatchObject({ name: 'orchard', policy: 'themes', pillars: [] });
  const keysLeft = await test.d1
    .prepare('SELECT count(*) AS n FROM api_keys WHERE revoked_at IS NULL')
    .first<{ n: number }>();
  expect(keysLeft?.n).toBe(5);
});
