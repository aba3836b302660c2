import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Noon of a day in local parts: a ZIP date has no zone, so the bytes agree everywhere. */
const packedAt = new Date(2026, 10, 15, 12);

/** An export with more files in it. */
export function withFiles(
  archive: Uint8Array,
  files: Readonly<Record<string, Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries({ ...unzipSync(archive), ...files }))
    entries[name] = [bytes, { level: 0 }];
  return zipSync(entries, { mtime: packedAt }) as Uint8Array<ArrayBuffer>;
}
