import { PulseError } from '../../core/errors.ts';
import { minutesPerDay, weekIndexOfDays, weekOfMinute } from '../../core/time.ts';
import type { Entry } from '../whatsapp/entry.ts';

/** How many entries may wait for their week to be complete; a chat whose weeks are shuffled beyond that is refused. */
const maxWaitingEntries = 400_000;

export type WeekOfEntries = { readonly week: string; readonly entries: readonly Entry[] };

/**
 * Groups the entries of a transcript by ISO week and hands each week on once all of it has come, so that memory holds a
 * week or two. `lastIndex` tells, per week index, a position in the transcript behind which none of the week's entries
 * lies. Throws `chat_out_of_order` when too many entries would have to wait.
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
    }
    waiting += batch.length;
    const read = batch.at(-1)?.index ?? -1;
    for (const [index, entries] of open) {
      if (lastIndex(index) > read) continue;
      open.delete(index);
      waiting -= entries.length;
      yield weekOf(entries);
    }
    if (waiting > maxWaitingEntries) {
      throw new PulseError(
        'chat_out_of_order',
        'The times in this chat jump back and forth too far to be put in order.',
      );
    }
  }
  for (const entries of open.values()) yield weekOf(entries);
}

const weekOf = (entries: readonly Entry[]): WeekOfEntries => ({
  week: weekOfMinute(entries[0]!.minute),
  entries,
});
