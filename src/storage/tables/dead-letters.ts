/** One row of `dead_letters`; the columns are documented in migrations/0001_foundation.sql. */
export type DeadLettersTable = {
  id: string;
  message: string;
  error_code: string;
  error_message: string;
  attempts: number;
  correlation_id: string;
  created_at: number;
  replayed_at: number | null;
};
