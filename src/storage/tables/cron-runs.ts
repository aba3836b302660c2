import type { Generated } from 'kysely';

/** One row of `cron_runs`; the columns are documented in migrations/0001_foundation.sql. */
export type CronRunsTable = {
  task: string;
  started_at: number;
  finished_at: number | null;
  outcome: 'running' | 'done' | 'failed';
  note: Generated<string>;
};
