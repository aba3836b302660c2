import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appRouter } from '../../src/routers/app.ts';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';
import { publicProcedure, router } from '../../src/routers/trpc.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
let key = '';
beforeAll(async () => {
  test = await openMemoryServices();
  await seedCommunity(test, { slug: 'harbour' });
  key = (await seedKey(test)).key;
});
afterAll(() => test.close());

const headers = () => ({
  authorization: `Bearer ${key}`,
  'content-type': 'application/json',
  'if-match': '*',
});
const everything = { forward: (request: Request) => handleIngestRequest(request, test.services), defer() {} };

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
).map(([name, { _def }]) => ({ name, isQuery: _def.type === 'query' }));

describe('a field that nobody knows', () => {
  it.each(procedures)('is refused and named by $name over RPC', async ({ name, isQuery }) => {
    const input = JSON.stringify({ comunity: 'harbour' });
    const response = isQuery
      ? await handleIngestRequest(
          new Request(`https://rpc.test/trpc/${name}?input=${encodeURIComponent(input)}`, {
            headers: headers(),
          }),
          test.services,
        )
      : await handleIngestRequest(
          new Request(`https://rpc.test/trpc/${name}`, { method: 'POST', body: input, headers: headers() }),
          test.services,
        );
    const { error } = (await response.json()) as { error: { data: { problem: { errors: unknown[] } } } };
    expect(response.status).toBe(400);
    expect(error.data.problem.errors).toContainEqual({
      pointer: '/comunity',
      detail: 'is not a known field',
    });
  });

  it.each(
    listOperations(appRouter)
      .filter(({ meta }) => !meta.binaryBody)
      .map(({ meta }) => ({ meta, id: meta.operationId })),
  )('is refused and named by $id over REST', async ({ meta }) => {
    const path = meta.path.replaceAll(/\{[a-z_]+\}/g, 'harbour');
    const isRead = meta.method === 'GET';
    const response = await handlePublicRequest(
      new Request(`https://pulse.test${path}${isRead ? '?comunity=harbour' : ''}`, {
        method: meta.method,
        headers: headers(),
        ...(isRead ? {} : { body: JSON.stringify({ comunity: 'harbour' }) }),
      }),
      test.services,
      everything,
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/comunity' }] });
  });

  it('makes no key of every community', async () => {
    const call = ingestCaller(test);
    const before = await call('GET /api/keys', { key });
    const response = await handleIngestRequest(
      new Request('https://rpc.test/trpc/admin.createKey', {
        method: 'POST',
        body: JSON.stringify({ name: 'phone', scopes: ['admin'], comunity: 'harbour' }),
        headers: headers(),
      }),
      test.services,
    );
    expect(response.status).toBe(400);
    expect((await call('GET /api/keys', { key })).body['data']).toEqual(before.body['data']);
  });

  it('cannot be let through by a new procedure', () => {
    const open = router({
      open: publicProcedure
        .meta({
          openapi: {
            method: 'GET',
            path: '/open',
            operationId: 'open',
            summary: 'Open',
            description: 'Takes anything.',
            tags: ['Public'],
            protect: false,
            example: { response: {} },
          },
        })
        .input(z.object({}))
        .output(z.strictObject({}))
        .query(() => ({})),
    });
    expect(() => listOperations(open)).toThrow('z.strictObject');
  });
});
