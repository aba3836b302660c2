import type { Generated } from 'kysely';

/** One row of `communities`; the columns are documented in migrations/0001_foundation.sql. */
export type CommunitiesTable = {
  id: string;
  slug: string;
  name: string;
  time_zone: string;
  language: string;
  published: Generated<number>;
  min_people: Generated<number>;
  retention_days: Generated<number>;
  pillars: Generated<string>;
  revision: Generated<number>;
  published_revision: Generated<number>;
  created_at: number;
  updated_at: number;
};
