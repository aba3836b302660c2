/** One row of `coverage`; the columns are documented in migrations/0005_coverage.sql. */
export type CoverageTable = {
  source_id: string;
  from_day: string;
  to_day: string;
  cut: 0 | 1;
};
