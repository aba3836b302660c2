import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { Orphan } from './orphan.ts';

/** Forgets what was removed. */
export async function forgetOrphans(db: Db, orphans: readonly Orphan[]): Promise<void> {
  const json = JSON.stringify(orphans.map(({ kind, name }) => [kind, name]));
  await db.run(
    'orphans.forget',
    sql`
      DELETE FROM orphans
      WHERE (kind, name) IN (SELECT value->>0, value->>1 FROM json_each(${json}))`,
  );
}
