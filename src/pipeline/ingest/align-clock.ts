import { minutesPerDay, weekOfMinute } from '../../core/time.ts';
import type { ExportJob } from '../../storage/repositories/exports/find-export-job.ts';
import { listFullestWeeks } from '../../storage/repositories/weeks/list-fullest-weeks.ts';
import { collectShiftSamples } from '../segments/collect-shift-samples.ts';
import { findShift, type Shift } from '../segments/find-shift.ts';
import { listMessages } from '../segments/list-messages.ts';
import { readSegment } from '../segments/read-segment.ts';
import type { SegmentMessage } from '../segments/segment-message.ts';
import type { Entry } from '../whatsapp/entry.ts';
import type { IngestServices } from './ingest-services.ts';

/** So many weeks are compared: the fullest of those that both know. */
const maxWeeks = 4;
/** No two clocks of the world are further apart (minutes). */
const maxShift = 26 * 60;

/** Both clocks agree, or nothing shows that they do not. */
export const noShift: Shift = { minutes: 0, matches: 0, confidence: 0 };

export type ClockView = { readonly firstMinute: number; readonly lastMinute: number };

/**
 * How far the clock of the phone that made an export is ahead of the source's, which is the one of the first export.
 * Found from long messages that both know; a shift that cannot be shown is none. Reads at most four segments, and the
 * transcript once more (`entries`) where the source knows any week of it.
 */
export async function findClockShift(
  { db, objects }: Pick<IngestServices, 'db' | 'objects'>,
  job: Pick<ExportJob, 'source_id'>,
  { firstMinute, lastMinute }: ClockView,
  entries: () => AsyncIterable<readonly Entry[]>,
): Promise<Shift> {
  const weeks = await listFullestWeeks(db, {
    sourceId: job.source_id,
    from: weekOfMinute(firstMinute - maxShift),
    to: weekOfMinute(lastMinute + maxShift),
    limit: maxWeeks,
  });
  if (weeks.length === 0) return noShift;
  const known: SegmentMessage[] = [];
  for (const week of weeks) {
    const segment = await readSegment(objects, job.source_id, week);
    if (segment !== null) known.push(...listMessages(segment));
  }
  const days = new Set<number>();
  for (const { minute } of known) {
    const day = Math.floor(minute / minutesPerDay);
    for (let near = day - 2; near <= day + 2; near++) days.add(near);
  }
  const near: Entry[] = [];
  for await (const batch of entries()) {
    for (const entry of batch) {
      if (entry.kind === 'text' && days.has(Math.floor(entry.minute / minutesPerDay))) near.push(entry);
    }
  }
  return findShift(collectShiftSamples(known), collectShiftSamples(near)) ?? noShift;
}

/** Entries on the source's clock. */
export async function* shiftEntries(
  batches: AsyncIterable<readonly Entry[]>,
  { minutes }: Shift,
): AsyncGenerator<readonly Entry[]> {
  for await (const batch of batches) {
    yield minutes === 0 ? batch : batch.map((entry) => ({ ...entry, minute: entry.minute - minutes }));
  }
}
