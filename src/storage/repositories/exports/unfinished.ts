import { sql } from 'kysely';

/**
 * To be said besides a narrower condition on the status of an export: SQLite takes the index of unfinished exports
 * only for the very words it was made with.
 */
export const unfinished = sql<boolean>`status IN ('queued', 'ingesting', 'analysing')`;
