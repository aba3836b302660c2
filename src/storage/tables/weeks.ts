import type { Generated } from 'kysely';

/** One row of `weeks`; the columns are documented in migrations/0001_foundation.sql, 0004_people_and_coverage.sql and 0012_retention.sql. */
export type WeeksTable = {
  source_id: string;
  week: string;
  fingerprint: string;
  messages: number;
  system_messages: number;
  evidence: Generated<string>;
  figures: Generated<string>;
  digested_inputs_hash: Generated<string>;
  summarised_inputs_hash: Generated<string>;
  known_days: Generated<number>;
  sealed_before: Generated<string>;
};

/** One row of `days`; the columns are documented in migrations/0001_foundation.sql. */
export type DaysTable = {
  source_id: string;
  day: string;
  week: string;
  fingerprint: string;
  messages: number;
};

/** One row of `coverage`; the columns are documented in migrations/0005_coverage.sql. */
export type CoverageTable = {
  source_id: string;
  from_day: string;
  to_day: string;
  cut: 0 | 1;
};

/** One row of `digests`; the columns are documented in migrations/0001_foundation.sql. */
export type DigestsTable = {
  source_id: string;
  day: string;
  input: string;
  body: string;
};

/** One row of `summaries`; the columns are documented in migrations/0001_foundation.sql. */
export type SummariesTable = {
  source_id: string;
  week: string;
  input: string;
  body: string;
  exact_counts: string;
};

/** One row of `terms`; the columns are documented in migrations/0001_foundation.sql, 0012_retention.sql and 0018_public_words.sql. */
export type TermsTable = {
  source_id: string;
  week: string;
  body: string;
  counts: Generated<string>;
  uses: Generated<string>;
};
