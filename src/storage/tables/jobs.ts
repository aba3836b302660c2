import type { Generated } from 'kysely';

/** One row of `outbox`; the columns are documented in migrations/0001_foundation.sql. */
export type OutboxTable = {
  id: string;
  body: string;
  created_at: number;
};

/** One row of `leases`; the columns are documented in migrations/0001_foundation.sql and 0009_lease_counts.sql. */
export type LeasesTable = {
  name: string;
  owner: string;
  expires_at: number;
  fence: number;
  contended: Generated<number>;
  expired: Generated<number>;
  expired_at: Generated<number>;
};

/** One row of `dead_letters`; the columns are documented in migrations/0001_foundation.sql and 0003_operations.sql. */
export type DeadLettersTable = {
  id: string;
  message: string;
  error_code: string;
  error_message: string;
  attempts: number;
  correlation_id: string;
  created_at: number;
  replayed_at: number | null;
  subject: string | null;
  type: string | null;
  community_id: string | null;
  export_id: string | null;
  times: Generated<number>;
  last_at: number | null;
  replayed_by: string | null;
};

/** One row of `cron_runs`; the columns are documented in migrations/0001_foundation.sql. */
export type CronRunsTable = {
  task: string;
  started_at: number;
  finished_at: number | null;
  outcome: 'running' | 'done' | 'failed';
  note: Generated<string>;
};

/** One row of `pending_deletions`; the columns are documented in migration 0008; 0010 gave them their names. */
export type PendingDeletionsTable = {
  object_key: string;
  scheduled_at: number;
};

/** One row of `orphans`; the columns are documented in migrations/0006_orphans.sql. */
export type OrphansTable = {
  /** `…_object`: an object that no row names; `…_row`: a row whose object is gone. */
  kind: 'raw_object' | 'raw_row' | 'segment_object' | 'segment_row' | 'media_object' | 'media_row';
  name: string;
  first_seen_at: number;
  last_seen_at: number;
};
