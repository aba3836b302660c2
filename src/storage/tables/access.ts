/** One row of `api_keys`; the columns are documented in migrations/0001_foundation.sql. */
export type ApiKeysTable = {
  id: string;
  prefix: string;
  secret_hash: string;
  name: string;
  scopes: string;
  community_id: string | null;
  expires_at: number | null;
  last_used_at: number | null;
  revoked_at: number | null;
  created_at: number;
};

/** One row of `idempotency_keys`; the columns are documented in migrations/0001_foundation.sql. */
export type IdempotencyKeysTable = {
  actor: string;
  key: string;
  request_hash: string;
  status: number | null;
  response: string | null;
  created_at: number;
};

/** One row of `audit_log`; the columns are documented in migrations/0003_operations.sql. */
export type AuditLogTable = {
  id: string;
  at: number;
  actor_id: string;
  actor_name: string;
  community_id: string | null;
  action: string;
  detail: string;
};

/** One row of `slow_queries`; the columns are documented in migrations/0003_operations.sql. */
export type SlowQueriesTable = {
  name: string;
  count: number;
  max_ms: number;
  last_at: number;
};
