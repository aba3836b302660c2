import { type Insertable, sql } from 'kysely';
import type { Db, NamedQuery } from '../db.ts';
import type { ExportsTable } from '../tables/exports.ts';
import type { UploadsTable } from '../tables/uploads.ts';
import { communityBytes } from './artifacts.ts';
import { recordEvent } from './exports.ts';
import { insertOutbox, type OutboxRow } from './job-messages.ts';

/**
 * Writes a new upload, in one statement with the question whether its community has room for it: false when its bytes
 * would pass `maxBytes`, whoever else uploads meanwhile.
 */
export async function insertUpload(
  db: Db,
  row: Insertable<UploadsTable>,
  maxBytes: number,
): Promise<boolean> {
  const columns = Object.keys(row) as (keyof UploadsTable)[];
  const changed = await db.run(
    'uploads.insert',
    db.build
      .insertInto('uploads')
      .columns(columns)
      .expression(
        db.build
          .selectNoFrom((eb) => columns.map((column) => eb.val(row[column]).as(column)))
          .where(communityBytes(row.community_id, row.created_at), '<=', maxBytes - row.size),
      ),
  );
  return changed > 0;
}

/** Finds one upload; null when it is absent or belongs to another community than `communityScope` (null: any). */
export async function findUpload(
  db: Db,
  uploadId: string,
  communityScope: string | null,
): Promise<UploadsTable | null> {
  let query = db.build.selectFrom('uploads').selectAll().where('id', '=', uploadId);
  if (communityScope !== null) query = query.where('community_id', '=', communityScope);
  return db.first('uploads.find', query);
}

/** Whether the source is one of the community's. */
export async function findUploadSource(db: Db, communityId: string, sourceId: string): Promise<boolean> {
  const row = await db.first(
    'uploads.find_source',
    db.build
      .selectFrom('sources')
      .select('id')
      .where('id', '=', sourceId)
      .where('community_id', '=', communityId),
  );
  return row !== null;
}

/** Finds where an export stands; null when there is none. */
export async function findExportStatus(db: Db, exportId: string): Promise<ExportsTable['status'] | null> {
  const row = await db.first(
    'uploads.find_export_status',
    db.build.selectFrom('exports').select('status').where('id', '=', exportId),
  );
  return row?.status ?? null;
}

export type FinishedUpload = {
  readonly upload: UploadsTable;
  readonly export: Pick<ExportsTable, 'id' | 'status' | 'file_fingerprint' | 'correlation_id'>;
  /** What is to be sent. */
  readonly outbox: readonly OutboxRow[];
  readonly now: number;
};

/**
 * One transaction: the export, its message in the outbox, and the upload completed. Each statement asks
 * whether the upload is still open, so of two that finish at once one wins. False for the other.
 */
export async function finishUpload(db: Db, finished: FinishedUpload): Promise<boolean> {
  const { upload, export: made, outbox, now } = finished;
  const queries: NamedQuery[] = [
    {
      name: 'uploads.insert_export',
      query: db.build
        .insertInto('exports')
        .columns([
          'id',
          'community_id',
          'source_id',
          'file_name',
          'size',
          'object_key',
          'file_fingerprint',
          'status',
          'correlation_id',
          'created_at',
          'updated_at',
        ])
        .expression((eb) =>
          eb
            .selectFrom('uploads')
            .select((select) => [
              select.val(made.id).as('id'),
              'community_id',
              'source_id',
              'file_name',
              'size',
              'object_key',
              select.val(made.file_fingerprint).as('file_fingerprint'),
              select.val(made.status).as('status'),
              select.val(made.correlation_id).as('correlation_id'),
              select.val(now).as('created_at'),
              select.val(now).as('updated_at'),
            ])
            .where('id', '=', upload.id)
            .where('status', '=', 'open'),
        ),
    },
  ];
  queries.push(
    ...insertOutbox(outbox, {
      now,
      where: sql<boolean>`EXISTS (SELECT 1 FROM uploads WHERE id = ${upload.id} AND status = 'open')`,
    }),
  );
  const to = sql`e.id = ${made.id}`;
  queries.push(recordEvent({ event: 'received', now, detail: { bytes: upload.size }, to }));
  queries.push({
    name: 'uploads.complete',
    query: db.build
      .updateTable('uploads')
      .set({ status: 'completed', export_id: made.id, updated_at: now })
      .where('id', '=', upload.id)
      .where('status', '=', 'open'),
  });
  const results = await db.batch(queries);
  return results.at(-1)!.changes > 0;
}

/** Ends an open upload without an export. False when it was not open any more. */
export async function closeUpload(
  db: Db,
  uploadId: string,
  status: 'aborted' | 'expired',
  now: number,
): Promise<boolean> {
  const changed = await db.run(
    'uploads.close',
    db.build
      .updateTable('uploads')
      .set({ status, updated_at: now })
      .where('id', '=', uploadId)
      .where('status', '=', 'open'),
  );
  return changed > 0;
}

/** Lists open uploads whose time is over, oldest first. */
export async function listExpiredUploads(db: Db, now: number, limit: number): Promise<UploadsTable[]> {
  return db.all(
    'uploads.list_expired',
    db.build
      .selectFrom('uploads')
      .selectAll()
      .where('status', '=', 'open')
      .where('expires_at', '<=', now)
      .orderBy('expires_at')
      .limit(Math.min(limit, 100)),
  );
}

/**
 * Closed uploads whose parts may still be stored, untouched since `before` (ms), the oldest first. They count as touched
 * from now on: one that cannot be discarded does not keep the others waiting.
 */
export function claimUploadsToCleanUp(
  db: Db,
  { now, before, limit }: { now: number; before: number; limit: number },
): Promise<UploadsTable[]> {
  return db.all(
    'uploads.claim_to_clean_up',
    sql<UploadsTable>`
      UPDATE uploads SET updated_at = ${now}
      WHERE id IN (
        SELECT id FROM uploads
        WHERE status IN ('aborted', 'expired') AND discarded_at IS NULL AND updated_at <= ${before}
        ORDER BY updated_at LIMIT ${limit})
      RETURNING *`,
  );
}

/** Records that nothing of a closed upload is stored any more. */
export async function markCleanedUp(db: Db, uploadId: string, now: number): Promise<void> {
  await db.run(
    'uploads.mark_cleaned_up',
    db.build
      .updateTable('uploads')
      .set({ discarded_at: now })
      .where('id', '=', uploadId)
      .where('status', 'in', ['aborted', 'expired']),
  );
}

/**
 * Deletes closed uploads, and their parts, that were last touched before `before` (ms) and of which nothing is stored:
 * completed ones once their raw file is gone, the others once their parts are. At most `limit`; how many. Reads the
 * table, once a night: an index would cost a written row for each upload.
 */
export async function deleteClosedUploads(
  db: Db,
  { before, limit }: { before: number; limit: number },
): Promise<number> {
  const old = sql`
    SELECT u.id FROM uploads u LEFT JOIN exports e ON e.id = u.export_id
    WHERE u.status <> 'open' AND u.updated_at < ${before}
      AND CASE u.status WHEN 'completed' THEN e.id IS NULL OR e.raw_deleted_at IS NOT NULL
        ELSE u.discarded_at IS NOT NULL END
    ORDER BY u.id LIMIT ${limit}`;
  // the parts first: the second statement takes away what tells which uploads are meant
  const [, uploads] = await db.batch([
    { name: 'upload_parts.delete', query: sql`DELETE FROM upload_parts WHERE upload_id IN (${old})` },
    { name: 'uploads.delete', query: sql`DELETE FROM uploads WHERE id IN (${old})` },
  ]);
  return uploads!.changes;
}
