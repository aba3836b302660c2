/** One row of `days`; the columns are documented in migrations/0001_foundation.sql. */
export type DaysTable = {
  source_id: string;
  day: string;
  week: string;
  fingerprint: string;
  messages: number;
};
