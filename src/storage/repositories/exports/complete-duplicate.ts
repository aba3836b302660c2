import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { noteEvent } from '../timeline/note-event.ts';

/** Ends an export whose very file is known already: nothing is read again. */
export async function completeDuplicate(
  db: Db,
  { exportId, twinId, now }: { exportId: string; twinId: string; now: number },
): Promise<void> {
  await db.batch([
    {
      name: 'complete_duplicate',
      query: db.build
        .updateTable('exports')
        .set({ status: 'completed', duplicate_of: twinId, updated_at: now, finished_at: now })
        .where('id', '=', exportId)
        .where('status', 'in', ['queued', 'ingesting']),
    },
    noteEvent({
      event: 'completed',
      now,
      detail: { duplicate_of: twinId },
      to: sql`e.id = ${exportId} AND e.status = 'completed' AND e.finished_at = ${now}`,
    }),
  ]);
}
