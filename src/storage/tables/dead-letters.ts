import type { Generated } from 'kysely';

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
