/** One row of `outbox`; the columns are documented in migrations/0001_foundation.sql. */
export type OutboxTable = {
  id: string;
  body: string;
  created_at: number;
};
