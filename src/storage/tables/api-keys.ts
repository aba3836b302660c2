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
