import { PulseError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { clearUploadParts } from '../../storage/repositories/upload-parts.ts';
import { closeUpload } from '../../storage/repositories/uploads.ts';
import type { UploadPartsTable, UploadsTable } from '../../storage/tables/uploads.ts';
import { cleanUpUpload } from './clean-up-upload.ts';
import { objectErrorCode, objectErrors } from './object-error-code.ts';
import { expectedPartSize } from './upload-limits.ts';

type AssembleServices = { readonly db: Db; readonly objects: ObjectStore; readonly clock: Clock };

/** Refuses a list with a hole or a part of the wrong size: R2 would take both without a word. */
export function requireWhole(upload: UploadsTable, parts: readonly UploadPartsTable[]): void {
  const sizes = new Map(parts.map(({ part_number, size }) => [part_number, size]));
  const missing: number[] = [];
  for (let n = 1; n <= upload.part_count; n++) {
    if (sizes.get(n) !== expectedPartSize(upload, n)) missing.push(n);
  }
  if (missing.length === 0 && sizes.size === upload.part_count) return;
  throw new PulseError(
    'upload_incomplete',
    `${missing.length} of ${upload.part_count} parts have not arrived. Send them, then complete the upload.`,
    {
      details: missing.slice(0, 20).map((n) => ({ pointer: `/parts/${n}`, detail: 'This part is missing.' })),
    },
  );
}

/**
 * Makes the parts one object, and looks at it afterwards. Done before is done: the key belongs to this upload
 * alone, so an object of the right size is the right object.
 */
export async function assembleObject(
  services: AssembleServices,
  upload: UploadsTable,
  parts: readonly UploadPartsTable[],
): Promise<void> {
  const { db, objects } = services;
  try {
    await objects.completeMultipart(
      upload.object_key,
      upload.storage_upload_id,
      parts.map(({ part_number, etag }) => ({ partNumber: part_number, etag })),
    );
  } catch (cause) {
    const code = objectErrorCode(cause);
    if (code === objectErrors.invalidPart) {
      // two clients sent one part at once, and the etag we know is not the one that stayed
      await clearUploadParts(db, upload.id);
      throw new PulseError(
        'upload_incomplete',
        'Parts were replaced while the upload was running. Send the parts again.',
        { cause },
      );
    }
    if (code === objectErrors.partTooSmall || code === objectErrors.unevenParts)
      throw await unfit(services, upload, cause);
    if (code !== objectErrors.noSuchUpload) throw unreachable(cause);
  }
  const head = await objects.head(upload.object_key).catch((cause: unknown) => {
    throw unreachable(cause);
  });
  if (head === null)
    throw new PulseError('gone', 'The parts of this upload no longer exist. Start a new upload.');
  if (head.size !== upload.size) throw await unfit(services, upload, null);
}

/** Nothing that can still be sent makes these parts a file: the upload ends here. */
async function unfit(
  { db, objects, clock }: AssembleServices,
  upload: UploadsTable,
  cause: unknown,
): Promise<PulseError> {
  await closeUpload(db, upload.id, 'aborted', clock.now());
  await cleanUpUpload({ db, objects, clock }, upload);
  return new PulseError('gone', 'The parts do not add up to the file. Start a new upload.', { cause });
}

const unreachable = (cause: unknown): PulseError =>
  new PulseError('storage_unavailable', 'The file could not be assembled. Please try again.', { cause });
