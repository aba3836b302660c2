/** One row of `orphans`; the columns are documented in migrations/0006_orphans.sql. */
export type OrphansTable = {
  /** `…_object`: an object that no row names; `…_row`: a row whose object is gone. */
  kind: 'raw_object' | 'raw_row' | 'segment_object' | 'segment_row';
  name: string;
  first_seen_at: number;
  last_seen_at: number;
};
