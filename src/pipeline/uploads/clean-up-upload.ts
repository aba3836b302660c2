import { PulseError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { markCleanedUp } from '../../storage/repositories/uploads.ts';
import type { UploadsTable } from '../../storage/tables/uploads.ts';
import { objectErrorCode, objectErrors } from './object-error-code.ts';

/**
 * Removes the stored parts of a closed upload, and the object that a completion may have made just before
 * the upload was closed, and records that nothing is left. Any number of times.
 */
export async function cleanUpUpload(
  { db, objects, clock }: { readonly db: Db; readonly objects: ObjectStore; readonly clock: Clock },
  upload: UploadsTable,
): Promise<void> {
  try {
    if (upload.storage_upload_id !== '') {
      await objects.abortMultipart(upload.object_key, upload.storage_upload_id).catch((thrown: unknown) => {
        if (objectErrorCode(thrown) !== objectErrors.noSuchUpload) throw thrown;
      });
      await objects.delete([upload.object_key]);
    }
  } catch (cause) {
    throw new PulseError('storage_unavailable', 'The parts could not be removed. Please try again.', {
      cause,
    });
  }
  await markCleanedUp(db, upload.id, clock.now());
}
