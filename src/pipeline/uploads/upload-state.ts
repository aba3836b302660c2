import type { Upload } from '@beacon-pulse/contracts/src/upload/upload.ts';
import { PulseError } from '../../core/errors.ts';
import { utcTime } from '../../core/time.ts';
import type { UploadPartsTable, UploadsTable } from '../../storage/tables/uploads.ts';

/** `now` in milliseconds: an open upload whose time is over is an expired one, swept up or not. */
export function uploadState(upload: UploadsTable, parts: readonly UploadPartsTable[], now: number): Upload {
  return {
    upload_id: upload.id,
    file_name: upload.file_name,
    size: upload.size,
    part_size: upload.part_size,
    part_count: upload.part_count,
    status: upload.status === 'open' && upload.expires_at <= now ? 'expired' : upload.status,
    parts: parts.map(({ part_number, size, sha256 }) => ({ part_number, size, sha256 })),
    expires_at: utcTime(upload.expires_at),
    export_id: upload.export_id,
  };
}

export const uploadNotFound = (): PulseError =>
  new PulseError('not_found', 'There is no such upload. Start a new one.');

export const emptyFile = (): PulseError =>
  new PulseError('file_empty', 'The file is empty. Export the chat again and upload the new file.');

/** Refuses an upload that takes nothing more: completed → `conflict`, aborted or expired → `gone`. */
export function requireOpen(upload: UploadsTable, now: number): void {
  if (upload.status === 'completed')
    throw new PulseError('conflict', 'This upload is already complete and accepts no more parts.');
  if (upload.status === 'aborted')
    throw new PulseError('gone', 'This upload was cancelled. Start a new one.');
  if (upload.status === 'expired' || upload.expires_at <= now)
    throw new PulseError('gone', 'This upload has expired. Start a new one.');
}
