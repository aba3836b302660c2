import type { ArchiveEntry } from '../zip/open-archive.ts';
import { entryKey } from './entry-key.ts';
import type { MediaLimits } from './media-limits.ts';

export type MediaEntry = { readonly entry: ArchiveEntry; readonly key: string };

/**
 * Lists the files of an archive that may be media, in the order of their bytes, so that neighbours cost one read; a position
 * in this list is the same each time. At most `maxFiles`; directories and files that cannot be read are left out.
 */
export function listMedia(entries: readonly ArchiveEntry[], { maxFiles }: MediaLimits): MediaEntry[] {
  return entries
    .filter((entry) => !entry.isDirectory && entry.problem === null)
    .sort((a, b) => a.headerOffset - b.headerOffset || a.index - b.index)
    .slice(0, maxFiles)
    .map((entry) => ({ entry, key: entryKey(entry) }));
}
