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
