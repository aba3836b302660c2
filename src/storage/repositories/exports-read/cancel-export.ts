import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { noteEvent } from '../timeline/note-event.ts';

type CancelExport = { readonly id: string; readonly communityScope: string | null; readonly now: number };

/** Cancels an export that is not finished; false when there is none such within the scope. */
export async function cancelExport(db: Db, { id, communityScope, now }: CancelExport): Promise<boolean> {
  let query = db.build
    .updateTable('exports')
    .set({ status: 'cancelled', updated_at: now, finished_at: now })
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'ingesting', 'analysing']);
  if (communityScope !== null) query = query.where('community_id', '=', communityScope);
  const [cancelled] = await db.batch([
    { name: 'exports.cancel', query },
    noteEvent({
      event: 'cancelled',
      now,
      to: sql`e.id = ${id} AND e.status = 'cancelled' AND e.finished_at = ${now}
        AND (${communityScope} IS NULL OR e.community_id = ${communityScope})
        AND NOT EXISTS (SELECT 1 FROM export_events v WHERE v.export_id = e.id AND v.event = 'cancelled')`,
    }),
  ]);
  return cancelled!.changes === 1;
}
