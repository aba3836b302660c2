import { sql } from 'kysely';
import type { Db, NamedQuery } from '../../db.ts';
import { noteEvent } from '../timeline/note-event.ts';

/** Statements that end an export which cannot be read, with the reason a person is shown. A finished or cancelled one stays as it is. */
export function failExport(
  { build }: Pick<Db, 'build'>,
  failure: { exportId: string; code: string; message: string; now: number },
): NamedQuery[] {
  return [
    {
      name: 'fail_export',
      query: build
        .updateTable('exports')
        .set({
          status: 'failed',
          error_code: failure.code,
          error_message: failure.message,
          updated_at: failure.now,
          finished_at: failure.now,
        })
        .where('id', '=', failure.exportId)
        .where('status', 'in', ['queued', 'ingesting', 'analysing']),
    },
    noteEvent({
      event: 'failed',
      now: failure.now,
      detail: sql<string>`json_object('code', e.error_code, 'attempt', e.attempts)`,
      to: sql`e.id = ${failure.exportId} AND e.status = 'failed' AND e.finished_at = ${failure.now}`,
    }),
  ];
}
