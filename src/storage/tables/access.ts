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

/** One row of `inside_links`; the columns are documented in migrations/0016_inside_sessions.sql. */
export type InsideLinksTable = {
  code_hash: string;
  community_id: string;
  key_id: string;
  expires_at: number;
  used_at: number | null;
};

/** One row of `inside_sessions`; the columns are documented in migrations/0016_inside_sessions.sql. */
export type InsideSessionsTable = {
  session_hash: string;
  community_id: string;
  key_id: string;
  created_at: number;
  expires_at: number;
};

/** One row of `slow_queries`; the columns are documented in migrations/0003_operations.sql. */
export type SlowQueriesTable = {
  name: string;
  count: number;
  max_ms: number;
  last_at: number;
};
