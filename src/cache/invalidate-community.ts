import type { EdgeCache } from '../ports/cache.ts';
import { cacheKey } from './keys.ts';

/** Pages of lists that are asked for with nothing but the community; further pages leave the cache by age, within minutes. */
const communityPaths = [
  '/pulse.json',
  '/pulse/history.json',
  '/pulse/daily.json',
  '/pulse/concepts.json',
  '/sources.json',
] as const;

/** The public URLs, under one origin, whose answer depends on a community. */
export function urlsOfCommunity(origin: string, slug: string): string[] {
  return [
    `${origin}/`,
    `${origin}/communities.json`,
    ...communityPaths.flatMap((path) => [
      `${origin}${path}`,
      `${origin}${path}?community=${encodeURIComponent(slug)}`,
    ]),
  ];
}

/** Drops answers from the cache of this data centre; others drop theirs by age. Call it before the change is written, and after. */
export async function invalidateCommunity(cache: EdgeCache, urls: readonly string[]): Promise<void> {
  await Promise.all(urls.map((url) => cache.delete(cacheKey(url))));
}
