import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** A table as a backup needs to know it. */
export type BackupTable = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
};

/** Tables with this many columns in all at most; we have far fewer. */
const maxColumns = 5_000;

/**
 * The tables of the database by name, without those of SQLite, of the platform and of the migrations: asked of the
 * database, so that a new table cannot be forgotten.
 */
export async function listBackupTables(db: Db): Promise<BackupTable[]> {
  const rows = await db.all(
    'backup.list_tables',
    sql<{ table: string; column: string; pk: number }>`
      SELECT t.name AS "table", c.name AS "column", c.pk
      FROM sqlite_master t JOIN pragma_table_info(t.name) c
      WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name NOT LIKE '\\_cf\\_%' ESCAPE '\\'
        AND t.name <> 'd1_migrations'
      ORDER BY t.name, c.cid LIMIT ${maxColumns}`,
  );
  return [...Map.groupBy(rows, ({ table }) => table)].map(([name, columns]) => ({
    name,
    columns: columns.map(({ column }) => column),
    key: columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map(({ column }) => column),
  }));
}
