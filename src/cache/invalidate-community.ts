import type { EdgeCache } from '../ports/cache.ts';
import { endGenerations } from './generation.ts';
import { cacheKey } from './keys.ts';
import { listPublicOrigins, type OriginServices } from './public-origins.ts';

/** A public read that the edge keeps. */
export type CachedRead = {
  /** `/pulse.json`; `{community}` in it stands for a slug. */
  readonly path: string;
  /** It can be asked for one community, as `?community=slug` or in its path. */
  readonly community: boolean;
};

/** Answers of a community that are cached, and where. */
type Invalidate = OriginServices & {
  readonly cache: EdgeCache;
  readonly cachedReads: readonly CachedRead[];
};

const inPath = '{community}';

/**
 * Returns the public URLs, under one origin, whose answer depends on a community: the front page and every cached read, asked for
 * with nothing but the community.
 */
export function urlsOfCommunity(origin: string, slug: string, reads: readonly CachedRead[]): string[] {
  const own = encodeURIComponent(slug);
  return [
    `${origin}/`,
    ...reads.flatMap(({ path, community }) => {
      if (path.includes(inPath)) return [`${origin}${path.replace(inPath, own)}`];
      return [`${origin}${path}`, ...(community ? [`${origin}${path}?community=${own}`] : [])];
    }),
  ];
}

/**
 * Drops the answers about a community from the cache of this data centre; others drop theirs by age. Those that can be
 * named are deleted, and with the end of their generation every other answers no more: pages, limits, other spellings. Call
 * it before the change is written, and after: a read between the two may have kept the old answer.
 * @param origin that of the request; null for a job
 */
export async function invalidateCommunity(
  services: Invalidate,
  origin: string | null,
  slug: string,
): Promise<void> {
  const { cache, cachedReads } = services;
  const origins = await listPublicOrigins(services, origin);
  await Promise.all(
    origins.flatMap((one) => [
      endGenerations(cache, one, slug),
      ...urlsOfCommunity(one, slug, cachedReads).map((url) => cache.delete(cacheKey(url))),
    ]),
  );
}
