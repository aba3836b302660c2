import { newId, type RandomBytes } from '../../core/ids.ts';
import { daysOfWeek } from '../../core/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { TextModel } from '../../ports/models.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { leaseNames } from '../../storage/lease-names.ts';
import {
  dropPendingErasure,
  type ErasureJob,
  findErasureJob,
  finishErasure,
  forgetNames,
} from '../../storage/repositories/erasures.ts';
import type { Lease } from '../../storage/repositories/leases.ts';
import {
  eraseFiles,
  type FileToErase,
  listFilesToErase,
} from '../../storage/repositories/media-extraction.ts';
import { listDisplayNames } from '../../storage/repositories/people.ts';
import { listWeeksToErase, saveErasedWeek, type WeekToErase } from '../../storage/repositories/sealing.ts';
import { type LeaseRequest, withLease } from '../../storage/with-lease.ts';
import { eraseFromCounts } from '../figures/count-messages.ts';
import { decodeDayCounts, encodeDayCounts } from '../figures/day-counts.ts';
import { collectAliasEvidence, writeAliasEvidence } from '../people/collect-alias-evidence.ts';
import { recountPeople } from '../people/recount-people.ts';
import { decodeSegment, encodeSegment } from '../segments/format/encode-segment.ts';
import { modeOfErased } from '../segments/format/erased-name.ts';
import type { Segment } from '../segments/format/segment.ts';
import { segmentKey } from '../segments/format/segment-key.ts';
import { eraseNames } from '../segments/merge/erase-names.ts';
import {
  fingerprintSegment,
  fingerprintWeek,
  type SegmentContent,
} from '../segments/messages/fingerprint-days.ts';
import { MessageLines } from '../segments/messages/message-lines.ts';
import { type ErasedNames, readErasedNames } from './erased-names.ts';
import { forgetDecidedWords } from './forget-decided-words.ts';
import { forgetLeftOut } from './forget-left-out.ts';
import { keepTombstones } from './keep-tombstones.ts';
import { spreadErasure } from './spread-erasure.ts';
import { namesErased, withdrawNamedTexts } from './withdraw-named-texts.ts';

export type ErasureServices = {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly text: TextModel;
  readonly clock: Clock;
  readonly random: RandomBytes;
};

/** Weeks and files read at a time; rounds in which further names of the same people are found. */
const pageWeeks = 50;
const pageFiles = 5_000;
const maxPages = 400;
const maxRounds = 5;
/** A source is held for as long as one of its weeks takes, and somewhat more (ms). */
const sourceLeaseMs = 60_000;

/**
 * Takes everything of erased people out of one source: segments, what was made of them, names, files, and raw files of
 * before. Further display names of the same people that show themselves on the way are erased too. Stopped anywhere and
 * begun again it ends in the same.
 * @returns false where it is not finished: an export of the source is being read, or the time is over
 * @throws PulseError lease_lost
 */
export async function eraseFromSource(
  services: ErasureServices,
  sourceId: string,
  shouldContinue: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  const { db, clock } = services;
  const request: LeaseRequest<boolean> = {
    name: leaseNames.source(sourceId),
    owner: newId('erase', services.random),
    ttlMs: sourceLeaseMs,
    renewEveryMs: sourceLeaseMs / 4,
    lost: 'An export of this group is being read.',
    onBusy: () => false,
  };
  return withLease(services, request, async ({ lease, heartbeat }) => {
    const mayContinue = async (): Promise<boolean> => {
      await heartbeat();
      return shouldContinue();
    };
    for (let round = 0; round < maxRounds; round++) {
      const job = await findErasureJob(db, sourceId);
      if (job === null) return true;
      if (job.erasure_key === null) {
        await dropPendingErasure(db, sourceId);
        return true;
      }
      const erased = readErasedNames(job);
      const known = await listDisplayNames(db, sourceId);
      if (await spreadErasure(services, job, erased, known)) continue;
      const files = await eraseWeeks(services, job, lease, erased, mayContinue);
      if (files === null || !(await eraseFilesNamed(services, job, lease, files))) return false;
      const names = known.flatMap(({ label: displayName }) => {
        const form = erased.formOf(displayName);
        return form === null ? [] : [{ displayName, form }];
      });
      await forgetNames(db, { sourceId, names, lease });
      await forgetDecidedWords(db, job.community_id, erased);
      await withdrawNamedTexts(services, job.community_id, namesErased(erased));
      await forgetLeftOut(db, job.community_id, erased);
      const people = await recountPeople(services, job, {});
      // evidence of the erased weeks may tell of one more name: it is erased in the next round
      if (await spreadErasure(services, job, erased, people.erased)) continue;
      // whoever wrote them down may have been stopped before they were kept beside the database
      await keepTombstones(services, job.community_id, job.erasure_key);
      return finishErasure(db, {
        job,
        lease,
        changed: people.changed,
        inputsHash: people.inputsHash,
        now: clock.now(),
      });
    }
    return false;
  });
}

/** The names of files that erased people sent; null when the time is over. */
async function eraseWeeks(
  services: ErasureServices,
  job: ErasureJob,
  lease: Lease,
  erased: ErasedNames,
  mayContinue: () => Promise<boolean>,
): Promise<Set<string> | null> {
  const files = new Set<string>();
  let after = '';
  for (let page = 0; page < maxPages; page++) {
    const weeks = await listWeeksToErase(services.db, {
      sourceId: job.source_id,
      after,
      limit: pageWeeks,
    });
    for (const week of weeks) {
      if (!(await mayContinue())) return null;
      if (!(await eraseWeek(services, job, lease, erased, week, files))) return null;
    }
    if (weeks.length < pageWeeks) break;
    after = weeks.at(-1)!.week;
  }
  return files;
}

async function eraseWeek(
  { db, objects }: ErasureServices,
  job: ErasureJob,
  lease: Lease,
  erased: ErasedNames,
  row: WeekToErase,
  files: Set<string>,
): Promise<boolean> {
  const { source_id: sourceId } = job;
  const key = segmentKey(sourceId, row.week);
  const stored = await objects.get(key);
  if (stored === null) return true;
  const segment = decodeSegment(stored.bytes);
  const left = eraseNames(segment, erased.formOf, (name) => files.add(name));
  if (left !== segment) {
    const head = await objects.put(key, encodeSegment(left), { ifEtag: stored.etag });
    if (head === null) return false;
  }
  const evidence = writeAliasEvidence(collectAliasEvidence(left));
  const counts = row.counts === null ? null : eraseCounts(row.counts, erased);
  const content = fingerprintSegment(left, new MessageLines());
  const fingerprint = fingerprintWeek(left, content);
  if (fingerprint === row.fingerprint && evidence === row.evidence && counts === row.counts) return true;
  const days = daysOfWeek(row.week);
  return saveErasedWeek(db, {
    lease,
    communityId: job.community_id,
    sourceId,
    week: row.week,
    weekDays: days,
    changedDays: left === segment ? days : listChangedDays(segment, content.days),
    fingerprint,
    messages: content.messages,
    systemMessages: content.systemMessages,
    evidence,
    counts,
    days: content.days,
  });
}

function listChangedDays(before: Segment, now: SegmentContent['days']): string[] {
  const left = new Map(now.map(({ day, fingerprint }) => [day, fingerprint]));
  return fingerprintSegment(before, new MessageLines())
    .days.filter(({ day, fingerprint }) => left.get(day) !== fingerprint)
    .map(({ day }) => day);
}

function eraseCounts(json: string, { formOf }: ErasedNames): string {
  const modeOf = (displayName: string) => {
    const form = formOf(displayName);
    return form === null ? null : modeOfErased(form);
  };
  const days = decodeDayCounts(json);
  return days.size === 0
    ? json
    : encodeDayCounts(new Map([...days].map(([day, counts]) => [day, eraseFromCounts(counts, modeOf)])));
}

/** Whether the files have gone; false when the lease was lost. */
async function eraseFilesNamed(
  { db, clock }: ErasureServices,
  job: ErasureJob,
  lease: Lease,
  names: ReadonlySet<string>,
): Promise<boolean> {
  if (names.size === 0) return true;
  let after = '';
  for (let page = 0; page < maxPages; page++) {
    const files = await listFilesToErase(db, { sourceId: job.source_id, after, limit: pageFiles });
    // a file may stand in a folder of its archive
    const theirs = files.filter(({ name }: FileToErase) => names.has(name.slice(name.lastIndexOf('/') + 1)));
    if (theirs.length > 0) {
      await eraseFiles(db, {
        communityId: job.community_id,
        sourceId: job.source_id,
        files: theirs,
        lease,
        now: clock.now(),
      });
    }
    if (files.length < pageFiles) break;
    after = files.at(-1)!.entry_key;
  }
  return true;
}
