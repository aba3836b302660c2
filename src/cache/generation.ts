import type { EdgeCache } from '../ports/cache.ts';
import { originOf } from './keys.ts';

/** A generation outlives every answer that is kept under it. Seconds. */
const lifetime = 86_400;

/** Stands on a stored answer, and leaves it before it is sent. */
export const generationHeader = 'x-cache-generation';

const oneSlug = /^[a-z0-9-]{1,60}$/;

/** The community that a URL asks about; null where its answer may depend on any. */
function communityOf(url: string): string | null {
  const [slug, ...more] = new URL(url).searchParams.getAll('community');
  return slug !== undefined && more.length === 0 && oneSlug.test(slug) ? slug : null;
}

const keyOf = (origin: string, slug: string | null): string =>
  `${originOf(origin)}/__generation?of=${slug ?? '*'}`;

/** Returns where the generation lies under which the answer to a URL is kept. */
export const generationKey = (url: string): string => keyOf(url, communityOf(url));

/** Reads the generation of answers like that to `url`, or null where there is none: after a change, or since it was never asked. */
export async function readGeneration(cache: EdgeCache, url: string): Promise<string | null> {
  return (await cache.match(generationKey(url)))?.text() ?? null;
}

/** Begins a generation. Answers that are made from now on may be kept under it, for whoever changes something ends it after the change. */
export async function beginGeneration(cache: EdgeCache, url: string, token: string): Promise<void> {
  const headers = { 'cache-control': `public, max-age=${lifetime}` };
  await cache.put(generationKey(url), new Response(token, { headers }));
}

/**
 * Ends the generation of a community, and that of answers which depend on any: whatever is kept under them, at whichever
 * address and however that is spelt, answers no more.
 */
export async function endGenerations(cache: EdgeCache, origin: string, slug: string): Promise<void> {
  await Promise.all([cache.delete(keyOf(origin, slug)), cache.delete(keyOf(origin, null))]);
}
