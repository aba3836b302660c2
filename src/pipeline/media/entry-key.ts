import { createHash } from 'node:crypto';

/**
 * What a source knows a file by: name, size and CRC-32, the same in every export. Equal to the `fingerprint` of the three
 * (core/hash), but without waiting: an archive may list 200,000 files.
 */
export function entryKey({ name, size, crc32 }: { name: string; size: number; crc32: string }): string {
  const text = [name, String(size), crc32].map((part) => `${part.length}:${part}`).join('|');
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
