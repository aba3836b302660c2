import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/**
 * Counts as spent what was reserved by workers that are gone: the call may have been billed. One statement over the
 * days from `fromDay` on. The number of rows that had such reservations.
 */
export async function settleLostHolds(
  db: Db,
  { fromDay, now }: { fromDay: string; now: number },
): Promise<number> {
  const lost = (at: number) =>
    sql`(SELECT COALESCE(SUM(h.value->>${sql.lit(at)}), 0) FROM json_each(quota_days.holds) h WHERE h.value->>2 <= ${now})`;
  return db.run(
    'quota.settle_lost',
    sql`
      UPDATE quota_days SET
        calls = calls + ${lost(0)}, micro_usd = micro_usd + ${lost(1)},
        models = json_set(models, '$.lost', json_array(
          COALESCE(models->>'$.lost'->>0, 0) + ${lost(0)}, COALESCE(models->>'$.lost'->>1, 0) + ${lost(1)})),
        holds = (SELECT json_group_object(h.key, json(h.value)) FROM json_each(quota_days.holds) h WHERE h.value->>2 > ${now})
      WHERE day >= ${fromDay} AND holds <> '{}'
        AND EXISTS (SELECT 1 FROM json_each(quota_days.holds) h WHERE h.value->>2 <= ${now})`,
  );
}
