import { PulseError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { deleteArtifacts } from '../../storage/repositories/artifacts.ts';
import { releaseLease } from '../../storage/repositories/leases.ts';
import { findOrphanedMedia, type MediaOrphanReport } from './find-orphaned-media.ts';
import { acquireMediaLease, renewMediaLease } from './media-lease.ts';

/**
 * Removes media objects of a community that no artifact names, and artifacts whose object is gone, while nobody else may
 * store media of it. Looks at no more than a few pages; `cursor` tells where to go on. `dryRun` only reports. Throws
 * `lease_lost` while media are being read.
 */
export async function sweepOrphanedMedia(
  { db, objects, clock }: { readonly db: Db; readonly objects: ObjectStore; readonly clock: Clock },
  {
    communityId,
    cursor,
    owner,
    dryRun,
  }: { communityId: string; cursor: string | null; owner: string; dryRun: boolean },
): Promise<MediaOrphanReport> {
  if (dryRun) return findOrphanedMedia({ db, objects }, { communityId, cursor });
  const lease = await acquireMediaLease(db, communityId, { owner, now: clock.now() });
  if (lease === null) throw new PulseError('lease_lost', 'Media of this community are being read.');
  try {
    const report = await findOrphanedMedia({ db, objects }, { communityId, cursor, pages: 2 });
    // looking took a while: whoever lost the right meanwhile removes nothing
    await renewMediaLease({ db, clock }, lease);
    if (report.objects.length > 0) await objects.delete(report.objects.map(({ key }) => key));
    await deleteArtifacts(db, { communityId, hashes: report.rows, lease });
    return report;
  } finally {
    await releaseLease(db, lease);
  }
}
