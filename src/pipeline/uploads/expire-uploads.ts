import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { closeUpload, listExpiredUploads } from '../../storage/repositories/uploads.ts';
import { cleanUpUpload } from './clean-up-upload.ts';

const maxUploads = 100;

/**
 * Closes uploads that were left alone for too long, as many as one run closes, while the task lease lasts. How many were
 * closed.
 */
export async function expireUploads(
  services: { readonly db: Db; readonly objects: ObjectStore; readonly clock: Clock; readonly log: Log },
  { shouldContinue }: { readonly shouldContinue: () => Promise<boolean> },
): Promise<number> {
  const { db, clock, log } = services;
  let expired = 0;
  for (const upload of await listExpiredUploads(db, clock.now(), maxUploads)) {
    if (!(await shouldContinue())) break;
    if (!(await closeUpload(db, upload.id, 'expired', clock.now()))) continue;
    expired++;
    try {
      await cleanUpUpload(services, upload);
    } catch (thrown) {
      // they are tried again: see cleanUpClosedUploads
      log.error('upload.parts_left_behind', thrown, { upload_id: upload.id });
    }
  }
  return expired;
}
