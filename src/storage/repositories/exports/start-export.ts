import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { noteEvent } from '../timeline/note-event.ts';

/** Moves an export to `ingesting`; false when it has ended meanwhile (cancelled, for instance). */
export async function startExport(db: Db, exportId: string, now: number): Promise<boolean> {
  const [started] = await db.batch([
    {
      name: 'start_export',
      query: db.build
        .updateTable('exports')
        .set((eb) => ({
          status: 'ingesting' as const,
          attempts: eb('attempts', '+', 1),
          progress_done: 0,
          progress_total: 0,
          error_code: null,
          error_message: null,
          updated_at: now,
        }))
        .where('id', '=', exportId)
        .where('status', 'in', ['queued', 'ingesting']),
    },
    noteEvent({
      event: 'started',
      now,
      detail: sql<string>`json_object('attempt', e.attempts)`,
      to: sql`e.id = ${exportId} AND e.status = 'ingesting' AND e.updated_at = ${now}`,
    }),
  ]);
  return started!.changes > 0;
}
