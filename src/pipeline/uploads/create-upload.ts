import type { Upload } from '@beacon-pulse/contracts/src/upload/upload.ts';
import { PulseError } from '../../core/errors.ts';
import { newId, type RandomBytes } from '../../core/ids.ts';
import { objectPrefixes } from '../../core/storage-prefixes.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { sumCommunityBytes } from '../../storage/repositories/artifacts.ts';
import { findUploadSource, insertUpload } from '../../storage/repositories/uploads.ts';
import type { UploadsTable } from '../../storage/tables/uploads.ts';
import { communityStorageFull } from './storage-full.ts';
import { announcedLifetime, maxUploadSize, partLayout } from './upload-limits.ts';
import { emptyFile, uploadState } from './upload-state.ts';

/** Control and bidi characters in a file name could make a list of exports lie. */
const unfitForDisplay = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Opens an upload of a file of exactly `size` bytes. It ends after an hour where no part arrives, so that what is only
 * announced keeps nobody else out. Throws `file_empty`, and `too_large` for a file, or a community, beyond the limits.
 */
export async function createUpload(
  services: {
    readonly db: Db;
    readonly objects: ObjectStore;
    readonly clock: Clock;
    readonly random: RandomBytes;
    readonly config: { readonly uploadPartSize: number; readonly maxCommunityBytes: number };
  },
  request: {
    readonly communityId: string;
    readonly sourceId: string;
    readonly fileName: string;
    readonly size: number;
  },
): Promise<Upload> {
  const { db, objects, clock, random, config } = services;
  const { communityId, sourceId, size } = request;
  const fileName = request.fileName.replace(unfitForDisplay, '').trim().slice(0, 255);
  if (fileName === '') throw new PulseError('bad_request', 'The file needs a name.');
  if (!Number.isSafeInteger(size) || size < 0)
    throw new PulseError('bad_request', 'The size of the file must be a whole number of bytes.');
  if (size === 0) throw emptyFile();
  if (size > maxUploadSize)
    throw new PulseError('too_large', 'The file is larger than 20 GB. Export the chat without media.');
  if (!(await findUploadSource(db, communityId, sourceId)))
    throw new PulseError('not_found', 'The community has no such source.');

  const now = clock.now();
  const id = newId('upl', random);
  const objectKey = `${objectPrefixes.raw}${communityId}/${id}`;
  const { partSize, partCount } = partLayout(size, config.uploadPartSize);
  const { uploadId: storageUploadId } = await openMultipart(objects, objectKey);
  const upload: UploadsTable = {
    id,
    community_id: communityId,
    source_id: sourceId,
    file_name: fileName,
    size,
    part_size: partSize,
    part_count: partCount,
    object_key: objectKey,
    storage_upload_id: storageUploadId,
    status: 'open',
    export_id: null,
    created_at: now,
    updated_at: now,
    expires_at: now + announcedLifetime,
    discarded_at: null,
  };
  const limit = config.maxCommunityBytes;
  try {
    if (!(await insertUpload(db, upload, limit)))
      throw communityStorageFull({ kept: await sumCommunityBytes(db, communityId, now), size, limit });
  } catch (thrown) {
    // should the row be there after all, its upload only turns out to be gone
    await objects.abortMultipart(objectKey, storageUploadId).catch(() => {});
    throw thrown;
  }
  return uploadState(upload, [], now);
}

async function openMultipart(objects: ObjectStore, key: string): Promise<{ uploadId: string }> {
  try {
    return await objects.createMultipart(key);
  } catch (cause) {
    throw new PulseError('storage_unavailable', 'The upload could not be started. Please try again.', {
      cause,
    });
  }
}
