import type { UploadPart } from '@beacon-pulse/contracts/src/upload/upload.ts';
import { PulseError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { findUploadWithPart, storeUploadPart } from '../../storage/repositories/upload-parts.ts';
import { checkPart, type PartCheck } from './check-part.ts';
import { objectErrorCode, objectErrors } from './object-error-code.ts';
import { expectedPartSize, extendEvery, uploadLifetime } from './upload-limits.ts';
import { requireOpen, uploadNotFound } from './upload-state.ts';

/**
 * Takes one part: numbers run from 1, `length` is what the client announces (its Content-Length), `sha256`
 * lower-case hex or null. A part that is already there with this SHA-256 is read but not stored again, for
 * storing it would void the etag that a completion may be using.
 */
export async function storePart(
  services: { readonly db: Db; readonly objects: ObjectStore; readonly clock: Clock },
  part: {
    readonly uploadId: string;
    readonly communityScope: string | null;
    readonly partNumber: number;
    readonly body: ReadableStream<Uint8Array>;
    readonly length: number;
    readonly sha256: string | null;
  },
): Promise<UploadPart> {
  const { db, objects, clock } = services;
  const { partNumber, body, length } = part;
  const sha256 = part.sha256?.toLowerCase() ?? null;
  const upload = await findUploadWithPart(db, part.uploadId, part.communityScope, partNumber);
  if (upload === null) throw uploadNotFound();
  requireOpen(upload, clock.now());
  if (!Number.isInteger(partNumber) || partNumber < 1 || partNumber > upload.part_count)
    throw new PulseError('bad_request', `This upload has parts 1 to ${upload.part_count}.`);
  const size = expectedPartSize(upload, partNumber);
  if (length !== size)
    throw new PulseError('upload_part_mismatch', `Part ${partNumber} has ${size} bytes, not ${length}.`);

  const check = checkPart(size, sha256);
  const checked = body.pipeThrough(check.stream);
  if (sha256 !== null && sha256 === upload.stored_sha256) {
    await drain(checked, check);
    return { part_number: partNumber, size, sha256 };
  }
  const etag = await send(objects, upload, partNumber, checked, check, size);
  const now = clock.now();
  const stored = await storeUploadPart(
    db,
    { upload_id: upload.id, part_number: partNumber, etag, size, sha256: check.digest() },
    { now, extendBefore: now + uploadLifetime - extendEvery, expiresAt: now + uploadLifetime },
  );
  if (!stored) throw new PulseError('conflict', 'The upload was closed while this part was in transit.');
  return { part_number: partNumber, size, sha256: check.digest() };
}

async function drain(stream: ReadableStream<Uint8Array>, check: PartCheck): Promise<void> {
  try {
    await stream.pipeTo(new WritableStream());
  } catch (cause) {
    throw check.failure() ?? interrupted(cause);
  }
}

async function send(
  objects: ObjectStore,
  upload: { readonly object_key: string; readonly storage_upload_id: string },
  partNumber: number,
  body: ReadableStream<Uint8Array>,
  check: PartCheck,
  size: number,
): Promise<string> {
  try {
    const key = upload.object_key;
    return (await objects.uploadPart(key, upload.storage_upload_id, partNumber, body, size)).etag;
  } catch (cause) {
    const failure = check.failure();
    if (failure !== null) throw failure;
    if (objectErrorCode(cause) !== objectErrors.noSuchUpload) throw interrupted(cause);
    const whole = await objects.head(upload.object_key).catch(() => null);
    throw whole === null
      ? new PulseError('gone', 'The parts of this upload no longer exist. Start a new upload.', { cause })
      : new PulseError('conflict', 'This upload is being completed and accepts no more parts.', { cause });
  }
}

const interrupted = (cause: unknown): PulseError =>
  new PulseError('storage_unavailable', 'The part could not be stored. Please send it again.', { cause });
