import { weekOfMinute } from '../../core/time.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { ShiftSection } from '../segments/clock/find-shift.ts';
import { type Between, placeChange } from '../segments/clock/place-change.ts';
import { hashFact } from '../segments/format/drop-text.ts';
import { readSegment } from '../segments/format/read-segment.ts';
import type { Segment } from '../segments/format/segment.ts';
import { identifyEntry } from '../segments/merge/identify-entry.ts';
import type { Entry } from '../whatsapp/entry.ts';

/** Entries looked at around one change; where more lie between two proofs, the first of these decide. */
const maxBetween = 20_000;

type Found = { first: Entry | null; between: Entry[]; last: Entry | null };

/** The place of the first entry of each section but the first, from what the source knows around each change of the clock. */
export async function placeChanges(
  objects: ObjectStore,
  sourceId: string,
  sections: readonly ShiftSection[],
  batches: AsyncIterable<readonly Entry[]>,
): Promise<number[]> {
  const changes = sections.slice(1);
  const found = await collectBetween(changes, batches);
  const segments = new Map<string, Promise<Segment | null>>();
  const read = (minute: number): Promise<Segment | null> => {
    const week = weekOfMinute(minute);
    const kept = segments.get(week);
    if (kept !== undefined) return kept;
    const segment = readSegment(objects, sourceId, week);
    segments.set(week, segment);
    // the two sides of a change lie in one week or in two
    if (segments.size > 3) segments.delete(segments.keys().next().value!);
    return segment;
  };
  const places: number[] = [];
  for (const [i, change] of changes.entries()) {
    const { first, between, last } = found[i]!;
    if (first === null || last === null) {
      places.push(change.before);
      continue;
    }
    const before = sections[i]!.minutes;
    const compared: Between[] = [];
    for (const entry of between) {
      compared.push({
        index: entry.index,
        minute: entry.minute,
        fitsBefore: knows(await read(entry.minute - before), entry, before),
        fitsAfter: knows(await read(entry.minute - change.minutes), entry, change.minutes),
      });
    }
    places.push(placeChange(compared, first, last));
  }
  return places;
}

/** Around each change, the entry that proves the old shift, the one that proves the new, and what lies between. */
async function collectBetween(
  changes: readonly ShiftSection[],
  batches: AsyncIterable<readonly Entry[]>,
): Promise<Found[]> {
  const found = changes.map((): Found => ({ first: null, between: [], last: null }));
  for await (const batch of batches) {
    const [from, to] = [batch[0]?.index ?? 0, batch.at(-1)?.index ?? -1];
    changes.forEach(({ after, before }, i) => {
      if (before < from || after > to) return;
      const around = found[i]!;
      for (const entry of batch) {
        if (entry.index === after) around.first = entry;
        else if (entry.index === before) around.last = entry;
        else if (entry.index > after && entry.index < before && around.between.length < maxBetween)
          around.between.push(entry);
      }
    });
  }
  return found;
}

function knows(segment: Segment | null, entry: Entry, shift: number): boolean {
  const { kind, key } = identifyEntry(entry);
  const hash = hashFact({ kind, key, dropped: false });
  const state = segment?.minutes.get(entry.minute - shift);
  return state?.facts.some((fact) => fact.kind === kind && hashFact(fact) === hash) ?? false;
}
