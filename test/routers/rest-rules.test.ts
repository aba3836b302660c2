import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publicRouter } from '../../src/routers/public/router.ts';
import { createApp } from '../../src/routers/rest/create-app.ts';
import { mountOperations } from '../../src/routers/rest/mount-operations.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';
import { publicProcedure, router } from '../../src/routers/trpc.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
let key = '';
let call: ReturnType<typeof ingestCaller>;
const publicApi = mountOperations(createApp(), publicRouter);
beforeAll(async () => {
  test = await openMemoryServices();
  call = ingestCaller(test);
});
beforeEach(async () => {
  await test.reset();
  key = (await seedKey(test)).key;
});
afterAll(() => test.close());

const get = async (path: string, init: RequestInit = {}): Promise<Response> =>
  publicApi.fetch(new Request(`https://pulse.test${path}`, init), { services: test.services, ingest: null });

describe('methods', () => {
  it.each([
    ['POST /pulse.json', 'GET, HEAD, OPTIONS'],
    ['DELETE /pulse/history.json', 'GET, HEAD, OPTIONS'],
  ])('%s is 405 with Allow', async (line, allow) => {
    const [method = '', path = ''] = line.split(' ');
    const response = await get(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect(await response.json()).toMatchObject({ code: 'method_not_allowed', instance: path });
  });

  it('answers 405 at paths with several operations', async () => {
    const { status, headers, body } = await call('DELETE /api/communities/harbour', { key });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, PATCH, HEAD, OPTIONS']);
    expect(body).toMatchObject({ code: 'method_not_allowed' });
  });

  it('answers 405 at an address of its own, whatever its neighbour with a parameter takes', async () => {
    const { status, headers } = await call('GET /upload/multipart/create', { key });
    expect([status, headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('answers HEAD as GET without a body', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const full = await get('/pulse.json');
    const head = await get('/pulse.json', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(full.headers.get('etag'));
    const missing = await get('/pulse.json?community=nobody', { method: 'HEAD' });
    expect([missing.status, await missing.text()]).toEqual([404, '']);
  });

  it('answers OPTIONS, for other sites only where reads are public', async () => {
    const open = await get('/pulse.json', { method: 'OPTIONS' });
    expect(open.status).toBe(204);
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    expect(open.headers.get('access-control-allow-credentials')).toBeNull();
    expect(open.headers.get('access-control-allow-methods')?.split(',')).toEqual(['GET', 'HEAD', 'OPTIONS']);
    expect(open.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    const closed = await call('OPTIONS /exports');
    expect([closed.status, closed.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('answers', () => {
  it('carry ETag, Cache-Control, Vary and CORS', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const { headers } = await get('/pulse.json');
    expect(headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
    expect(headers.get('cache-control')).toBe('public, max-age=60, s-maxage=300');
    expect(headers.get('vary')).toBe('Accept');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('ETag');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('/communities.json')).headers.get('cache-control')).toContain('s-maxage=1800');
    const own = await call('GET /exports', { key });
    expect(own.headers.get('cache-control')).toBe('private, no-cache');
    expect(own.headers.get('vary')).toContain('Authorization');
  });

  it('are 304 where nothing changed', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const etag = (await get('/pulse.json')).headers.get('etag')!;
    const unchanged = await get('/pulse.json', { headers: { 'if-none-match': etag } });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    expect(unchanged.headers.get('etag')).toBe(etag);
    expect(unchanged.headers.get('access-control-allow-origin')).toBe('*');
    const own = await call('GET /exports', { key });
    const again = await call('GET /exports', {
      key,
      headers: { 'if-none-match': own.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });

  it('name the request, as the caller does', async () => {
    expect((await get('/health')).headers.get('x-request-id')).toMatch(/^req_/);
    expect((await get('/health', { headers: { 'x-request-id': 'abc-1' } })).headers.get('x-request-id')).toBe(
      'abc-1',
    );
    const long = await get('/health', { headers: { 'x-request-id': 'a'.repeat(101) } });
    expect(long.headers.get('x-request-id')).toMatch(/^req_/);
    const odd = await get('/nothing', { headers: { 'x-request-id': 'a b<script>' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^req_/);
    expect(await odd.json()).toMatchObject({ request_id: odd.headers.get('x-request-id'), status: 404 });
  });
});

it('logs who comes without a key that is good for what they ask, and not the key', async () => {
  const { key: reader } = await seedKey(test, { scopes: ['read'] });
  await call('GET /api/keys', { headers: { 'x-request-id': 'mine-1' } });
  await call('GET /api/keys', { key: `bp_${'0'.repeat(12)}_${'1'.repeat(32)}` });
  await call('GET /api/keys', { key: reader });
  const refused = { method: 'GET', path: '/api/keys' };
  expect(test.logged).toMatchObject([
    {
      level: 'warn',
      event: 'request.refused',
      fields: { ...refused, code: 'unauthorized', request_id: 'mine-1' },
    },
    { level: 'warn', event: 'request.refused', fields: { ...refused, code: 'unauthorized' } },
    { level: 'warn', event: 'request.refused', fields: { ...refused, code: 'forbidden' } },
  ]);
  expect(JSON.stringify(test.logged)).not.toMatch(/bp_/);
});

describe('problems', () => {
  it('are 404 for unknown addresses', async () => {
    const response = await get('/nothing/here');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: '/problems/not_found',
      title: 'Not found',
      status: 404,
      instance: '/nothing/here',
      errors: [],
    });
  });

  it('are 406 where JSON is not accepted', async () => {
    const response = await get('/pulse.json', { headers: { accept: 'text/csv' } });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ code: 'not_acceptable' });
  });

  it.each([
    [415, 'unsupported_media_type', { body: 'a=1', headers: { 'content-type': 'text/plain' } }],
    [413, 'too_large', { json: { name: 'x'.repeat(70_000) } }],
    [400, 'bad_request', { body: '{"name":', headers: { 'content-type': 'application/json' } }],
    [400, 'bad_request', { json: [1, 2] }],
    [400, 'bad_request', { json: { name: 'x', scopes: ['admin'], extra: 1 } }],
    [400, 'bad_request', { json: { name: 'x', scopes: ['root'] } }],
    [400, 'bad_request', { json: { name: 'x', scopes: ['admin'], expires_at: 'tomorrow' } }],
    [400, 'bad_request', { json: { name: 'x', scopes: ['admin'], expires_at: '2020-01-01T00:00:00Z' } }],
    [400, 'bad_request', { json: { name: 5, scopes: 'admin' } }],
    [400, 'bad_request', {}],
  ])('are %i %s for bodies that are not right (%#)', async (status, code, sent) => {
    const answer = await call('POST /api/keys', { key, ...sent });
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(String(answer.body['detail'])).toMatch(/\.$/);
  });

  it('name every wrong field', async () => {
    const { body } = await call('POST /api/communities', {
      key,
      json: { slug: 'No Slug', name: '', time_zone: 'Mars/Base', language: 'x', min_people: 2 },
    });
    const pointers = (body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual(['/language', '/min_people', '/name', '/slug', '/time_zone']);
  });

  it('hide what nobody foresaw, and log it', async () => {
    const failing = mountOperations(
      createApp(),
      router({
        boom: publicProcedure
          .meta({
            openapi: {
              method: 'GET',
              path: '/boom',
              operationId: 'boom',
              summary: 'Fails',
              description: 'Always fails.',
              tags: [],
              protect: false,
              example: { response: {} },
            },
          })
          .input(z.strictObject({}))
          .output(z.object({}))
          .query(() => {
            throw new Error('secret detail');
          }),
      }),
    );
    const response = await failing.fetch(new Request('https://p.test/boom'), {
      services: test.services,
      ingest: null,
    });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret');
    expect(text).not.toContain('stack');
    expect(JSON.parse(text)).toMatchObject({ code: 'internal' });
    expect(test.logged.map(({ event }) => event)).toEqual(['request.failed']);
    expect(String((test.logged[0]!.thrown as Error).cause ?? test.logged[0]!.thrown)).toContain(
      'secret detail',
    );
  });

  it('are 503 where the database does not answer', async () => {
    await test.d1.prepare('ALTER TABLE communities RENAME TO elsewhere').run();
    try {
      const response = await get('/pulse.json');
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ code: 'storage_unavailable' });
    } finally {
      await test.d1.prepare('ALTER TABLE elsewhere RENAME TO communities').run();
    }
  });
});

it('says in headers that an operation is deprecated, and until when it stays', async () => {
  const old = mountOperations(
    createApp(),
    router({
      old: publicProcedure
        .meta({
          openapi: {
            method: 'GET',
            path: '/old',
            operationId: 'getOld',
            summary: 'Old',
            description: 'Was here before.',
            tags: [],
            protect: false,
            deprecation: { since: '2026-01-01', sunset: '2027-01-01' },
            example: { response: {} },
          },
        })
        .input(z.strictObject({}))
        .output(z.object({}))
        .query(() => ({})),
    }),
  );
  const { headers } = await old.fetch(new Request('https://p.test/old'), {
    services: test.services,
    ingest: null,
  });
  expect(headers.get('deprecation')).toBe('@1767225600');
  expect(headers.get('sunset')).toBe('Fri, 01 Jan 2027 00:00:00 GMT');
});

describe('a router that cannot be a REST surface', () => {
  const operation = (path: `/${string}`, operationId: string) =>
    publicProcedure
      .meta({
        openapi: {
          method: 'GET',
          path,
          operationId,
          summary: 'A read',
          description: 'Reads something.',
          tags: [],
          protect: false,
          example: { response: {} },
        },
      })
      .input(z.strictObject({ a: z.string(), b: z.string() }))
      .output(z.object({}))
      .query(() => ({}));

  it.each([
    [
      'two paths that differ by a name',
      { x: operation('/x/{a}', 'x'), y: operation('/x/{b}', 'y') },
      'differ only',
    ],
    ['one operation id twice', { x: operation('/x', 'x'), y: operation('/y', 'x') }, 'operation id x'],
    ['one path twice', { x: operation('/x', 'x'), y: operation('/x', 'y') }, 'GET /x'],
    ['a path parameter without a field', { x: operation('/x/{c}', 'x') }, 'lacks the path parameter c'],
  ])('is refused for %s', (_, procedures, why) => {
    expect(() => listOperations(router(procedures))).toThrow(why);
  });

  it('is told by the shape that tRPC keeps of procedures', () => {
    const [first] = listOperations(publicRouter);
    expect(first).toMatchObject({ name: 'pulse', meta: { path: '/pulse.json' }, scopes: [] });
    expect(Object.keys(first!.input.shape)).toEqual(['community']);
  });
});
