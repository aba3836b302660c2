import type { Policy } from '@beacon-pulse/contracts/src/enums.ts';
import type { EditorText } from '@beacon-pulse/contracts/src/public/brands.ts';
import type { Generated } from 'kysely';

/** One row of `communities`; the columns are documented in migrations/0001_foundation.sql, 0015_erasure.sql and 0026_policy.sql. */
export type CommunitiesTable = {
  id: string;
  slug: string;
  name: string;
  time_zone: string;
  language: string;
  policy: Generated<Policy>;
  min_people: Generated<number>;
  retention_days: Generated<number>;
  max_sources: Generated<number>;
  pillars: Generated<string>;
  revision: Generated<number>;
  published_revision: Generated<number>;
  erasure_key: Generated<string | null>;
  created_at: number;
  updated_at: number;
};

/** One row of `sources`; the columns are documented in migrations/0001_foundation.sql. */
export type SourcesTable = {
  id: string;
  community_id: string;
  slug: string;
  name: string;
  inputs_hash: Generated<string>;
  public_name: string | null;
  public_number: Generated<number>;
  created_at: number;
  updated_at: number;
};

/** One row of `public_words`; the columns are documented in migrations/0018_public_words.sql. */
export type PublicWordsTable = {
  community_id: string;
  word: string;
  decision: 'allow' | 'never';
  decided_by: string;
  decided_at: number;
};

/** One row of `public_rows`; the columns are documented in migrations/0001_foundation.sql. */
export type PublicRowsTable = {
  community_id: string;
  kind: string;
  key: string;
  body: string;
  inputs_hash: Generated<string>;
};

/** One row of `publication_memory`; the columns are documented in migrations/0026_policy.sql. */
export type PublicationMemoryTable = {
  community_id: string;
  week: string;
  body: string;
};

/** One row of `editor_texts`; the columns are documented in migrations/0027_editor_texts.sql. */
export type EditorTextsTable = {
  community_id: string;
  week: string;
  /** Only the check makes such a text: what is stored has passed it. */
  text: EditorText;
  warnings: string;
  reason: Generated<string>;
  actor_id: string;
  actor_name: string;
  saved_at: number;
};

/** One row of `snapshots`; the columns are documented in migrations/0029_snapshots.sql. */
export type SnapshotsTable = {
  community_id: string;
  day: string;
  revision: number;
  taken_at: number;
  community_revision: number;
  body: string;
};
