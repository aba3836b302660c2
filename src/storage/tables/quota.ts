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

/** One row of `quota_days`; the columns are documented in migrations/0003_operations.sql. */
export type QuotaDaysTable = {
  day: string;
  community_id: string;
  kind: string;
  calls: Generated<number>;
  micro_usd: Generated<number>;
  holds: Generated<string>;
  models: Generated<string>;
};

/** One row of `quota_limits`; the columns are documented in migrations/0003_operations.sql. */
export type QuotaLimitsTable = {
  community_id: string;
  kind: 'text' | 'image' | 'audio' | 'video' | 'embedding';
  calls: number;
  micro_usd: number;
};

/** One row of `provider_states`; the columns are documented in migrations/0003_operations.sql. */
export type ProviderStatesTable = {
  provider: string;
  failures: Generated<number>;
  open_until: Generated<number>;
  probe_until: Generated<number>;
  tokens: Generated<number>;
  filled_at: Generated<number>;
};
