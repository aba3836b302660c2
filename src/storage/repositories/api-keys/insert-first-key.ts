import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { ApiKeysTable } from '../../tables/api-keys.ts';

/** Adds a key only where no key was ever made; false when there is one. Two callers at once cannot both win. */
export async function insertFirstKey(db: Db, row: ApiKeysTable): Promise<boolean> {
  const { build } = db;
  const columns = Object.keys(row) as (keyof ApiKeysTable)[];
  const query = build
    .insertInto('api_keys')
    .columns(columns)
    .expression(
      build
        .selectNoFrom(columns.map((column) => sql`${row[column]}`.as(column)))
        .where(({ not, exists }) => not(exists(build.selectFrom('api_keys').select('id')))),
    );
  return (await db.run('api_keys.insert_first', query)) === 1;
}
