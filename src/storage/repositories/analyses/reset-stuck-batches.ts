import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Puts deferred batches back that were taken up before `takenBefore` (ms) and never begun. The number of them. */
export function resetStuckBatches(db: Db, { takenBefore }: { takenBefore: number }): Promise<number> {
  return db.run(
    'analyses.reset_stuck',
    sql`UPDATE media_batches SET taken_at = 0
      WHERE state = 'deferred_processing' AND taken_at > 0 AND taken_at <= ${takenBefore}`,
  );
}
