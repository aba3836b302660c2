import type { Db } from '../../db.ts';

type CancelExport = { readonly id: string; readonly communityScope: string | null; readonly now: number };

/** Cancels an export that is not finished; false when there is none such within the scope. */
export async function cancelExport(db: Db, { id, communityScope, now }: CancelExport): Promise<boolean> {
  let query = db.build
    .updateTable('exports')
    .set({ status: 'cancelled', updated_at: now, finished_at: now })
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'ingesting', 'analysing']);
  if (communityScope !== null) query = query.where('community_id', '=', communityScope);
  return (await db.run('exports.cancel', query)) === 1;
}
