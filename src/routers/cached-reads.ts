import type { AnyRouter } from '@trpc/server';
import type { CachedRead } from '../cache/invalidate-community.ts';
import { publicRouter } from './public/router.ts';
import { listOperations, type Operation } from './rest/operations.ts';

function toCachedRead({ meta, pathParameters, input }: Operation): CachedRead {
  const unknown = pathParameters.filter((name) => name !== 'community');
  if (unknown.length > 0) {
    throw new Error(
      `GET ${meta.path} stays ${meta.ttlSeconds} s at the edge, and a change of a community cannot name its addresses: take {${unknown[0]}} out of the path (a query parameter leaves the cache by age), or take ttlSeconds out of its meta.`,
    );
  }
  return { path: meta.path, community: 'community' in input.shape };
}

/** Lists the reads of a router that the edge keeps, as their meta says: public ones with `ttlSeconds`. */
export function cachedReadsOf(router: AnyRouter): CachedRead[] {
  return listOperations(router)
    .filter(({ meta, scopes }) => scopes.length === 0 && meta.ttlSeconds !== undefined)
    .map(toCachedRead);
}

/** The public reads that a change of a community drops from the edge. */
export const cachedReads: readonly CachedRead[] = cachedReadsOf(publicRouter);
