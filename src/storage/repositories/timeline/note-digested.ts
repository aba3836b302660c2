import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { unfinished } from '../exports/unfinished.ts';
import { staleDigestsCondition } from '../weeks/stale-week-condition.ts';
import { noteEvent } from './note-event.ts';

/** Notes, once an export, that the digests of all weeks of its source are made. */
export async function noteDigested(
  db: Db,
  { communityId, now }: { communityId: string; now: number },
): Promise<void> {
  const { name, query } = noteEvent({
    event: 'digested',
    now,
    detail: sql<string>`json_object('weeks', (SELECT COUNT(*) FROM weeks w WHERE w.source_id = e.source_id))`,
    to: sql`e.community_id = ${communityId} AND e.status = 'analysing' AND ${unfinished}
      AND NOT EXISTS (
        SELECT 1 FROM export_events d WHERE d.export_id = e.id AND d.event = 'digested'
          AND d.seq > (SELECT MAX(m.seq) FROM export_events m WHERE m.export_id = e.id AND m.event = 'merged'))
      AND NOT EXISTS (
        SELECT 1 FROM weeks w JOIN sources s ON s.id = w.source_id
        WHERE w.source_id = e.source_id AND ${staleDigestsCondition()})`,
  });
  await db.run(name, query);
}
