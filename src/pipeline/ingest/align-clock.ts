import { minutesPerDay, weekOfMinute } from '../../core/time.ts';
import type { ExportJob } from '../../storage/repositories/exports.ts';
import { listWeeksBetween } from '../../storage/repositories/weeks.ts';
import { ShiftSampler } from '../segments/clock/collect-shift-samples.ts';
import { findShift, matchSamples, type ShiftSection } from '../segments/clock/find-shift.ts';
import { readSegment } from '../segments/format/read-segment.ts';
import { listTexts } from '../segments/messages/list-texts.ts';
import type { Entry } from '../whatsapp/entry.ts';
import type { IngestServices } from './ingest-services.ts';
import { placeChanges } from './place-changes.ts';

/** Weeks compared at most, the newest: eleven years. */
const maxWeeks = 600;
/** No two clocks of the world are further apart (minutes). */
const maxShift = 26 * 60;

/** A section of an export: from this place in it on, its clock is so many minutes ahead of the source's. */
export type ClockSection = { readonly from: number; readonly minutes: number };

export type ClockShift = {
  /** In order of the export, the first from 0. */
  readonly sections: readonly ClockSection[];
  /**
   * `first`: the source knew no week of it. `unproven`: too few long messages are known to both. `unsure`: many are, and
   * they contradict each other, so nothing was shifted. `shown`: the sections are what they say.
   */
  readonly state: 'first' | 'unproven' | 'unsure' | 'shown';
  /** Long messages that say so, and all that both know. */
  readonly matches: number;
  readonly of: number;
};

const asItIs = (state: ClockShift['state'], of = 0): ClockShift => ({
  sections: [{ from: 0, minutes: 0 }],
  state,
  matches: 0,
  of,
});

export type ClockView = { readonly firstMinute: number; readonly lastMinute: number };

/** So few messages in common, contradicting each other, are chance. */
const fewMatches = 10;

/**
 * Finds how far the clock of the phone that made an export is ahead of the source's, which is the one of the first export: by
 * a constant, or by one that changes where summer time begins in one of the two zones and not in the other. Found from
 * long messages that both know; a shift that cannot be shown is none. Reads the segments that the export overlaps, and
 * the transcript once more (`entries`) where there is any, twice where the shift changes.
 */
export async function findClockShift(
  { db, objects }: Pick<IngestServices, 'db' | 'objects'>,
  job: Pick<ExportJob, 'source_id'>,
  { firstMinute, lastMinute }: ClockView,
  entries: () => AsyncIterable<readonly Entry[]>,
): Promise<ClockShift> {
  const weeks = await listWeeksBetween(db, {
    sourceId: job.source_id,
    from: weekOfMinute(firstMinute - maxShift),
    to: weekOfMinute(lastMinute + maxShift),
    limit: maxWeeks,
  });
  if (weeks.length === 0) return asItIs('first');
  const known = new ShiftSampler();
  const days = new Set<number>();
  let at = 0;
  for (const week of weeks) {
    const segment = await readSegment(objects, job.source_id, week);
    if (segment === null) continue;
    for (const [minute, state] of segment.minutes) {
      for (const text of listTexts(minute, state)) known.add(minute, text, at++);
      days.add(Math.floor(minute / minutesPerDay));
    }
  }
  const near = new Set([...days].flatMap((day) => [day - 2, day - 1, day, day + 1, day + 2]));
  const shown = new ShiftSampler();
  for await (const batch of entries())
    for (const entry of batch)
      if (entry.kind === 'text' && near.has(Math.floor(entry.minute / minutesPerDay)))
        shown.add(entry.minute, entry.text, entry.index);
  const [ours, theirs] = [known.list(), shown.list()];
  const shift = findShift(ours, theirs);
  if (shift === null) {
    const of = matchSamples(ours, theirs).length;
    return asItIs(of < fewMatches ? 'unproven' : 'unsure', of);
  }
  const { sections, matches, of } = shift;
  return {
    sections: await placeSections(objects, job.source_id, sections, entries),
    state: 'shown',
    matches,
    of,
  };
}

async function placeSections(
  objects: IngestServices['objects'],
  sourceId: string,
  sections: readonly ShiftSection[],
  entries: () => AsyncIterable<readonly Entry[]>,
): Promise<ClockSection[]> {
  const places = sections.length === 1 ? [] : await placeChanges(objects, sourceId, sections, entries());
  return sections.map(({ minutes }, i) => ({ from: i === 0 ? 0 : places[i - 1]!, minutes }));
}

/** Returns how far the clock is ahead at a place of the export. */
export function shiftAt(sections: readonly ClockSection[], index: number): number {
  let minutes = 0;
  for (const section of sections) if (section.from <= index) minutes = section.minutes;
  return minutes;
}

/** Entries on the source's clock. */
export async function* shiftEntries(
  batches: AsyncIterable<readonly Entry[]>,
  { sections }: Pick<ClockShift, 'sections'>,
): AsyncGenerator<readonly Entry[]> {
  const still = sections.every(({ minutes }) => minutes === 0);
  for await (const batch of batches) {
    yield still
      ? batch
      : batch.map((entry) => ({ ...entry, minute: entry.minute - shiftAt(sections, entry.index) }));
  }
}
