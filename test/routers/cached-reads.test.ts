import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { invalidateCommunity } from '../../src/cache/invalidate-community.ts';
import { cacheKey } from '../../src/cache/keys.ts';
import { appRouter } from '../../src/routers/app.ts';
import { cachedReads, cachedReadsOf } from '../../src/routers/cached-reads.ts';
import { publicRouter } from '../../src/routers/public/router.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';
import { publicProcedure, router } from '../../src/routers/trpc.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
afterAll(() => test.close());

const origin = 'https://pulse.test';
const slug = 'harbour-makers';

/** The addresses of a cached read that are about a community, as the examples of its meta spell the question. */
function addressesOf({ meta }: ReturnType<typeof listOperations>[number]): string[] {
  const asked = Object.entries((meta.example.request ?? {}) as Record<string, unknown>);
  const about = asked.filter(([, value]) => value === slug).map(([name]) => `${meta.path}?${name}=${slug}`);
  return [meta.path, ...about];
}

/** What stays at the edge after a change of the community, each with the way out. */
async function findForgotten(routers: Parameters<typeof listOperations>[0]): Promise<string[]> {
  const { cache } = test.services;
  const forgotten: string[] = [];
  for (const operation of listOperations(routers)) {
    if (operation.scopes.length > 0 || operation.meta.ttlSeconds === undefined) continue;
    for (const address of addressesOf(operation)) {
      const key = cacheKey(origin + address);
      await cache.put(key, new Response('old', { headers: { 'cache-control': 'public, max-age=60' } }));
      await invalidateCommunity({ ...test.services, cachedReads }, origin, slug);
      if ((await cache.match(key)) === null) continue;
      forgotten.push(
        `${operation.name} stays at the edge as ${address} for ${operation.meta.ttlSeconds} s after its community has changed: add it to publicRouter (src/routers/public/router.ts) and call its parameter "community", or take ttlSeconds out of its meta.`,
      );
      await cache.delete(key);
    }
  }
  return forgotten;
}

const plant = (path: `/${string}`, input: z.ZodObject, request: object) =>
  publicProcedure
    .meta({
      openapi: {
        method: 'GET',
        path,
        operationId: 'getPlanted',
        summary: 'Planted',
        description: 'A read that nobody thought of.',
        tags: ['Public'],
        protect: false,
        ttlSeconds: 300,
        example: { request, response: {} },
      },
    })
    .input(input)
    .output(z.object({}))
    .query(() => ({}));

describe('a change of a community', () => {
  it('drops every public read that the edge keeps', async () => {
    expect(await findForgotten(appRouter)).toEqual([]);
    expect(cachedReads.map(({ path }) => path).sort()).toEqual([
      '/communities.json',
      '/pulse.json',
      '/pulse/concepts.json',
      '/pulse/daily.json',
      '/pulse/history.json',
      '/sources.json',
    ]);
  });

  it('is told of a read that it would forget', async () => {
    const planted = plant('/planted.json', z.strictObject({ community: z.string().optional() }), {
      community: slug,
    });
    expect(await findForgotten(router({ inside: router({ planted }) }))).toEqual([
      expect.stringMatching(/^inside\.planted stays at the edge as \/planted\.json .*add it to publicRouter/),
      expect.stringContaining('/planted.json?community=harbour-makers'),
    ]);
  });

  it('is told of a read that calls its community something else', async () => {
    const planted = plant('/pulse.json', z.strictObject({ of: z.string().optional() }), { of: slug });
    expect(await findForgotten(router({ planted }))).toEqual([
      expect.stringMatching(/\/pulse\.json\?of=harbour-makers .*call its parameter "community"/),
    ]);
  });

  it('knows a community in a path, and refuses a path that it cannot name', () => {
    const planted = plant('/of/{community}.json', z.strictObject({ community: z.string() }), {});
    expect(cachedReadsOf(router({ planted }))).toEqual([{ path: '/of/{community}.json', community: true }]);
    const unknown = plant('/weeks/{week}', z.strictObject({ week: z.string() }), {});
    expect(() => cachedReadsOf(router({ unknown }))).toThrow('take {week} out of the path');
  });
});

describe('what pulse-public keeps', () => {
  it('is what the meta of its procedures says, seconds and all', () => {
    const kept = listOperations(publicRouter).map(({ meta }) => [meta.path, meta.ttlSeconds]);
    expect(Object.fromEntries(kept)).toEqual({
      '/pulse.json': 300,
      '/pulse/history.json': 300,
      '/pulse/daily.json': 300,
      '/pulse/concepts.json': 300,
      '/communities.json': 1800,
      '/sources.json': 1800,
      '/health': undefined,
    });
  });
});
