import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { Orphan, SeenOrphan } from './orphan.ts';

/** Notes what was found now (at most some thousands), and tells since when each is known. */
export async function noteOrphans(db: Db, orphans: readonly Orphan[], now: number): Promise<SeenOrphan[]> {
  if (orphans.length === 0) return [];
  const json = JSON.stringify(orphans.map(({ kind, name }) => [kind, name]));
  return db.all(
    'orphans.note',
    sql<SeenOrphan>`
      INSERT INTO orphans (kind, name, first_seen_at, last_seen_at)
      SELECT value->>0, value->>1, ${now}, ${now} FROM json_each(${json}) WHERE true
      ON CONFLICT (kind, name) DO UPDATE SET last_seen_at = excluded.last_seen_at
      RETURNING kind, name, first_seen_at`,
  );
}
