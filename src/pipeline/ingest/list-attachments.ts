import { fingerprint } from '../../core/hash.ts';
import type { AttachmentRow } from '../../storage/repositories/exports/finish-ingest.ts';
import type { ArchiveEntry } from '../zip/open-archive.ts';

/** What an archive holds besides its chat, each file known by name, size and checksum: the same in every later export. */
export async function listAttachments(entries: readonly ArchiveEntry[]): Promise<AttachmentRow[]> {
  const rows: AttachmentRow[] = [];
  for (const { name, size, crc32, problem } of entries) {
    if (problem !== null) continue;
    rows.push({ entryKey: await fingerprint([name, String(size), crc32]), name, size, crc32 });
  }
  return rows;
}
