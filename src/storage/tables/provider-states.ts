import type { Generated } from 'kysely';

/** One row of `provider_states`; the columns are documented in migrations/0003_operations.sql. */
export type ProviderStatesTable = {
  provider: string;
  failures: Generated<number>;
  open_until: Generated<number>;
  probe_until: Generated<number>;
  tokens: Generated<number>;
  filled_at: Generated<number>;
};
