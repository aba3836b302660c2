import type { AttachmentRow } from '../../storage/repositories/ingest-results.ts';
import { entryKey } from '../media/entry-key.ts';
import type { ArchiveEntry } from '../zip/open-archive.ts';

/**
 * Lists what an archive holds besides its chat, each file known by name, size and checksum: the same in every later export.
 * `erased` are names of files that erased people sent.
 */
export function listAttachments(
  entries: readonly ArchiveEntry[],
  erased: ReadonlySet<string>,
): AttachmentRow[] {
  return entries
    .filter(({ problem }) => problem === null)
    .map(({ name, size, crc32 }) => ({
      entryKey: entryKey({ name, size, crc32 }),
      name,
      size,
      crc32,
      isErased: erased.has(name.slice(name.lastIndexOf('/') + 1)),
    }));
}
