import { PulseError } from '../../core/errors.ts';
import { minutesPerDay, weekIndexOfDays, weekOfMinute } from '../../core/time.ts';
import type { Entry } from '../whatsapp/entry.ts';

/** How many entries may wait for their week to be complete; a chat whose weeks are shuffled beyond that is refused. */
const maxWaitingEntries = 400_000;

export type Week<T> = {
  readonly week: string;
  /** What was read of it, once: a week is large, and whoever has done with it sets it free. */
  readonly take: () => T;
};

/**
 * Groups the entries of a transcript by ISO week and hands on what `read` makes of a week once all of it has come, so that
 * memory holds the entries of a week or two. `lastIndex` tells, per week index, a position in the transcript behind which
 * none of the week's entries lies. Throws `chat_out_of_order` when too many entries would have to wait.
 */
export async function* groupWeeks<T>(
  batches: AsyncIterable<readonly Entry[]>,
  lastIndex: (weekIndex: number) => number,
  read: (entries: readonly Entry[]) => T,
): AsyncGenerator<Week<T>> {
  const open = new Map<number, Entry[]>();
  let waiting = 0;
  // what is suspended at a `yield` keeps its variables: those of a function that has returned are free
  const close = (index: number): Week<T> => {
    const entries = open.get(index)!;
    open.delete(index);
    waiting -= entries.length;
    return handOver(weekOfMinute(entries[0]!.minute), read(entries));
  };
  for await (const batch of batches) {
    for (const entry of batch) {
      const index = weekIndexOfDays(Math.floor(entry.minute / minutesPerDay));
      const entries = open.get(index);
      if (entries === undefined) open.set(index, [entry]);
      else entries.push(entry);
    }
    waiting += batch.length;
    const last = batch.at(-1)?.index ?? -1;
    for (const index of open.keys()) if (lastIndex(index) <= last) yield close(index);
    if (waiting > maxWaitingEntries) {
      throw new PulseError(
        'chat_out_of_order',
        'The times in this chat jump back and forth too far to be sorted.',
      );
    }
  }
  for (const index of open.keys()) yield close(index);
}

function handOver<T>(week: string, content: T): Week<T> {
  const held = [content];
  return { week, take: () => held.pop()! };
}
