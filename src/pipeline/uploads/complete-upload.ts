import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { CompletedUpload } from '@beacon-pulse/contracts/src/upload/upload.ts';
import { PulseError } from '../../core/errors.ts';
import { newId, newSortableId, type RandomBytes } from '../../core/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { QueueProducer } from '../../ports/queue-producer.ts';
import type { Db } from '../../storage/db.ts';
import { sendFromOutbox, toOutboxRows } from '../../storage/outbox.ts';
import { listUploadParts } from '../../storage/repositories/upload-parts.ts';
import {
  type FinishedUpload,
  findExportStatus,
  findUpload,
  finishUpload,
} from '../../storage/repositories/uploads.ts';
import type { UploadPartsTable, UploadsTable } from '../../storage/tables/uploads.ts';
import { assembleObject, requireWhole } from './assemble-object.ts';
import { fingerprintFile } from './fingerprint-file.ts';
import { emptyFile, requireOpen, uploadNotFound } from './upload-state.ts';

type CompleteServices = {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly producer: QueueProducer;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
};

/**
 * Ends an upload with an export and the message that starts its processing. Any number of calls, at once or
 * after one another, make one export. A queue that does not take the message is no error: it waits in the outbox.
 */
export async function completeUpload(
  services: CompleteServices,
  request: {
    readonly uploadId: string;
    readonly communityScope: string | null;
    /** Goes through all logs of the export; one is made where the caller has none. */
    readonly correlationId?: string;
  },
): Promise<CompletedUpload> {
  const { db, clock } = services;
  const upload = await findUpload(db, request.uploadId, request.communityScope);
  if (upload === null) throw uploadNotFound();
  if (upload.status === 'completed') return completedBefore(db, upload);
  requireOpen(upload, clock.now());

  const parts = await listUploadParts(db, upload.id);
  requireWhole(upload, parts);
  if (upload.size === 0) throw emptyFile();
  try {
    await assembleObject(services, upload, parts);
  } catch (thrown) {
    // whoever completed it meanwhile answers for it
    const now = await findUpload(db, upload.id, null);
    if (now?.status === 'completed') return completedBefore(db, now);
    throw thrown;
  }

  const finished = await planExport(services, upload, parts, request.correlationId);
  if (!(await finishUpload(db, finished))) return finishedByAnother(services, upload);
  await sendFromOutbox(services, finished.outbox);
  return { upload_id: upload.id, export_id: finished.export.id, status: finished.export.status };
}

async function planExport(
  { clock, random }: CompleteServices,
  upload: UploadsTable,
  parts: readonly UploadPartsTable[],
  correlationId = newId('cor', random),
): Promise<FinishedUpload> {
  const now = clock.now();
  const id = newSortableId('exp', now, random);
  const message: JobMessage = { v: 2, correlation_id: correlationId, type: 'export.ingest', export_id: id };
  return {
    upload,
    export: {
      id,
      status: 'queued',
      file_fingerprint: await fingerprintFile(parts),
      correlation_id: correlationId,
    },
    outbox: toOutboxRows({ clock, random }, [message]),
    now,
  };
}

async function completedBefore(db: Db, upload: UploadsTable): Promise<CompletedUpload> {
  const exportId = upload.export_id;
  const status = exportId === null ? null : await findExportStatus(db, exportId);
  if (exportId === null || status === null)
    throw new PulseError('gone', 'The export of this upload no longer exists.');
  return { upload_id: upload.id, export_id: exportId, status };
}

/** The batch found the upload closed: completed by another call is fine, aborted leaves no object behind. */
async function finishedByAnother(
  { db, objects }: CompleteServices,
  upload: UploadsTable,
): Promise<CompletedUpload> {
  const now = await findUpload(db, upload.id, null);
  if (now?.status === 'completed') return completedBefore(db, now);
  await objects.delete([upload.object_key]);
  throw new PulseError('gone', 'This upload was cancelled. Start a new one.');
}
