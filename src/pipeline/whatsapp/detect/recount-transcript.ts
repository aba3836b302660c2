import { PulseError } from '../../../core/errors.ts';
import { weekIndexOfDays } from '../../../core/time.ts';
import type { OpenTranscript } from '../bytes/read-blocks.ts';
import type { WeekCount } from '../date-order/try-date-orders.ts';
import { type EntryKind, entryKinds } from '../entry.ts';
import { parseTranscript } from '../records/parse-transcript.ts';
import type { DetectionOptions, TranscriptProfile } from '../records/transcript-profile.ts';

/** Where learning changed how entries are read, they are counted as they will be read. */
export async function recountTranscript(
  open: OpenTranscript,
  profile: TranscriptProfile,
  options: DetectionOptions,
): Promise<TranscriptProfile> {
  const counts = newCounts();
  const weeks = new Map<number, WeekCount>();
  let entries = 0;
  let firstMinute = Number.POSITIVE_INFINITY;
  let lastMinute = Number.NEGATIVE_INFINITY;
  const parseOptions = options.hasFile ? { hasFile: options.hasFile } : {};
  for await (const batch of parseTranscript(open, profile, parseOptions)) {
    for (const entry of batch) {
      counts[entry.kind]++;
      entries++;
      firstMinute = Math.min(firstMinute, entry.minute);
      lastMinute = Math.max(lastMinute, entry.minute);
      const week = weekIndexOfDays(Math.floor(entry.minute / 1440));
      const count = weeks.get(week);
      if (count === undefined) weeks.set(week, { entries: 1, lastIndex: entry.index });
      else {
        count.entries++;
        count.lastIndex = entry.index;
      }
    }
  }
  if (entries === 0) throw new PulseError('chat_empty', 'The chat has no messages.');
  return {
    ...profile,
    counts,
    entries,
    firstMinute,
    lastMinute,
    weeks,
  };
}

/** A zero for each kind. */
export function newCounts(): Record<EntryKind, number> {
  return Object.fromEntries(entryKinds.map((kind) => [kind, 0])) as Record<EntryKind, number>;
}
