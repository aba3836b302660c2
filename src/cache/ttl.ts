/** Seconds that public reads stay at the edge, by how volatile they are. The one table of them. */
export const ttlSeconds = {
  frontPage: 60,
  pulse: 300,
  history: 300,
  daily: 300,
  concepts: 300,
  communities: 1800,
  sources: 1800,
  reference: 3600,
} as const;

/** Seconds that a browser keeps an answer before it asks again; an invalidation cannot reach it there. */
export const browserSeconds = 60;

/** The Cache-Control header of a public answer that the edge may keep this long. */
export function publicCacheControl(seconds: number): string {
  return `public, max-age=${Math.min(browserSeconds, seconds)}, s-maxage=${seconds}`;
}
