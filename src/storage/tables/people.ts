/** One row of `labels`; the columns are documented in migrations/0001_foundation.sql. */
export type LabelsTable = {
  source_id: string;
  label: string;
  person: string;
};

/** One row of `tombstones`; the columns are documented in migrations/0015_erasure.sql. */
export type TombstonesTable = {
  community_id: string;
  name_hash: string;
  kind: 'name' | 'word';
  mode: 'count' | 'remove';
  erased_at: number;
};

/** One row of `pending_erasures`; the columns are documented in migrations/0015_erasure.sql. */
export type PendingErasuresTable = {
  source_id: string;
  since: number;
};

/** One row of `people_decisions`; the columns are documented in migrations/0004_people_and_coverage.sql. */
export type PeopleDecisionsTable = {
  source_id: string;
  label_a: string;
  label_b: string;
  decision: 'merge' | 'split';
  decided_by: string;
  decided_at: number;
};

/** One row of `left_out`; the columns are documented in migrations/0028_left_out.sql. */
export type LeftOutTable = {
  community_id: string;
  name: string;
  decided_by: string;
  decided_at: number;
};
