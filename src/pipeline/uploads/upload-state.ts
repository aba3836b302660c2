import { PulseError } from '../../core/errors.ts';
import { utcTime } from '../../core/time.ts';
import type { UploadPartsTable, UploadsTable } from '../../storage/tables/uploads.ts';

export type PartState = { readonly part_number: number; readonly size: number; readonly sha256: string };

/** An upload as a client sees it: enough to go on with it on another day. */
export type UploadState = {
  readonly upload_id: string;
  readonly file_name: string;
  readonly size: number;
  /** Bytes of every part but the last. */
  readonly part_size: number;
  readonly part_count: number;
  readonly status: 'open' | 'completed' | 'aborted' | 'expired';
  /** The parts that have arrived, by number. */
  readonly parts: readonly PartState[];
  /** RFC 3339 UTC. */
  readonly expires_at: string;
  readonly export_id: string | null;
};

/** `now` in milliseconds: an open upload whose time is over is an expired one, swept up or not. */
export function uploadState(
  upload: UploadsTable,
  parts: readonly UploadPartsTable[],
  now: number,
): UploadState {
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

/** Refuses an upload that takes nothing more: completed → `conflict`, aborted or expired → `gone`. */
export function requireOpen(upload: UploadsTable, now: number): void {
  if (upload.status === 'completed')
    throw new PulseError('conflict', 'This upload is already complete; it takes no more parts.');
  if (upload.status === 'aborted')
    throw new PulseError('gone', 'This upload was cancelled. Start a new one.');
  if (upload.status === 'expired' || upload.expires_at <= now)
    throw new PulseError('gone', 'This upload has expired. Start a new one.');
}
