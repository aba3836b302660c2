import type { Selectable } from 'kysely';
import type { Db } from '../../db.ts';
import type { ExportEventsTable } from '../../tables/export-events.ts';
import type { ExportsTable } from '../../tables/exports.ts';
import { maxEvents } from './note-event.ts';

export type Timeline = {
  readonly export: Pick<ExportsTable, 'id' | 'status' | 'correlation_id' | 'created_at'>;
  readonly events: readonly Selectable<ExportEventsTable>[];
};

/** What happened to an export, oldest first, in one batch; null where there is none within the scope (null: everywhere). */
export async function findTimeline(
  db: Db,
  exportId: string,
  communityScope: string | null,
): Promise<Timeline | null> {
  let found = db.build
    .selectFrom('exports')
    .select(['id', 'status', 'correlation_id', 'created_at'])
    .where('id', '=', exportId);
  if (communityScope !== null) found = found.where('community_id', '=', communityScope);
  const events = db.build
    .selectFrom('export_events')
    .selectAll()
    .where('export_id', '=', exportId)
    .orderBy('seq')
    .limit(maxEvents);
  const [exports, listed] = await db.batch([
    { name: 'timeline.export', query: found },
    { name: 'timeline.events', query: events },
  ]);
  const [row] = exports!.rows as Timeline['export'][];
  return row === undefined ? null : { export: row, events: listed!.rows as Selectable<ExportEventsTable>[] };
}
