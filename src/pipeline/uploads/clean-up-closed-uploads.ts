import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { claimUploadsToCleanUp } from '../../storage/repositories/uploads.ts';
import { cleanUpUpload } from './clean-up-upload.ts';

/** Whoever closed an upload has this long (ms) to remove its parts. */
const gracePeriodMs = 10 * 60_000;
/** Uploads of one run. */
const limit = 50;

/** Removes what closing an upload left in storage because storage did not answer, or the Worker ended. How many uploads. */
export async function cleanUpClosedUploads(services: {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<number> {
  const { db, clock, log } = services;
  const now = clock.now();
  let cleanedUp = 0;
  for (const upload of await claimUploadsToCleanUp(db, { now, before: now - gracePeriodMs, limit })) {
    try {
      await cleanUpUpload(services, upload);
      cleanedUp++;
    } catch (thrown) {
      log.error('upload.parts_left_behind', thrown, { upload_id: upload.id });
    }
  }
  return cleanedUp;
}
