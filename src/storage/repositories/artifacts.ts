import type { MediaKind } from '@beacon-pulse/contracts/src/enums.ts';
import { type RawBuilder, sql } from 'kysely';
import { objectPrefixes } from '../../core/storage-prefixes.ts';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import type { AnalysesTable } from '../tables/media.ts';
import { holdsLease, type Lease } from './leases.ts';
import type { BatchId } from './media-batches.ts';
import type { RemovedFor } from './media-extraction.ts';

/** Bytes a community keeps or is about to keep: raw exports not yet dropped, open uploads, artifacts. */
export const communityBytes = (communityId: string, now: number): RawBuilder<number> => sql<number>`(
  (SELECT COALESCE(SUM(size), 0) FROM exports
    WHERE community_id = ${communityId} AND raw_deleted_at IS NULL) +
  (SELECT COALESCE(SUM(size), 0) FROM uploads
    WHERE status = 'open' AND expires_at > ${now} AND community_id = ${communityId}) +
  (SELECT COALESCE(SUM(size), 0) FROM artifacts WHERE community_id = ${communityId}))`;

/** `communityBytes`, to be told to somebody: what may still come in is decided where the row is written. */
export async function sumCommunityBytes(db: Db, communityId: string, now: number): Promise<number> {
  const bytes = communityBytes(communityId, now);
  const row = await db.first('communities.sum_bytes', sql<{ bytes: number }>`SELECT ${bytes} AS bytes`);
  return row?.bytes ?? 0;
}

type RemoveArtifacts = {
  readonly communityId: string;
  /** Artifacts that were stored earlier (ms). */
  readonly before: number;
  readonly limit: number;
  readonly lease: Lease;
  readonly now: number;
};

/**
 * Removes artifacts for good whose time is over, with what was found in them and the names of their files; their objects
 * are scheduled for deletion. A later export does not bring the same files back. How many.
 */
export async function expireArtifacts(
  db: Db,
  { communityId, before, limit, lease, now }: RemoveArtifacts,
): Promise<number> {
  const held = holdsLease(lease);
  const due = sql`
    SELECT sha256 FROM artifacts WHERE community_id = ${communityId} AND created_at < ${before} AND ${held}
    ORDER BY sha256 LIMIT ${limit}`;
  const reason: RemovedFor = 'expired';
  const results = await db.batch([
    {
      name: 'pending_deletions.schedule_media',
      query: sql`
        INSERT INTO pending_deletions (object_key, scheduled_at)
        SELECT ${objectPrefixes.media} || ${communityId} || '/' || sha256, ${now} FROM (${due}) WHERE true
        ON CONFLICT DO NOTHING`,
    },
    {
      name: 'attachments.expire',
      query: sql`
        UPDATE attachments SET artifact = NULL, problem = ${reason}, name = ''
        WHERE source_id IN (SELECT id FROM sources WHERE community_id = ${communityId}) AND artifact IN (${due})`,
    },
    {
      name: 'analyses.expire',
      query: sql`DELETE FROM analyses WHERE community_id = ${communityId} AND sha256 IN (${due})`,
    },
    {
      name: 'artifacts.expire',
      query: sql`DELETE FROM artifacts WHERE community_id = ${communityId} AND sha256 IN (${due})`,
    },
  ]);
  return results.at(-1)!.changes;
}

/**
 * Deletes artifacts whose object is gone, while the lease holds: the files linked to them count as not read, so that a
 * later export brings them back. What was found in them goes too.
 */
export async function deleteArtifacts(
  db: Db,
  { communityId, hashes, lease }: { communityId: string; hashes: readonly string[]; lease: Lease },
): Promise<void> {
  const held = holdsLease(lease);
  const batch: NamedQuery[] = chunkJson(hashes).flatMap((json) => [
    {
      name: 'attachments.unlink',
      query: sql`
        UPDATE attachments SET artifact = NULL
        WHERE source_id IN (SELECT id FROM sources WHERE community_id = ${communityId})
          AND artifact IN (SELECT value FROM json_each(${json})) AND ${held}`,
    },
    {
      name: 'analyses.delete',
      query: sql`
        DELETE FROM analyses WHERE community_id = ${communityId}
          AND sha256 IN (SELECT value FROM json_each(${json})) AND ${held}`,
    },
    {
      name: 'artifacts.delete',
      query: sql`
        DELETE FROM artifacts WHERE community_id = ${communityId}
          AND sha256 IN (SELECT value FROM json_each(${json})) AND ${held}`,
    },
  ]);
  await db.batch(batch);
}

export type PendingArtifact = {
  readonly sha256: string;
  readonly size: number;
  readonly media_type: string;
  readonly export_id: string | null;
  readonly attempts: number;
  /** JSON: the answers there are already. */
  readonly result: string;
};

type ListPending = BatchId & {
  /** Fingerprint of the models of today. */
  readonly input: string;
  /** Only files whose hash lies behind it. */
  readonly after: string;
  readonly limit: number;
};

/** Lists files of a kind without a final analysis by the models of today, in the order of their hashes. */
export function listPendingArtifacts(
  db: Db,
  { kind, communityId, input, after, limit }: ListPending,
): Promise<PendingArtifact[]> {
  const known = sql`n.input = ${input}`;
  return db.all(
    'analyses.list_pending',
    sql<PendingArtifact>`
      SELECT a.sha256, a.size, a.media_type, a.export_id,
        CASE WHEN ${known} THEN n.attempts ELSE 0 END AS attempts,
        CASE WHEN ${known} THEN n.result ELSE '{}' END AS result
      FROM artifacts a LEFT JOIN analyses n ON n.community_id = a.community_id AND n.sha256 = a.sha256
      WHERE a.community_id = ${communityId} AND a.sha256 > ${after}
        AND substr(a.media_type, 1, 6) = ${`${kind}/`}
        AND (n.sha256 IS NULL OR n.input <> ${input} OR n.state IN ('pending', 'deferred_processing'))
      ORDER BY a.sha256 LIMIT ${limit}`,
  );
}

export type AnalysisCount = {
  readonly kind: MediaKind;
  readonly state: AnalysesTable['state'];
  readonly count: number;
};

/**
 * Counts how far the files are that came with an export first, by kind and state. A file without an analysis of its own stands
 * where its batch stands.
 */
export function countAnalyses(db: Db, exportId: string): Promise<AnalysisCount[]> {
  return db.all(
    'analyses.count',
    sql<AnalysisCount>`
      SELECT b.kind, COALESCE(CASE WHEN n.state = 'pending' THEN NULL ELSE n.state END, b.state) AS state, COUNT(*) AS count
      FROM exports e CROSS JOIN artifacts a
        JOIN media_batches b ON b.kind = substr(a.media_type, 1, 5) AND b.community_id = a.community_id
        LEFT JOIN analyses n ON n.community_id = a.community_id AND n.sha256 = a.sha256
      WHERE e.id = ${exportId} AND a.community_id = e.community_id AND a.export_id = e.id
      GROUP BY 1, 2 ORDER BY 1, 2`,
  );
}

/** Frames captioned in the films that an export brought, by these models, without those of the file `except`. */
export async function sumCaptions(
  db: Db,
  wanted: { communityId: string; exportId: string | null; input: string; except: string },
): Promise<number> {
  const { communityId, exportId, input, except } = wanted;
  const row = await db.first(
    'analyses.sum_captions',
    sql<{ captions: number }>`
      SELECT COALESCE(SUM(n.captions), 0) AS captions
      FROM artifacts a CROSS JOIN analyses n
      WHERE a.community_id = ${communityId} AND a.export_id IS ${exportId} AND substr(a.media_type, 1, 6) = 'video/'
        AND n.community_id = a.community_id AND n.sha256 = a.sha256 AND n.input = ${input} AND n.sha256 <> ${except}`,
  );
  return row?.captions ?? 0;
}

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
  batch.push({ name: 'media_batches.save', query: batchStatement(save) });
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

type RetryFailed = {
  /** Errors that may be gone by now. */
  readonly codes: readonly string[];
  readonly failedBefore: number;
  readonly maxAttempts: number;
  readonly limit?: number;
};

/** Puts analyses that failed for a passing reason back to pending, and their batches out of date. The number of analyses. */
export async function retryFailedAnalyses(
  db: Db,
  { codes, failedBefore, maxAttempts, limit = 100 }: RetryFailed,
): Promise<number> {
  const due = sql`
    SELECT community_id, sha256 FROM analyses
    WHERE state = 'failed' AND updated_at <= ${failedBefore} AND attempts < ${maxAttempts}
      AND code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))
    ORDER BY updated_at LIMIT ${limit}`;
  const [, retried] = await db.batch([
    {
      name: 'media_batches.reopen',
      query: sql`
        UPDATE media_batches SET analysed = '' WHERE (kind, community_id) IN (
          SELECT substr(a.media_type, 1, 5), a.community_id FROM (${due}) f CROSS JOIN artifacts a
          WHERE a.community_id = f.community_id AND a.sha256 = f.sha256)`,
    },
    {
      name: 'analyses.retry_failed',
      query: sql`UPDATE analyses SET state = 'pending' WHERE (community_id, sha256) IN (${due})`,
    },
  ]);
  return retried!.changes;
}
