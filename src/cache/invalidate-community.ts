import type { EdgeCache } from '../ports/cache.ts';
import { cacheKey } from './keys.ts';

/** A public read that the edge keeps. */
export type CachedRead = {
  /** `/pulse.json`; `{community}` in it stands for a slug. */
  readonly path: string;
  /** It can be asked for one community, as `?community=slug` or in its path. */
  readonly community: boolean;
};

/** Answers of a community that are cached, and where. */
type Invalidate = {
  readonly cache: EdgeCache;
  readonly cachedReads: readonly CachedRead[];
};

const inPath = '{community}';

/**
 * The public URLs, under one origin, whose answer depends on a community: the front page and every cached read, asked for
 * with nothing but the community. Further pages of lists leave the cache by age, within minutes.
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
 * Drops the answers about a community from the cache of this data centre; others drop theirs by age. Call it before the
 * change is written, and after: a read between the two may have kept the old answer.
 */
export async function invalidateCommunity(
  { cache, cachedReads }: Invalidate,
  origin: string,
  slug: string,
): Promise<void> {
  await Promise.all(urlsOfCommunity(origin, slug, cachedReads).map((url) => cache.delete(cacheKey(url))));
}
