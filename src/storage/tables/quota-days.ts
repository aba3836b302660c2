import type { Generated } from 'kysely';

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
