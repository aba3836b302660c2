/** The largest file taken, in bytes. */
export const maxUploadSize = 20 * 1024 ** 3;

/** R2 allows 10,000 parts; a margin stays. */
export const maxPartCount = 9_000;

const mebibyte = 1024 ** 2;

/** An upload is kept this long after its last part, in milliseconds. */
export const uploadLifetime = 24 * 3600_000;

/** An upload of which no part has arrived holds the room that it has announced no longer than this, in milliseconds. */
export const announcedLifetime = 3600_000;

/** Its end is moved at most this often, so that parts cost no second row each. */
export const extendEvery = 3600_000;

/**
 * Returns how a file of `size` bytes is cut: every part has `partSize` bytes, only the last may have fewer.
 * A file has the same parts every time, which its fingerprint relies on.
 */
export function partLayout(
  size: number,
  configuredPartSize: number,
): { readonly partSize: number; readonly partCount: number } {
  const needed = Math.ceil(size / maxPartCount / mebibyte) * mebibyte;
  const partSize = Math.max(configuredPartSize, needed);
  return { partSize, partCount: Math.ceil(size / partSize) };
}

/** Bytes of part `partNumber` (from 1). */
export function expectedPartSize(
  upload: { readonly size: number; readonly part_size: number; readonly part_count: number },
  partNumber: number,
): number {
  return partNumber < upload.part_count
    ? upload.part_size
    : upload.size - upload.part_size * (upload.part_count - 1);
}
