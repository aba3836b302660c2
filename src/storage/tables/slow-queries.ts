/** One row of `slow_queries`; the columns are documented in migrations/0003_operations.sql. */
export type SlowQueriesTable = {
  name: string;
  count: number;
  max_ms: number;
  last_at: number;
};
