/** One row of `idempotency_keys`; the columns are documented in migrations/0001_foundation.sql. */
export type IdempotencyKeysTable = {
  actor: string;
  key: string;
  request_hash: string;
  status: number | null;
  response: string | null;
  created_at: number;
};
