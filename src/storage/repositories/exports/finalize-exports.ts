import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { noteEvent } from '../timeline/note-event.ts';
import { staleWeekCondition } from '../weeks/stale-week-condition.ts';
import { unfinished } from './unfinished.ts';

/**
 * Completes the exports whose every consequence has been made: no week of their source is out of date and the
 * community is published as it now is. One transaction; `communityId` null means all communities.
 */
export async function finalizeExports(
  db: Db,
  { communityId, now }: { communityId: string | null; now: number },
): Promise<number> {
  const [finalized] = await db.batch([
    {
      name: 'finalize_exports',
      query: sql`
        UPDATE exports SET status = 'completed', updated_at = ${now}, finished_at = ${now}
        WHERE status = 'analysing' AND ${unfinished}
          AND (${communityId} IS NULL OR community_id = ${communityId})
          AND EXISTS (SELECT 1 FROM communities c WHERE c.id = exports.community_id AND c.published_revision >= c.revision)
          AND NOT EXISTS (
            SELECT 1 FROM weeks w JOIN sources s ON s.id = w.source_id
            WHERE w.source_id = exports.source_id AND (${staleWeekCondition()}))`,
    },
    noteEvent({
      event: 'completed',
      now,
      detail: sql<string>`json_object('ms', ${now} - e.created_at)`,
      // the index of raw files finds what was finished just now
      to: sql`e.finished_at = ${now} AND e.finished_at IS NOT NULL AND e.raw_deleted_at IS NULL AND e.status = 'completed'
        AND NOT EXISTS (SELECT 1 FROM export_events v WHERE v.export_id = e.id AND v.event = 'completed')`,
    }),
  ]);
  return finalized!.changes;
}
