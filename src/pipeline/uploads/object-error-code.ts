/** R2's numbers for what can go wrong with a multipart upload, and with a read. Source: Cloudflare R2 error codes. */
export const objectErrors = {
  partTooSmall: 10011,
  noSuchUpload: 10024,
  invalidPart: 10025,
  unevenParts: 10048,
  noSuchRange: 10039,
} as const;

/** The number in an object store's error (`… does not exist. (10024)`); null when there is none. */
export function objectErrorCode(thrown: unknown): number | null {
  if (!(thrown instanceof Error)) return null;
  const match = /\((\d{5})\)\s*$/.exec(thrown.message);
  return match ? Number(match[1]) : null;
}
