import { sql } from 'kysely';
import { chunkJson } from '../../chunk-json.ts';
import type { Db } from '../../db.ts';
import type { BackupRow } from './read-table-page.ts';

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
