import { PulseError } from '../../core/errors.ts';
import { completeDuplicate } from '../../storage/repositories/exports/complete-duplicate.ts';
import { type ExportJob, findExportJob } from '../../storage/repositories/exports/find-export-job.ts';
import { finishIngest } from '../../storage/repositories/exports/finish-ingest.ts';
import { startExport } from '../../storage/repositories/exports/start-export.ts';
import { releaseLease } from '../../storage/repositories/leases/release-lease.ts';
import { type Lease, takeLease } from '../../storage/repositories/leases/take-lease.ts';
import { recountPeople } from '../people/recount-people.ts';
import { isFinal } from './export-status.ts';
import { type IngestServices, sourceLeaseMs } from './ingest-services.ts';
import { readExport } from './read-export.ts';

/** Come back after this many seconds when another export of the same source is being read. */
const busySeconds = 15;

/**
 * Reads an uploaded export into the memory of its source: segments first, then everything the database keeps about
 * them, in one batch. Safe to run again at any point; a known file is not read at all.
 * Null when there is nothing to do. Throws typed errors: `zip_…`, `chat_…`, `lease_lost`, `storage_unavailable`.
 */
export async function ingestExport(
  services: IngestServices,
  { exportId, owner }: { exportId: string; owner: string },
): Promise<{ sourceId: string; communityId: string } | null> {
  const { db, clock } = services;
  const job = await findExportJob(db, exportId);
  if (job === null || isFinal(job.status)) return null;
  const place = { sourceId: job.source_id, communityId: job.community_id };
  if (job.status === 'analysing') return place;
  if (job.twin_id !== null) {
    await completeDuplicate(db, { exportId, twinId: job.twin_id, now: clock.now() });
    return null;
  }
  const lease = await takeLease(db, {
    name: `source:${job.source_id}`,
    owner,
    now: clock.now(),
    ttlMs: sourceLeaseMs,
  });
  if (lease === null) {
    throw new PulseError('lease_lost', 'Another export of this group is being read. This one comes next.', {
      retryAfter: busySeconds,
    });
  }
  try {
    return (await readUnderLease(services, job, lease)) ? place : null;
  } finally {
    await releaseLease(db, lease);
  }
}

async function readUnderLease(services: IngestServices, job: ExportJob, lease: Lease): Promise<boolean> {
  const { db, clock } = services;
  if (!(await startExport(db, job.id, clock.now()))) return false;
  const found = await readExport(services, job, lease);
  if (found === null) return false;
  const people = await recountPeople(services, job, { weeks: found.weeks });
  const finished = await finishIngest(db, {
    exportId: job.id,
    sourceId: job.source_id,
    lease,
    weeks: found.weeks,
    days: found.days,
    attachments: found.attachments,
    report: JSON.stringify(found.report),
    labels: people.changed,
    deriveKey: people.deriveKey,
    now: clock.now(),
  });
  if (finished) return true;
  const now = await findExportJob(db, job.id);
  if (now === null || isFinal(now.status)) return false;
  throw new PulseError('lease_lost', 'Another worker took over this export.');
}
