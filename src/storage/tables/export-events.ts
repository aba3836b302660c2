import type { Generated } from 'kysely';

/** One row of `export_events`; the columns are documented in migrations/0003_operations.sql. */
export type ExportEventsTable = {
  export_id: string;
  seq: number;
  at: number;
  event: string;
  detail: Generated<string>;
};
