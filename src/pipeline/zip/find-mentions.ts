import { Buffer } from 'node:buffer';
import { baseName } from './clean-name.ts';
import type { Archive, ArchiveEntry } from './open-archive.ts';
import { openEntry } from './read-entry.ts';

/**
 * Finds which of the other entries a chat names (by base name, as in `notes.txt (file attached)`): the chat of an
 * export names what was shared in it. Only its first `maxBytes` are searched. Throws like `openEntry`.
 */
export async function findMentions(
  archive: Archive,
  chat: ArchiveEntry,
  others: readonly ArchiveEntry[],
  maxBytes: number,
): Promise<Set<ArchiveEntry>> {
  let wanted = others.map((entry) => ({ entry, name: Buffer.from(baseName(entry.name)) }));
  wanted = wanted.filter(({ name }) => name.length > 0);
  const longest = wanted.reduce((most, { name }) => Math.max(most, name.length), 0);
  const found = new Set<ArchiveEntry>();
  let searched = 0;
  let carried = Buffer.alloc(0);
  for await (const chunk of openEntry(archive, chat)) {
    // The end of the last chunk comes along: a name may lie across the border.
    const text = Buffer.concat([carried, chunk]);
    for (const { entry, name } of wanted) if (text.includes(name)) found.add(entry);
    wanted = wanted.filter(({ entry }) => !found.has(entry));
    searched += chunk.length;
    if (wanted.length === 0 || searched >= maxBytes) break;
    carried = Buffer.from(text.subarray(Math.max(0, text.length - longest + 1)));
  }
  return found;
}
