import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { asRows, type BatchToAnalyse, type KindInputs } from './kind-inputs.ts';

/** Batches of the community of an export that are out of date and not deferred. */
export function listStaleBatches(
  db: Db,
  { inputs, exportId }: { inputs: KindInputs; exportId: string },
): Promise<BatchToAnalyse[]> {
  return db.all(
    'analyses.list_stale',
    sql<BatchToAnalyse>`
      SELECT b.kind, b.community_id
      FROM exports e CROSS JOIN json_each(${asRows(inputs)}) k CROSS JOIN media_batches b
      WHERE e.id = ${exportId} AND b.kind = k.value->>0 AND b.community_id = e.community_id AND b.state = 'pending'
        AND b.analysed <> b.revision || ':' || (k.value->>1)`,
  );
}
