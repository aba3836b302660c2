import type { Upload } from '@beacon-pulse/contracts/src/upload/upload.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Db } from '../../storage/db.ts';
import { listUploadParts } from '../../storage/repositories/upload-parts.ts';
import { findUpload } from '../../storage/repositories/uploads.ts';
import { uploadNotFound, uploadState } from './upload-state.ts';

/** Returns an upload and the parts that have arrived. `communityScope` null reaches every community. */
export async function getUpload(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  { uploadId, communityScope }: { readonly uploadId: string; readonly communityScope: string | null },
): Promise<Upload> {
  const upload = await findUpload(db, uploadId, communityScope);
  if (upload === null) throw uploadNotFound();
  return uploadState(upload, await listUploadParts(db, uploadId), clock.now());
}
