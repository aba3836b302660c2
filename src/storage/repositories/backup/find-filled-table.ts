import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { BackupTable } from './list-backup-tables.ts';

/** The first of these tables that holds a row; null where all are empty. */
export async function findFilledTable(db: Db, tables: readonly BackupTable[]): Promise<string | null> {
  const results = await db.batch(
    tables.map(({ name }) => ({
      name: 'backup.find_filled',
      query: sql`SELECT 1 FROM ${sql.table(name)} LIMIT 1`,
    })),
  );
  const filled = results.findIndex(({ rows }) => rows.length > 0);
  return filled < 0 ? null : tables[filled]!.name;
}
