/** How the keys of objects in R2 begin, by what they hold. ARCHITECTURE.md describes each. */
export const objectPrefixes = {
  raw: 'raw/',
  segments: 'segments/',
  media: 'media/',
  backups: 'backups/',
  erasures: 'erasures/',
} as const;

/** How the keys in KV begin, by what they cache. */
export const kvPrefixes = { apiKey: 'api-key:', quota: 'quota:', origins: 'public-origins' } as const;
