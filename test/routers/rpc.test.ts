import { createPulseClient } from '@beacon-pulse/client/src/create-pulse-client.ts';
import { TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const send = (input: unknown, init?: RequestInit): Promise<Response> =>
  handleIngestRequest(new Request(String(input), init), test.services);
const client = (key?: string) =>
  createPulseClient({
    url: 'https://rpc.test',
    fetch: send as typeof fetch,
    ...(key === undefined ? {} : { key }),
  });
const failure = async (call: Promise<unknown>) => {
  const thrown = await call.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(thrown).toBeInstanceOf(TRPCClientError);
  return (thrown as TRPCClientError<never>).data as unknown as Record<string, unknown> & {
    problem: Record<string, unknown>;
  };
};

describe('procedures over RPC', () => {
  it('do what REST does', async () => {
    const { key } = await seedKey(test);
    const admin = client(key).admin;
    const made = await admin.createCommunity.mutate({
      slug: 'harbour',
      name: 'Harbour',
      time_zone: 'Europe/Dublin',
      language: 'en',
    });
    const changed = await admin.updateCommunity.mutate({
      community: 'harbour',
      version: made.version,
      name: 'Harbour Makers',
    });
    expect(changed.name).toBe('Harbour Makers');
    const refused = await failure(
      admin.updateCommunity.mutate({ community: 'harbour', version: made.version, name: 'Late' }),
    );
    expect(refused).toMatchObject({ code: 'PRECONDITION_FAILED', httpStatus: 412 });
  });

  it('tell errors with their problem and never a stack', async () => {
    const data = await failure(client().admin.listKeys.query({}));
    expect(data).toMatchObject({
      code: 'UNAUTHORIZED',
      httpStatus: 401,
      problem: { code: 'unauthorized', instance: '/trpc/admin.listKeys', status: 401 },
    });
    expect(data).not.toHaveProperty('stack');
    const input = await failure(client().public.history.query({ limit: 5000 }));
    expect(input.problem).toMatchObject({ code: 'bad_request', errors: [{ pointer: '/limit' }] });
  });

  it('hide what nobody foresaw', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    await test.d1
      .prepare(
        "INSERT INTO public_rows (community_id, kind, key, body) VALUES ('com_harbour', 'pulse', '', '{not json of Mira')",
      )
      .run();
    const response = await send('https://rpc.test/trpc/public.pulse?input=%7B%7D');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('Mira');
    expect(text).not.toContain('stack');
    expect(test.logged.map(({ event }) => event)).toEqual(['rpc.failed']);
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
  });

  it.each([
    ['an unknown procedure', 'https://rpc.test/trpc/admin.nothing', {}, 404],
    [
      'the wrong method',
      'https://rpc.test/trpc/public.pulse',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
      405,
    ],
    ['input that is no JSON', 'https://rpc.test/trpc/public.pulse?input=%7B', {}, 400],
    [
      'too large a body',
      'https://rpc.test/trpc/admin.createKey',
      { method: 'POST', body: '{}', headers: { 'content-length': '300000' } },
      413,
    ],
    [
      'too large a body of unknown length',
      'https://rpc.test/trpc/admin.createKey',
      { method: 'POST', body: '"'.padEnd(256 * 1024 + 1, 'x') },
      413,
    ],
    [
      'too many calls at once',
      `https://rpc.test/trpc/${Array(21).fill('public.health').join()}?batch=1&input=%7B%7D`,
      {},
      400,
    ],
  ])('refuse %s', async (_, url, init, status) => {
    const response = await send(url, init);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('"stack"');
  });

  it.each([
    ['an unknown procedure', 'admin.nothing', {}],
    ['too many calls at once', `${Array(21).fill('public.health').join()}?batch=1&input=%7B%7D`, {}],
    ['input that is no JSON', 'public.pulse?input=%7B', {}],
    [
      'a body that is no JSON',
      'admin.createKey',
      { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
    ],
    ['the wrong method', 'public.pulse', { method: 'POST', body: '{}' }],
    ['a missing key', 'admin.listKeys?input=%7B%7D', {}],
  ])('name the request that brought %s', async (_, path, init: RequestInit) => {
    const headers = { ...init.headers, 'x-request-id': 'mine-1' };
    const response = await send(`https://rpc.test/trpc/${path}`, { ...init, headers });
    expect(response.status).toBeGreaterThanOrEqual(400);
    const ids = [...(await response.text()).matchAll(/"request_id":"([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids)).toEqual(new Set(['mine-1']));
  });

  it('log refused keys, and not the key', async () => {
    const { key: reader } = await seedKey(test, { scopes: ['read'] });
    await failure(client().admin.listKeys.query({}));
    await failure(client(`bp_${'0'.repeat(12)}_${'1'.repeat(32)}`).admin.listKeys.query({}));
    await failure(client(reader).admin.listKeys.query({}));
    expect(test.logged).toMatchObject([
      { level: 'warn', event: 'rpc.refused', fields: { code: 'unauthorized', path: 'admin.listKeys' } },
      { level: 'warn', event: 'rpc.refused', fields: { code: 'unauthorized' } },
      { level: 'warn', event: 'rpc.refused', fields: { code: 'forbidden' } },
    ]);
    expect(JSON.stringify(test.logged)).not.toMatch(/bp_/);
  });

  it('count a body that comes in chunks', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(64 * 1024));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++;
        controller.enqueue(chunk);
      },
    });
    const headers = {
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
      'content-length': '2',
    };
    for (const path of ['trpc/admin.createKey', 'api/keys']) {
      const { key } = await seedKey(test);
      const response = await handleIngestRequest(
        new Request(`https://rpc.test/${path}`, {
          method: 'POST',
          headers: { ...headers, authorization: `Bearer ${key}` },
          body: path.startsWith('trpc') ? body : new Blob([' '.repeat(70_000)]).stream(),
          duplex: 'half',
        } as RequestInit),
        test.services,
      );
      expect(response.status).toBe(413);
    }
    expect(sent).toBeLessThan(10);
  });

  it('take no part of a file, and say how to send one', async () => {
    const { key } = await seedKey(test);
    const data = await failure(client(key).upload.putPart.mutate({ upload_id: 'upl_1', part_number: 1 }));
    expect(data.problem).toMatchObject({ code: 'unsupported_media_type' });
  });

  it('ask for the key once a batch', async () => {
    const { key } = await seedKey(test);
    test.statements.length = 0;
    const one = client(key).admin;
    await Promise.all([one.listKeys.query({}), one.listCommunities.query({}), one.health.query({})]);
    const found = test.statements.filter(({ name }) => name === 'api_keys.find_by_prefix');
    expect(found).toHaveLength(1);
  });
});
