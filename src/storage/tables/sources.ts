import type { Generated } from 'kysely';

/** One row of `sources`; the columns are documented in migrations/0001_foundation.sql. */
export type SourcesTable = {
  id: string;
  community_id: string;
  slug: string;
  name: string;
  derive_key: Generated<string>;
  created_at: number;
  updated_at: number;
};
