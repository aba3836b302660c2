import type { Db } from '../../db.ts';

/**
 * Declares everything in work abandoned, so that the next reconciliation takes it up at once instead of after the
 * leases and the silence of a Worker that is gone. Only for a start at which nobody else can be at work: the only
 * process of a machine. `before` (ms) is earlier than any silence that counts.
 */
export async function abandonWork(db: Db, before: number): Promise<void> {
  const { build } = db;
  await db.batch([
    {
      name: 'abandon_leases',
      query: build.updateTable('leases').set({ expires_at: 0 }).where('expires_at', '>', 0),
    },
    {
      name: 'abandon_exports',
      query: build
        .updateTable('exports')
        .set({ updated_at: before, next_attempt_at: 0 })
        .where('status', 'in', ['queued', 'ingesting'])
        .where('updated_at', '>', before),
    },
    {
      name: 'abandon_media',
      query: build
        .updateTable('exports')
        .set({ media_updated_at: before })
        .where('media_status', '=', 'waiting')
        .where('media_updated_at', '>', before),
    },
    {
      name: 'abandon_media_batches',
      query: build
        .updateTable('media_batches')
        .set({ seen_at: before, taken_at: 0 })
        .where((is) => is.or([is('seen_at', '>', before), is('taken_at', '>', 0)])),
    },
    {
      name: 'abandon_outbox',
      query: build.updateTable('outbox').set({ created_at: before }).where('created_at', '>', before),
    },
  ]);
}
