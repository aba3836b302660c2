import type { EdgeCache } from '../ports/cache.ts';

/** Opens the Cache API of this data centre. */
export function createEdgeCache(cache: Cache): EdgeCache {
  return {
    async match(url) {
      return (await cache.match(url)) ?? null;
    },
    put: (url, response) => cache.put(url, response),
    async delete(url) {
      await cache.delete(url);
    },
  };
}
