import { PulseError } from '../../core/errors.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { UploadsTable } from '../../storage/tables/uploads.ts';
import { objectErrorCode, objectErrors } from './object-error-code.ts';

/**
 * Removes the stored parts of a closed upload, and the object that a completion may have made just before
 * the upload was closed. Any number of times.
 */
export async function discardObject(objects: ObjectStore, upload: UploadsTable): Promise<void> {
  if (upload.storage_upload_id === '') return;
  try {
    await objects.abortMultipart(upload.object_key, upload.storage_upload_id).catch((thrown: unknown) => {
      if (objectErrorCode(thrown) !== objectErrors.noSuchUpload) throw thrown;
    });
    await objects.delete([upload.object_key]);
  } catch (cause) {
    throw new PulseError('storage_unavailable', 'The parts could not be removed. Please try again.', {
      cause,
    });
  }
}
