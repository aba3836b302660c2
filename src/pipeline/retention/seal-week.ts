import { PulseError } from '../../core/errors.ts';
import { daysOfDay, daysOfWeek, minutesPerDay } from '../../core/time.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { findWeekJob, type WeekJob } from '../../storage/repositories/digests.ts';
import type { Lease } from '../../storage/repositories/leases.ts';
import { listDisplayNames } from '../../storage/repositories/people.ts';
import { saveCounts, saveSealedWeek, wholeWeek } from '../../storage/repositories/sealing.ts';
import { isSealedDay, readSealedWeek } from '../digests/read-sealed-week.ts';
import { conceptEngineVersion } from '../engine/engine-versions.ts';
import { encodeDayCounts } from '../figures/day-counts.ts';
import { readPeople } from '../people/read-people.ts';
import { decodeSegment, encodeSegment } from '../segments/format/encode-segment.ts';
import { sealSegment } from '../segments/format/seal-segment.ts';
import type { Segment } from '../segments/format/segment.ts';
import { segmentKey } from '../segments/format/segment-key.ts';
import {
  fingerprintSegment,
  fingerprintWeek,
  type SegmentContent,
} from '../segments/messages/fingerprint-days.ts';
import { listMessages } from '../segments/messages/list-messages.ts';
import { MessageLines } from '../segments/messages/message-lines.ts';
import type { TermTable } from '../terms/term-table.ts';
import { countWeek } from './count-week.ts';

type SealServices = { readonly db: Db; readonly objects: ObjectStore };

type WeekToSeal = {
  readonly sourceId: string;
  readonly week: string;
  /** ISO date: texts of days before it go. */
  readonly before: string;
  /** On the source: no export of it is read meanwhile. */
  readonly lease: Lease;
};

/**
 * Takes the texts of a week's days before a date away for good: first what was counted in them is kept, then the segment
 * is sealed, then what was made of the texts loses them. Stopped anywhere and begun again it ends in the same.
 * @throws PulseError lease_lost, and errors of storage
 */
export async function sealWeek(services: SealServices, request: WeekToSeal): Promise<void> {
  const { db, objects } = services;
  const { sourceId, week, before, lease } = request;
  const job = await findWeekJob(db, sourceId, week);
  const key = segmentKey(sourceId, week);
  const stored = await objects.get(key);
  if (job === null) return;
  const days = daysOfWeek(week);
  const isWhole = before > days[6]!;
  const sealedBefore = isWhole ? Number.POSITIVE_INFINITY : minuteOf(before);
  let content: { fingerprint: string; days: SegmentContent['days'] } = {
    fingerprint: job.fingerprint,
    days: [],
  };
  if (stored !== null) {
    const segment = decodeSegment(stored.bytes);
    const sealed = sealSegment(segment, sealedBefore);
    await keepCounts(db, job, segment, lease);
    const head = await objects.put(key, encodeSegment(sealed), { ifEtag: stored.etag });
    if (head === null) throw lost();
    const { days } = fingerprintSegment(sealed, new MessageLines());
    content = { fingerprint: fingerprintWeek(sealed, { days }), days };
  }
  const saved = await saveSealedWeek(db, {
    lease,
    communityId: job.community_id,
    sourceId,
    week,
    ...content,
    sealedBefore: isWhole ? wholeWeek : before,
    sealedDays: days.filter((day) => isSealedDay(day, { sealedBefore })),
  });
  if (!saved) throw lost();
}

const minuteOf = (day: string): number => daysOfDay(day) * minutesPerDay;
const lost = (): PulseError => new PulseError('lease_lost', 'An export of this group is being read.');

/** Keeps what was counted; of days that are sealed already, what was kept then. */
async function keepCounts(db: Db, job: WeekJob, segment: Segment, lease: Lease): Promise<void> {
  const { source_id: sourceId, week } = job;
  const people = readPeople(await listDisplayNames(db, sourceId));
  const kept = segment.sealedBefore > 0 ? await readSealedWeek(db, sourceId, week) : null;
  const counts = new Map(await countWeek(db, job, people, listMessages(segment)));
  for (const [day, ofDay] of kept?.days ?? []) if (isSealedDay(day, segment)) counts.set(day, ofDay);
  const saved = await saveCounts(db, {
    lease,
    sourceId,
    week,
    counts: encodeDayCounts(counts),
    terms: JSON.stringify(emptyTerms(job)),
  });
  if (!saved) throw lost();
}

const emptyTerms = ({ week, language }: WeekJob): TermTable => ({
  week,
  engine: conceptEngineVersion,
  language,
  n_messages: 0,
  n_people: 0,
  n_conversations: 0,
  terms: [],
  pairs: [],
  pillars: [],
});
