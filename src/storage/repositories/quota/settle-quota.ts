import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { QuotaDay } from './reserve-quota.ts';

type Settled = QuotaDay & {
  readonly id: string;
  readonly calls: number;
  readonly microUsd: number;
  /** Provider and model; letters, digits and `._/:@-`. */
  readonly model: string;
};

/** Turns a reservation into what the call has cost, in one statement. False when it was settled or given back before. */
export async function settleQuota(db: Db, settled: Settled): Promise<boolean> {
  const { day, communityId, kind, id, calls, microUsd } = settled;
  const model = `$."${settled.model}"`;
  const before = (at: number) => sql`COALESCE(models->>${model}->>${sql.lit(at)}, 0)`;
  const changed = await db.run(
    'quota.settle',
    sql`
      UPDATE quota_days SET
        calls = calls + ${calls}, micro_usd = micro_usd + ${microUsd},
        models = json_set(models, ${model}, json_array(
          CAST(${before(0)} + ${calls} AS INTEGER), CAST(${before(1)} + ${microUsd} AS INTEGER))),
        holds = json_remove(holds, ${`$.${id}`})
      WHERE day = ${day} AND community_id = ${communityId} AND kind = ${kind} AND json_type(holds, ${`$.${id}`}) IS NOT NULL`,
  );
  return changed > 0;
}
