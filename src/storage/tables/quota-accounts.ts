import type { Generated } from 'kysely';

/** One row of `quota_accounts`; the columns are documented in migrations/0003_operations.sql. */
export type QuotaAccountsTable = {
  community_id: string;
  plan: Generated<string>;
  bypass_until: Generated<number>;
  bypass_reason: string | null;
  bypass_by: string | null;
  updated_at: number;
};
