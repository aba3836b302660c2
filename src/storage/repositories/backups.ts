import { sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db } from '../db.ts';

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
 * Lists the tables of the database by name, without those of SQLite, of the platform and of the migrations: asked of the
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

/** A row as a JSON array, in the order of the table's columns. */
export type BackupRow = readonly (string | number | null)[];

/** Reads rows of a table after `after` (a whole row; null for the first page), in the order of its primary key. */
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

/** Whether the database holds anything worth keeping. */
export async function hasCommunities(db: Db): Promise<boolean> {
  return (await db.first('backup.has_communities', sql`SELECT 1 FROM communities LIMIT 1`)) !== null;
}

/** Finds the first of these tables that holds a row; null where all are empty. */
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

/** Writes rows of a backup into a table, each as a JSON array in the order of `columns`. */
export async function insertTableRows(
  db: Db,
  { table, columns, rows }: { table: string; columns: readonly string[]; rows: readonly BackupRow[] },
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((_, i) => sql`value->>${sql.lit(i)}`));
  for (const json of chunkJson(rows)) {
    await db.run(
      'backup.insert_rows',
      sql`INSERT INTO ${sql.table(table)} (${names}) SELECT ${values} FROM json_each(${json}) WHERE true`,
    );
  }
}
