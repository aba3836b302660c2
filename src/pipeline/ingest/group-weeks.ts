import { PulseError } from '../../core/errors.ts';
import { minutesPerDay, weekIndexOfDays, weekOfMinute } from '../../core/time.ts';
import type { Entry } from '../whatsapp/entry.ts';

/** How many entries may wait for their week to be complete; a chat whose weeks are shuffled beyond that is refused. */
const maxWaitingEntries = 400_000;

export type WeekOfEntries = { readonly week: string; readonly entries: readonly Entry[] };

/**
 * Groups the entries of a transcript by ISO week and hands each week on as soon as its last entry has come, so that
 * memory holds a week or two. `lastIndex` tells, per week index, the position of the week's last entry.
 * Throws `chat_out_of_order` when too many entries would have to wait.
 */
export async function* groupWeeks(
  batches: AsyncIterable<readonly Entry[]>,
  lastIndex: (weekIndex: number) => number,
): AsyncGenerator<WeekOfEntries> {
  const open = new Map<number, Entry[]>();
  let waiting = 0;
  for await (const batch of batches) {
    for (const entry of batch) {
      const index = weekIndexOfDays(Math.floor(entry.minute / minutesPerDay));
      const entries = open.get(index) ?? [];
      if (entries.length === 0) open.set(index, entries);
      entries.push(entry);
      waiting++;
      if (entry.index < lastIndex(index)) continue;
      open.delete(index);
      waiting -= entries.length;
      yield { week: weekOfMinute(entry.minute), entries };
    }
    if (waiting > maxWaitingEntries) {
      throw new PulseError(
        'chat_out_of_order',
        'The times in this chat jump back and forth too far to be put in order.',
      );
    }
  }
  for (const entries of open.values()) yield { week: weekOfMinute(entries[0]!.minute), entries };
}
