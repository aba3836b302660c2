import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { SlowQuery } from '../../slow-query-tally.ts';

/** Adds slow statements to what is known of them: one statement, none where there is nothing to add. */
export async function saveSlowQueries(db: Db, slow: readonly SlowQuery[], now: number): Promise<void> {
  if (slow.length === 0) return;
  const json = JSON.stringify(slow.map(({ name, count, maxMs }) => [name, count, Math.round(maxMs)]));
  await db.run(
    'slow_queries.save',
    sql`
      INSERT INTO slow_queries (name, count, max_ms, last_at)
      SELECT value->>0, value->>1, value->>2, ${now} FROM json_each(${json}) WHERE true
      ON CONFLICT (name) DO UPDATE SET count = slow_queries.count + excluded.count,
        max_ms = MAX(slow_queries.max_ms, excluded.max_ms), last_at = excluded.last_at`,
  );
}
