/** Raised when the shape of a cached answer changes, so that new code never serves an old shape. */
const cacheVersion = '1';

/** No public read has a parameter of this name (unknown ones are refused), so a caller cannot choose it. */
const versionParameter = '__v';

/** Returns the origin under which answers of an address are kept: one for each host, whichever scheme, port or final dot it was asked with. */
export const originOf = (url: string): string => `https://${new URL(url).hostname.replace(/\.$/, '')}`;

/**
 * Returns the cache key of a public read: its full URL with the parameters in order, each written in one way, and without
 * a fragment. Two spellings of one question share a key; two questions never do.
 */
export function cacheKey(url: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.delete(versionParameter);
  searchParams.sort();
  searchParams.append(versionParameter, cacheVersion);
  return `${originOf(url)}${pathname}?${searchParams}`;
}

/** Whether a URL may be cached at all; one that brings our own parameter may not. */
export function isCacheable(url: string): boolean {
  return !new URL(url).searchParams.has(versionParameter);
}
