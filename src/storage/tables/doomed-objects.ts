/** One row of `doomed_objects`; the columns are documented in migrations/0008_doomed_objects.sql. */
export type DoomedObjectsTable = {
  object_key: string;
  doomed_at: number;
};
