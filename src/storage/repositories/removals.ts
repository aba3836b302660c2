import { sql } from 'kysely';
import { objectPrefixes } from '../../core/storage-prefixes.ts';
import type { Db, NamedQuery } from '../db.ts';
import type { PendingRemovalsTable } from '../tables/removals.ts';
import type { UploadsTable } from '../tables/uploads.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';
import { type BackupTable, listBackupTables } from './backups.ts';
import { holdsLease, type Lease } from './leases.ts';

export type Removal = Pick<PendingRemovalsTable, 'kind' | 'id' | 'community_id' | 'swept_at'>;

/** What would go with some sources. */
export type RemovalCounts = {
  readonly exports: number;
  readonly raw_files: number;
  readonly weeks: number;
  readonly messages: number;
  readonly media: number;
  readonly display_names: number;
};

/** Counts what is stored of these sources. */
export async function countRemoval(db: Db, sourceIds: readonly string[]): Promise<RemovalCounts> {
  const ids = JSON.stringify(sourceIds);
  const of = (table: string) =>
    sql`json_each(${ids}) j CROSS JOIN ${sql.table(table)} t ON t.source_id = j.value`;
  const row = await db.first(
    'removals.count',
    sql<RemovalCounts>`
      SELECT (SELECT COUNT(*) FROM ${of('exports')}) AS exports,
        (SELECT COUNT(*) FROM ${of('exports')} WHERE t.raw_deleted_at IS NULL) AS raw_files,
        (SELECT COUNT(*) FROM ${of('weeks')}) AS weeks,
        (SELECT COALESCE(SUM(t.messages), 0) FROM ${of('weeks')}) AS messages,
        (SELECT COUNT(DISTINCT t.artifact) FROM ${of('attachments')}) AS media,
        (SELECT COUNT(*) FROM ${of('labels')}) AS display_names`,
  );
  return row!;
}

/** Lists keys of a community that are not revoked yet, by their look-up prefixes. */
export async function listKeyPrefixes(db: Db, communityId: string, limit = 1_000): Promise<string[]> {
  const rows = await db.all(
    'api_keys.list_prefixes',
    sql<{ prefix: string }>`SELECT prefix FROM api_keys WHERE community_id = ${communityId} LIMIT ${limit}`,
  );
  return rows.map(({ prefix }) => prefix);
}

/** What stands for the slug of something deleted: nobody finds it by its own, which is free again. */
const hiddenSlug = sql`'deleted-' || replace(id, '_', '-')`;

/** Builds statements by which a source is deleted: nobody finds it by its slug from then on. */
export function hideSource(id: string, communityId: string, now: number): NamedQuery[] {
  return [
    {
      name: 'pending_removals.add_source',
      query: sql`
        INSERT INTO pending_removals (kind, id, community_id, requested_at) VALUES ('source', ${id}, ${communityId}, ${now})
        ON CONFLICT DO NOTHING`,
    },
    {
      name: 'sources.hide',
      query: sql`UPDATE sources SET slug = ${hiddenSlug}, name = 'deleted', updated_at = ${now} WHERE id = ${id}`,
    },
  ];
}

/** Builds statements by which a community is deleted with all its sources: its keys are revoked, nothing of it is public. */
export function hideCommunity(id: string, now: number): NamedQuery[] {
  return [
    {
      name: 'pending_removals.add_community',
      query: sql`
        INSERT INTO pending_removals (kind, id, community_id, requested_at)
        SELECT 'source', id, community_id, ${now} FROM sources WHERE community_id = ${id}
        UNION ALL SELECT 'community', ${id}, ${id}, ${now}
        ON CONFLICT DO NOTHING`,
    },
    {
      name: 'api_keys.revoke_of_community',
      query: sql`UPDATE api_keys SET revoked_at = ${now} WHERE community_id = ${id} AND revoked_at IS NULL`,
    },
    { name: 'public_rows.delete_all', query: sql`DELETE FROM public_rows WHERE community_id = ${id}` },
    {
      name: 'communities.hide',
      query: sql`
        UPDATE communities SET slug = ${hiddenSlug}, name = 'deleted', policy = 'private', updated_at = max(${now}, updated_at + 1)
        WHERE id = ${id}`,
    },
  ];
}

/** Writes a deletion with the entry that says so; the statements are those of `hideSource` or `hideCommunity`. */
export async function saveRemoval(
  db: Db,
  audit: AuditEntry,
  statements: readonly NamedQuery[],
): Promise<void> {
  await db.batch([insertAuditEntry(audit), ...statements]);
}

/** Lists what is to be taken away: sources before communities. */
export function listRemovals(db: Db, limit: number): Promise<Removal[]> {
  return db.all(
    'pending_removals.list',
    sql<Removal>`
      SELECT kind, id, community_id, swept_at FROM pending_removals ORDER BY kind DESC, id LIMIT ${limit}`,
  );
}

/** Whether everything of the sources of a community has been taken away. */
export async function areSourcesSwept(db: Db, communityId: string): Promise<boolean> {
  const left = await db.first(
    'pending_removals.find_unswept',
    sql`
      SELECT 1 FROM pending_removals WHERE kind = 'source' AND community_id = ${communityId} AND swept_at IS NULL LIMIT 1`,
  );
  return left === null;
}

/** Ends the open uploads of a source, and lists uploads whose parts may still be stored. */
export async function abortUploads(
  db: Db,
  sourceId: string,
  now: number,
  limit: number,
): Promise<UploadsTable[]> {
  const open = sql`source_id = ${sourceId} AND status = 'open'`;
  await db.run(
    'uploads.abort_of_source',
    sql`UPDATE uploads SET status = 'aborted', updated_at = ${now} WHERE ${open}`,
  );
  return db.all(
    'uploads.list_of_source',
    sql<UploadsTable>`
      SELECT * FROM uploads WHERE source_id = ${sourceId} AND status IN ('aborted', 'expired') AND discarded_at IS NULL
      LIMIT ${limit}`,
  );
}

type OfSource = {
  readonly sourceId: string;
  readonly communityId: string;
  readonly lease: Lease;
  readonly now: number;
};

/** Takes away every row of a source, whichever table it stands in; false when the lease was lost. */
export async function deleteSourceRows(
  db: Db,
  { sourceId, communityId, lease, now }: OfSource,
): Promise<boolean> {
  const held = holdsLease(lease);
  const tables = await listBackupTables(db);
  const ofExports = sql`SELECT id FROM exports WHERE source_id = ${sourceId}`;
  const results = await db.batch([
    {
      name: 'pending_deletions.schedule_raw_removed',
      query: sql`
        INSERT INTO pending_deletions (object_key, scheduled_at)
        SELECT object_key, ${now} FROM exports WHERE source_id = ${sourceId} AND ${held} ON CONFLICT DO NOTHING`,
    },
    ...deleteMediaOfSource({ sourceId, communityId, now, held }),
    {
      name: 'export_events.remove',
      query: sql`DELETE FROM export_events WHERE export_id IN (${ofExports}) AND ${held}`,
    },
    {
      name: 'upload_parts.remove',
      query: sql`
        DELETE FROM upload_parts WHERE upload_id IN (SELECT id FROM uploads WHERE source_id = ${sourceId}) AND ${held}`,
    },
    ...tablesWith(tables, 'source_id').map((name) => ({
      name: 'removals.delete_of_source',
      query: sql`DELETE FROM ${sql.table(name)} WHERE source_id = ${sourceId} AND ${held}`,
    })),
    { name: 'sources.remove', query: sql`DELETE FROM sources WHERE id = ${sourceId} AND ${held}` },
    {
      name: 'communities.bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${communityId} AND ${held}`,
    },
    {
      name: 'pending_removals.mark_swept',
      query: sql`
        UPDATE pending_removals SET swept_at = COALESCE(swept_at, ${now}) WHERE kind = 'source' AND id = ${sourceId} AND ${held}`,
    },
  ]);
  return results.at(-1)!.changes > 0;
}

type MediaOfSource = { readonly sourceId: string; readonly communityId: string; readonly now: number };

function deleteMediaOfSource({
  sourceId,
  communityId,
  now,
  held,
}: MediaOfSource & { readonly held: ReturnType<typeof sql<boolean>> }): NamedQuery[] {
  const only = sql`
    SELECT DISTINCT t.artifact FROM attachments t
    WHERE t.source_id = ${sourceId} AND t.artifact IS NOT NULL AND ${held} AND t.artifact NOT IN (
      SELECT o.artifact FROM sources s CROSS JOIN attachments o ON o.source_id = s.id
      WHERE s.community_id = ${communityId} AND s.id <> ${sourceId} AND o.artifact IS NOT NULL)`;
  return letGo(only, communityId, now);
}

/** Builds statements that let go of media with all that was found in them; `hashes` selects them as `artifact`. */
export function letGo(hashes: ReturnType<typeof sql>, communityId: string, now: number): NamedQuery[] {
  return [
    {
      name: 'pending_deletions.schedule_removed',
      query: sql`
        INSERT INTO pending_deletions (object_key, scheduled_at)
        SELECT ${objectPrefixes.media} || ${communityId} || '/' || artifact, ${now} FROM (${hashes}) WHERE true
        ON CONFLICT DO NOTHING`,
    },
    {
      name: 'analyses.remove',
      query: sql`DELETE FROM analyses WHERE community_id = ${communityId} AND sha256 IN (${hashes})`,
    },
    {
      name: 'artifacts.remove',
      query: sql`DELETE FROM artifacts WHERE community_id = ${communityId} AND sha256 IN (${hashes})`,
    },
  ];
}

/** Kept for good, or deleted by their own statement. */
const keptTables = ['audit_log', 'pending_removals'];

const tablesWith = (tables: readonly BackupTable[], column: string): string[] =>
  tables
    .filter(({ name, columns }) => columns.includes(column) && !keptTables.includes(name))
    .map(({ name }) => name);

/** Takes away every row of a community whose sources are gone, whichever table it stands in. Who did what stays. */
export async function deleteCommunityRows(db: Db, communityId: string, now: number): Promise<void> {
  const tables = await listBackupTables(db);
  await db.batch([
    {
      name: 'idempotency_keys.remove',
      query: sql`
        DELETE FROM idempotency_keys WHERE actor IN (SELECT id FROM api_keys WHERE community_id = ${communityId})`,
    },
    ...tablesWith(tables, 'community_id').map((name) => ({
      name: 'removals.delete_of_community',
      query: sql`DELETE FROM ${sql.table(name)} WHERE community_id = ${communityId}`,
    })),
    { name: 'communities.remove', query: sql`DELETE FROM communities WHERE id = ${communityId}` },
    {
      name: 'pending_removals.mark_swept',
      query: sql`
        UPDATE pending_removals SET swept_at = COALESCE(swept_at, ${now}) WHERE kind = 'community' AND id = ${communityId}`,
    },
  ]);
}

/** Forgets a removal that was swept twice. */
export async function finishRemoval(db: Db, { kind, id }: Removal): Promise<void> {
  await db.run(
    'pending_removals.finish',
    sql`DELETE FROM pending_removals WHERE kind = ${kind} AND id = ${id}`,
  );
}
