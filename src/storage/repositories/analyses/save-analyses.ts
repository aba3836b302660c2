import { sql } from 'kysely';
import { chunkJson } from '../../chunk-json.ts';
import type { Db, NamedQuery } from '../../db.ts';
import type { AnalysesTable } from '../../tables/analyses.ts';
import { holdsLease } from '../leases/holds-lease.ts';
import type { Lease } from '../leases/take-lease.ts';
import type { BatchId } from './find-media-batch.ts';

export type AnalysisRow = {
  readonly sha256: string;
  readonly state: AnalysesTable['state'];
  readonly code: string | null;
  readonly attempts: number;
  readonly captions: number;
  /** JSON */
  readonly result: string;
};

/** Where the batch stands after these files: more to do, the budget is used up, or nothing is left of a revision. */
export type BatchOutcome =
  | { readonly is: 'pending' }
  | { readonly is: 'deferred'; readonly dueAt: number; readonly needed: number }
  | { readonly is: 'analysed'; readonly revision: number };

export type SaveAnalyses = BatchId & {
  readonly lease: Lease;
  readonly input: string;
  readonly rows: readonly AnalysisRow[];
  readonly outcome: BatchOutcome;
  readonly now: number;
};

/**
 * Writes what was found in files, and where their batch stands, in one transaction and only while the lease holds: one
 * row a file. False when the lease was lost; then nothing was written.
 */
export async function saveAnalyses(db: Db, save: SaveAnalyses): Promise<boolean> {
  const { communityId, lease, input, rows, now } = save;
  const held = holdsLease(lease);
  const batch: NamedQuery[] = chunkJson(
    rows.map((row) => [row.sha256, row.state, row.code, row.attempts, row.captions, row.result]),
  ).map((json) => ({
    name: 'analyses.save',
    query: sql`
      INSERT INTO analyses (community_id, sha256, input, state, code, attempts, captions, result, updated_at)
      SELECT ${communityId}, j.value->>0, ${input}, j.value->>1, j.value->>2, j.value->>3, j.value->>4, j.value->>5, ${now}
      FROM json_each(${json}) j
      WHERE ${held} AND EXISTS (SELECT 1 FROM artifacts a WHERE a.community_id = ${communityId} AND a.sha256 = j.value->>0)
      ON CONFLICT (community_id, sha256) DO UPDATE SET input = excluded.input, state = excluded.state, code = excluded.code,
        attempts = excluded.attempts, captions = excluded.captions, result = excluded.result, updated_at = excluded.updated_at`,
  }));
  batch.push({ name: 'analyses.save_batch', query: batchStatement(save) });
  const results = await db.batch(batch);
  return results.at(-1)!.changes > 0;
}

function batchStatement({ kind, communityId, lease, input, outcome, now }: SaveAnalyses) {
  const where = sql`kind = ${kind} AND community_id = ${communityId} AND ${holdsLease(lease)}`;
  if (outcome.is === 'deferred')
    return sql`
      UPDATE media_batches SET state = 'deferred_processing', due_at = ${outcome.dueAt}, needed = ${outcome.needed},
        taken_at = 0, seen_at = ${now} WHERE ${where}`;
  // files that came in the meantime keep the batch out of date
  const analysed =
    outcome.is === 'analysed'
      ? sql`CASE WHEN revision = ${outcome.revision} THEN ${`${outcome.revision}:${input}`} ELSE analysed END`
      : sql`analysed`;
  return sql`
    UPDATE media_batches SET state = 'pending', due_at = 0, needed = 0, taken_at = 0, seen_at = ${now},
      analysed = ${analysed} WHERE ${where}`;
}
