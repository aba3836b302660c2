import type { Generated } from 'kysely';

/** One row of `weeks`; the columns are documented in migrations/0001_foundation.sql. */
export type WeeksTable = {
  source_id: string;
  week: string;
  fingerprint: string;
  messages: number;
  system_messages: number;
  evidence: Generated<string>;
  figures: Generated<string>;
  digested: Generated<string>;
  summarised: Generated<string>;
  known_days: Generated<number>;
};
