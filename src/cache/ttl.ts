/** Seconds that pages stay at the edge; those of public reads stand in the meta of their procedures. */
export const pageSeconds = { front: 60, reference: 3600 } as const;

/** Seconds that a browser keeps an answer before it asks again; an invalidation cannot reach it there. */
export const browserSeconds = 60;

/** The Cache-Control header of a public answer that the edge may keep this long. */
export function publicCacheControl(seconds: number): string {
  return `public, max-age=${Math.min(browserSeconds, seconds)}, s-maxage=${seconds}`;
}
