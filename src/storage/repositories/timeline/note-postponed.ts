import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { noteEvent } from './note-event.ts';

/** Notes that an export has to wait, and why; the same reason again and again is one line. */
export async function notePostponed(
  db: Db,
  { exportId, code, now }: { exportId: string; code: string; now: number },
): Promise<void> {
  const { name, query } = noteEvent({
    event: 'postponed',
    now,
    detail: { code },
    to: sql`e.id = ${exportId} AND e.status IN ('queued', 'ingesting') AND COALESCE((
      SELECT v.event || ':' || (v.detail->>'$.code') FROM export_events v
      WHERE v.export_id = e.id AND v.event <> 'started' ORDER BY v.seq DESC LIMIT 1), '') <> ${`postponed:${code}`}`,
  });
  await db.run(name, query);
}
