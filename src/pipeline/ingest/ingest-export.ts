import { leaseNames } from '../../storage/lease-names.ts';
import { completeDuplicate, startExport } from '../../storage/repositories/export-states.ts';
import { type ExportJob, findExportJob } from '../../storage/repositories/exports.ts';
import { finishIngest } from '../../storage/repositories/ingest-results.ts';
import { type HeldLease, type LeaseRequest, refuseBusy, withLease } from '../../storage/with-lease.ts';
import { readErasedNames } from '../erasure/erased-names.ts';
import { spreadErasure } from '../erasure/spread-erasure.ts';
import { type MediaPlan, planMedia } from '../media/plan-media.ts';
import { recountPeople } from '../people/recount-people.ts';
import { isFinal } from './export-status.ts';
import type { IngestServices } from './ingest-services.ts';
import { progressMs, readExport } from './read-export.ts';

/** Come back after this many seconds when another export of the same source is being read. */
const busySeconds = 15;
/** How long (ms) a reader of a source is believed to be alive after its last sign of life. */
const sourceLeaseMs = 60_000;

export type IngestOutcome = {
  readonly sourceId: string;
  readonly communityId: string;
  /** Its archive has media that the source has not stored yet. */
  readonly mediaWait: boolean;
  /** Something of erased people is to be taken out of its source: this export has shown a further name, or was in the way. */
  readonly erasureWaits: boolean;
};

/**
 * Reads an uploaded export into the memory of its source: segments first, then everything the database keeps about
 * them, in one batch. Safe to run again at any point; a known file is not read at all.
 * Null when there is nothing to do. Throws typed errors: `zip_…`, `chat_…`, `lease_lost`, `storage_unavailable`.
 */
export async function ingestExport(
  services: IngestServices,
  { exportId, owner }: { exportId: string; owner: string },
): Promise<IngestOutcome | null> {
  const { db, clock } = services;
  const job = await findExportJob(db, exportId);
  if (job === null || isFinal(job.status)) return null;
  const place = { sourceId: job.source_id, communityId: job.community_id };
  if (job.status === 'analysing')
    return { ...place, mediaWait: job.media_status === 'waiting', erasureWaits: false };
  if (job.duplicate_of_id !== null) {
    await completeDuplicate(db, { exportId, duplicateOfId: job.duplicate_of_id, now: clock.now() });
    return null;
  }
  const lease: LeaseRequest<never> = {
    name: leaseNames.source(job.source_id),
    owner,
    ttlMs: sourceLeaseMs,
    renewEveryMs: progressMs,
    lost: 'Another worker took over this export.',
    onBusy: refuseBusy('Another export of this group is being processed. This one comes next.', busySeconds),
  };
  return withLease(services, lease, async (held) => {
    const read = await readUnderLease(services, job, held);
    return read && { ...place, mediaWait: read.media.status === 'waiting', erasureWaits: read.erasureWaits };
  });
}

/** How far its media are, and whether it tells more of erased people; null when the export has ended meanwhile. */
async function readUnderLease(
  services: IngestServices,
  job: ExportJob,
  held: HeldLease,
): Promise<{ readonly media: MediaPlan; readonly erasureWaits: boolean } | null> {
  const { db, clock } = services;
  if (!(await startExport(db, job.id, clock.now()))) return null;
  const found = await readExport(services, job, held);
  if (found === null) return null;
  const people = await recountPeople(services, job, { weeks: found.weeks });
  const kept = found.attachments.filter(({ isErased }) => !isErased);
  const media = await planMedia(
    db,
    job.source_id,
    kept,
    found.attachments.length - kept.length + found.unreadable,
  );
  const finished = await finishIngest(db, {
    exportId: job.id,
    sourceId: job.source_id,
    lease: held.lease,
    weeks: found.weeks,
    days: found.days,
    coverage: found.coverage,
    attachments: found.attachments,
    media,
    report: JSON.stringify(found.report),
    clock: found.clock,
    displayNames: people.changed,
    inputsHash: people.inputsHash,
    now: clock.now(),
  });
  if (finished) {
    const spreads = await spreadErasure(services, job, readErasedNames(job), people.erased);
    return { media, erasureWaits: spreads || job.erasure_pending === 1 };
  }
  const now = await findExportJob(db, job.id);
  if (now === null || isFinal(now.status)) return null;
  throw held.lost();
}
