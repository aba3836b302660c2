import { sha256Hex } from '../../core/hash.ts';
import type { UploadPartsTable } from '../../storage/tables/uploads.ts';

/** A file's fingerprint: SHA-256 (hex) over the sizes and SHA-256s of its parts in order. Source: ours. */
export async function fingerprintFile(
  parts: readonly Pick<UploadPartsTable, 'size' | 'sha256'>[],
): Promise<string> {
  return sha256Hex(parts.map(({ size, sha256 }) => `${size}:${sha256}\n`).join(''));
}
