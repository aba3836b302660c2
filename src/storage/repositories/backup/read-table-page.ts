import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { BackupTable } from './list-backup-tables.ts';

/** A row as a JSON array, in the order of the table's columns. */
export type BackupRow = readonly (string | number | null)[];

/** Rows of a table after `after` (a whole row; null for the first page), in the order of its primary key. */
export async function readTablePage(
  db: Db,
  { name, columns, key }: BackupTable,
  after: BackupRow | null,
  limit: number,
): Promise<BackupRow[]> {
  const keyColumns = sql.join(key.map((column) => sql.ref(column)));
  const last = sql.join(key.map((column) => after?.[columns.indexOf(column)] ?? null));
  const rows = await db.all(
    'backup.read_page',
    sql<Record<string, string | number | null>>`
      SELECT ${sql.join(columns.map((column) => sql.ref(column)))} FROM ${sql.table(name)}
      ${after === null ? sql`` : sql`WHERE (${keyColumns}) > (${last})`}
      ORDER BY ${keyColumns} LIMIT ${limit}`,
  );
  return rows.map((row) => columns.map((column) => row[column] ?? null));
}
