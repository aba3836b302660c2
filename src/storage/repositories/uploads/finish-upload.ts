import { sql } from 'kysely';
import type { Db, NamedQuery } from '../../db.ts';
import type { ExportsTable } from '../../tables/exports.ts';
import type { OutboxTable } from '../../tables/outbox.ts';
import type { UploadsTable } from '../../tables/uploads.ts';
import { noteEvent } from '../timeline/note-event.ts';

export type FinishedUpload = {
  readonly upload: UploadsTable;
  readonly export: Pick<
    ExportsTable,
    | 'id'
    | 'status'
    | 'file_fingerprint'
    | 'error_code'
    | 'error_message'
    | 'raw_deleted_at'
    | 'correlation_id'
    | 'finished_at'
  >;
  /** What is to be sent; null where nothing is to be done. */
  readonly outbox: Pick<OutboxTable, 'id' | 'body'> | null;
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
          'error_code',
          'error_message',
          'raw_deleted_at',
          'correlation_id',
          'created_at',
          'updated_at',
          'finished_at',
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
              select.val(made.error_code).as('error_code'),
              select.val(made.error_message).as('error_message'),
              select.val(made.raw_deleted_at).as('raw_deleted_at'),
              select.val(made.correlation_id).as('correlation_id'),
              select.val(now).as('created_at'),
              select.val(now).as('updated_at'),
              select.val(made.finished_at).as('finished_at'),
            ])
            .where('id', '=', upload.id)
            .where('status', '=', 'open'),
        ),
    },
  ];
  if (outbox !== null) {
    queries.push({
      name: 'uploads.insert_outbox',
      query: db.build
        .insertInto('outbox')
        .columns(['id', 'body', 'created_at'])
        .expression((eb) =>
          eb
            .selectFrom('uploads')
            .select((select) => [
              select.val(outbox.id).as('id'),
              select.val(outbox.body).as('body'),
              select.val(now).as('created_at'),
            ])
            .where('id', '=', upload.id)
            .where('status', '=', 'open'),
        ),
    });
  }
  const to = sql`e.id = ${made.id}`;
  queries.push(noteEvent({ event: 'received', now, detail: { bytes: upload.size }, to }));
  if (made.status === 'failed') {
    queries.push(noteEvent({ event: 'failed', now, detail: { code: made.error_code }, to }));
  }
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
