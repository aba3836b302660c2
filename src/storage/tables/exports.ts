import type { ExportEvent, ExportMediaStatus, ExportStatus } from '@beacon-pulse/contracts/src/enums.ts';
import type { Generated } from 'kysely';

/** One row of `exports`; the columns are documented in migrations/0001_foundation.sql and 0002_media.sql. */
export type ExportsTable = {
  id: string;
  community_id: string;
  source_id: string;
  file_name: string;
  size: number;
  object_key: string;
  file_fingerprint: string;
  status: ExportStatus;
  progress_done: Generated<number>;
  progress_total: Generated<number>;
  attempts: Generated<number>;
  next_attempt_at: Generated<number>;
  duplicate_of: string | null;
  error_code: string | null;
  error_message: string | null;
  report: string | null;
  raw_deleted_at: number | null;
  correlation_id: string;
  created_at: number;
  updated_at: number;
  finished_at: number | null;
  media_status: Generated<ExportMediaStatus>;
  media_total: Generated<number>;
  media_stored: Generated<number>;
  media_skipped: Generated<number>;
  media_error: string | null;
  media_attempts: Generated<number>;
  media_updated_at: Generated<number>;
};

/** One row of `export_events`; the columns are documented in migrations/0003_operations.sql. */
export type ExportEventsTable = {
  export_id: string;
  seq: number;
  at: number;
  event: ExportEvent;
  detail: Generated<string>;
};
