import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { Orphan, SeenOrphan } from './orphan.ts';

/** Since when each of these is known. */
export async function findSeenOrphans(db: Db, orphans: readonly Orphan[]): Promise<SeenOrphan[]> {
  if (orphans.length === 0) return [];
  const json = JSON.stringify(orphans.map(({ kind, name }) => [kind, name]));
  return db.all(
    'orphans.find_seen',
    sql<SeenOrphan>`
      SELECT k.value->>0 AS kind, k.value->>1 AS name, o.first_seen_at
      FROM json_each(${json}) k LEFT JOIN orphans o ON o.kind = k.value->>0 AND o.name = k.value->>1`,
  );
}
