import type { Db } from '../../storage/db.ts';
import { type EntryState, listEntryStates } from '../../storage/repositories/media-extraction.ts';
import { mediaLimits } from './media-limits.ts';

/** What is to be done about the media of an archive. */
export type MediaPlan = {
  readonly status: 'none' | 'waiting' | 'done';
  /** Files beside the chat. */
  readonly total: number;
  /** Those among them that the source has stored already. */
  readonly stored: number;
};

/**
 * Looks up which files of an archive its source has stored: if all, the archive is not opened again. `unreadable` counts
 * files that cannot be read at all.
 */
export async function planMedia(
  db: Db,
  sourceId: string,
  attachments: readonly { readonly entryKey: string }[],
  unreadable: number,
): Promise<MediaPlan> {
  const total = attachments.length + unreadable;
  if (total === 0) return { status: 'none', total, stored: 0 };
  const states = await listEntryStates(
    db,
    sourceId,
    attachments.map(({ entryKey }) => entryKey),
  );
  const count = (state: EntryState): number =>
    attachments.filter(({ entryKey }) => states.get(entryKey) === state).length;
  const stored = count('stored');
  const readable = Math.min(attachments.length, mediaLimits.maxFiles);
  return { status: stored + count('removed') >= readable ? 'done' : 'waiting', total, stored };
}
