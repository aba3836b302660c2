import { PulseError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { closeUpload, findUpload } from '../../storage/repositories/uploads.ts';
import { cleanUpUpload } from './clean-up-upload.ts';
import { uploadNotFound } from './upload-state.ts';

/** Cancels an upload and removes its parts; once more does no harm. A completed one is a `conflict`. */
export async function abortUpload(
  { db, objects, clock }: { readonly db: Db; readonly objects: ObjectStore; readonly clock: Clock },
  { uploadId, communityScope }: { readonly uploadId: string; readonly communityScope: string | null },
): Promise<void> {
  const upload = await findUpload(db, uploadId, communityScope);
  if (upload === null) throw uploadNotFound();
  const closed = upload.status === 'open' && (await closeUpload(db, uploadId, 'aborted', clock.now()));
  const status = closed ? 'aborted' : (await findUpload(db, uploadId, communityScope))?.status;
  if (status === 'completed')
    throw new PulseError('conflict', 'This upload is already complete and can no longer be aborted.');
  // the row first: from here on no completion can make an export of what is removed
  await cleanUpUpload({ db, objects, clock }, upload);
}
