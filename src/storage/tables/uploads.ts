import type { UploadStatus } from '@beacon-pulse/contracts/src/enums.ts';
/** One row of `uploads`; the columns are documented in migrations/0001_foundation.sql and 0006_orphans.sql. */
export type UploadsTable = {
  id: string;
  community_id: string;
  source_id: string;
  file_name: string;
  size: number;
  part_size: number;
  part_count: number;
  object_key: string;
  storage_upload_id: string;
  status: UploadStatus;
  export_id: string | null;
  created_at: number;
  updated_at: number;
  expires_at: number;
  discarded_at: number | null;
};

/** One row of `upload_parts`; the columns are documented in migrations/0001_foundation.sql. */
export type UploadPartsTable = {
  upload_id: string;
  part_number: number;
  etag: string;
  size: number;
  sha256: string;
};
