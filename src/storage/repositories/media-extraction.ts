import { mediaKinds } from '@beacon-pulse/contracts/src/enums.ts';
import { sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { wasRead } from '../export-transitions.ts';
import { holdsLease, type Lease } from './leases.ts';
import { letGo } from './removals.ts';

/** An export whose media are still to be read. */
export type MediaJob = {
  readonly id: string;
  readonly community_id: string;
  readonly source_id: string;
  readonly object_key: string;
  readonly size: number;
  /** Files in the archive beside its chat. */
  readonly media_total: number;
};

/** Finds the export, if its media wait to be read; null when there is nothing (more) to do. */
export function findMediaJob(db: Db, exportId: string): Promise<MediaJob | null> {
  return db.first(
    'exports.find_media_job',
    sql<MediaJob>`
      SELECT id, community_id, source_id, object_key, size, media_total FROM exports
      WHERE id = ${exportId} AND media_status = 'waiting' AND ${wasRead}`,
  );
}

/** How far one file of a source is: `stored`, `skipped` (it could not be read), `removed` for good, or `unread`. */
export type EntryState = 'stored' | 'skipped' | 'removed' | 'unread';

/** What `attachments.problem` says of a file that is not to come back: its time is over, or its sender was erased. */
const removedFor = ['expired', 'erased'] as const;
export type RemovedFor = (typeof removedFor)[number];

/**
 * Lists what a source knows of these files, by entry key; keys it does not know are left out. One statement for about
 * 40,000 keys, each a point read.
 */
export async function listEntryStates(
  db: Db,
  sourceId: string,
  entryKeys: readonly string[],
): Promise<Map<string, EntryState>> {
  const states = new Map<string, EntryState>();
  for (const json of chunkJson(entryKeys)) {
    const rows = await db.all(
      'attachments.list_states',
      sql<{ entry_key: string; state: EntryState }>`
        SELECT a.entry_key, CASE WHEN a.artifact IS NOT NULL THEN 'stored'
          WHEN a.problem IN (${sql.join([...removedFor])}) THEN 'removed'
          WHEN a.problem IS NOT NULL THEN 'skipped' ELSE 'unread' END AS state
        FROM json_each(${json}) k CROSS JOIN attachments a
        WHERE a.source_id = ${sourceId} AND a.entry_key = k.value`,
    );
    for (const { entry_key, state } of rows) states.set(entry_key, state);
  }
  return states;
}

export type ArtifactRow = {
  readonly sha256: string;
  readonly storedSha256: string;
  readonly size: number;
  readonly mediaType: string;
  /** JSON */
  readonly meta: string;
};

/** What became of one entry: the artifact it is, or the code of the error that kept it out. */
export type EntryOutcome =
  | { readonly entryKey: string; readonly artifact: ArtifactRow }
  | { readonly entryKey: string; readonly problem: string };

export type MediaCounts = { readonly total: number; readonly stored: number; readonly skipped: number };

export type SaveMedia = {
  readonly exportId: string;
  readonly communityId: string;
  readonly sourceId: string;
  readonly lease: Lease;
  readonly outcomes: readonly EntryOutcome[];
  readonly counts: MediaCounts;
  /** Nothing of this export is left to be read. */
  readonly done: boolean;
  readonly now: number;
};

/**
 * Registers artifacts, links the files of a source to them and shows how far the export is: one batch, one statement a
 * chunk, each only while the lease holds. A stored file stays linked to what it was linked to first. False when the lease
 * was lost or the export no longer waits; then nothing was written that is not true. Files that models may look at put
 * their batch out of date: one row a kind, whether there are models or not.
 */
export async function saveMedia(db: Db, save: SaveMedia): Promise<boolean> {
  const { communityId, sourceId, lease, outcomes, counts, now } = save;
  const held = holdsLease(lease);
  const artifacts = new Map<string, ArtifactRow>();
  const links: (readonly [string, string | null, string | null])[] = [];
  for (const outcome of outcomes) {
    if ('problem' in outcome) {
      links.push([outcome.entryKey, null, outcome.problem]);
      continue;
    }
    artifacts.set(outcome.artifact.sha256, outcome.artifact);
    links.push([outcome.entryKey, outcome.artifact.sha256, null]);
  }
  const artifactRows = [...artifacts.values()].map((a) => [
    a.sha256,
    a.storedSha256,
    a.size,
    a.mediaType,
    a.meta,
  ]);
  const kinds = mediaKinds.filter((kind) =>
    artifactRows.some(([, , , type]) => String(type).startsWith(`${kind}/`)),
  );
  const batch: NamedQuery[] = [
    ...chunkJson(artifactRows).map((json) => ({
      name: 'artifacts.save',
      query: sql`
        INSERT INTO artifacts (community_id, sha256, stored_sha256, size, media_type, meta, created_at, export_id)
        SELECT ${communityId}, value->>0, value->>1, value->>2, value->>3, value->>4, ${now}, ${save.exportId}
        FROM json_each(${json}) WHERE ${held}
        ON CONFLICT (community_id, sha256) DO NOTHING`,
    })),
    ...chunkJson(links).map((json) => ({
      name: 'attachments.link',
      // an UPDATE … FROM would walk all files of the source; CROSS JOIN keeps the list outside, each file found by its key
      query: sql`
        INSERT INTO attachments (source_id, entry_key, export_id, name, size, crc32, artifact, problem)
        SELECT a.source_id, a.entry_key, a.export_id, a.name, a.size, a.crc32, j.value->>1, j.value->>2
        FROM json_each(${json}) j CROSS JOIN attachments a
        WHERE a.source_id = ${sourceId} AND a.entry_key = j.value->>0 AND a.artifact IS NULL AND ${held}
        ON CONFLICT (source_id, entry_key) DO UPDATE SET artifact = excluded.artifact, problem = excluded.problem`,
    })),
    ...(kinds.length === 0
      ? []
      : [
          {
            name: 'media_batches.mark',
            query: sql`
              INSERT INTO media_batches (kind, community_id, seen_at)
              SELECT value, ${communityId}, ${now} FROM json_each(${JSON.stringify(kinds)}) WHERE ${held}
              ON CONFLICT (kind, community_id) DO UPDATE SET revision = revision + 1, seen_at = excluded.seen_at`,
          },
        ]),
    {
      name: 'exports.save_media_progress',
      query: sql`
        UPDATE exports SET media_status = ${save.done ? 'done' : 'waiting'}, media_total = ${counts.total},
          media_stored = ${counts.stored}, media_skipped = ${counts.skipped}, media_error = NULL, media_updated_at = ${now}
        WHERE id = ${save.exportId} AND media_status = 'waiting' AND ${held}`,
    },
  ];
  return (await db.batch(batch)).at(-1)!.changes > 0;
}

/** Builds statements that end the reading of an export's media with the code of the error; what was stored before stays. */
export function failMedia(
  { build }: Pick<Db, 'build'>,
  { exportId, code, now }: { exportId: string; code: string; now: number },
): NamedQuery[] {
  return [
    {
      name: 'exports.fail_media',
      query: build
        .updateTable('exports')
        .set({ media_status: 'failed', media_error: code, media_updated_at: now })
        .where('id', '=', exportId)
        .where('media_status', '=', 'waiting'),
    },
  ];
}

export type MediaToResume = { readonly id: string; readonly correlation_id: string };

/**
 * Takes exports whose media wait without a sign of life since `silentSince` (ms), oldest first, and marks them as seen
 * now: a crowded queue does not get the same message at every tick.
 */
export function requeueStaleMedia(
  db: Db,
  { now, silentSince, limit = 12 }: { now: number; silentSince: number; limit?: number },
): Promise<MediaToResume[]> {
  // the first condition is the index's own: without it SQLite does not see that the index serves
  return db.all(
    'exports.requeue_stale_media',
    sql<MediaToResume>`
      UPDATE exports SET media_updated_at = ${now}
      WHERE id IN (
        SELECT id FROM exports
        WHERE media_status IN ('waiting', 'failed') AND media_status = 'waiting' AND media_updated_at <= ${silentSince} AND ${wasRead}
        ORDER BY media_updated_at LIMIT ${limit})
      RETURNING id, correlation_id`,
  );
}

type RetryFailedMedia = {
  readonly now: number;
  readonly silentSince: number;
  /** Errors that may be gone by now. */
  readonly codes: readonly string[];
  readonly maxAttempts: number;
  readonly limit?: number;
};

/** Puts exports whose media failed for a passing reason back to waiting, if their raw file is still there; these. */
export function retryFailedMedia(
  db: Db,
  { now, silentSince, codes, maxAttempts, limit = 12 }: RetryFailedMedia,
): Promise<MediaToResume[]> {
  // the first condition is the index's own: without it SQLite does not see that the index serves
  return db.all(
    'exports.retry_failed_media',
    sql<MediaToResume>`
      UPDATE exports SET media_status = 'waiting', media_attempts = media_attempts + 1, media_updated_at = ${now}
      WHERE id IN (
        SELECT id FROM exports
        WHERE media_status IN ('waiting', 'failed') AND media_status = 'failed' AND media_updated_at <= ${silentSince} AND ${wasRead}
          AND raw_deleted_at IS NULL AND media_attempts < ${maxAttempts}
          AND media_error IN (SELECT value FROM json_each(${JSON.stringify(codes)}))
        ORDER BY media_updated_at LIMIT ${limit})
      RETURNING id, correlation_id`,
  );
}

export type FileToErase = {
  readonly entry_key: string;
  readonly name: string;
  readonly artifact: string | null;
};

/** Lists files of a source that have a name, behind a key. */
export function listFilesToErase(
  db: Db,
  { sourceId, after, limit }: { sourceId: string; after: string; limit: number },
): Promise<FileToErase[]> {
  return db.all(
    'attachments.list_to_erase',
    db.build
      .selectFrom('attachments')
      .select(['entry_key', 'name', 'artifact'])
      .where('source_id', '=', sourceId)
      .where('entry_key', '>', after)
      .orderBy('entry_key')
      .limit(limit),
  );
}

type EraseFiles = {
  readonly communityId: string;
  readonly sourceId: string;
  readonly files: readonly FileToErase[];
  readonly lease: Lease;
  readonly now: number;
};

/**
 * Lets go of files that erased people sent: their names go, and an artifact that nothing else names is removed with all
 * that was found in it. They do not come back with a later export.
 */
export async function eraseFiles(
  db: Db,
  { communityId, sourceId, files, lease, now }: EraseFiles,
): Promise<void> {
  const held = holdsLease(lease);
  const reason: RemovedFor = 'erased';
  const hashes = JSON.stringify([...new Set(files.flatMap(({ artifact }) => artifact ?? []))]);
  const unnamed = sql`
    SELECT value AS artifact FROM json_each(${hashes}) WHERE ${held} AND value NOT IN (
      SELECT t.artifact FROM sources s CROSS JOIN attachments t ON t.source_id = s.id
      WHERE s.community_id = ${communityId} AND t.artifact IS NOT NULL)`;
  await db.batch([
    ...chunkJson(files.map(({ entry_key }) => entry_key)).map((json) => ({
      name: 'attachments.erase',
      query: sql`
        UPDATE attachments SET artifact = NULL, problem = ${reason}, name = ''
        WHERE source_id = ${sourceId} AND entry_key IN (SELECT value FROM json_each(${json})) AND ${held}`,
    })),
    ...letGo(unnamed, communityId, now),
  ]);
}
