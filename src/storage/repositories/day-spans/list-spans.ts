import type { DaySpan } from '../../../core/day-spans.ts';
import type { Db } from '../../db.ts';

/** The spans of days that exports of a source cover, each once, by their first day. */
export async function listSpans(db: Db, sourceId: string, limit = 5000): Promise<DaySpan[]> {
  const rows = await db.all(
    'list_spans',
    db.build
      .selectFrom('coverage')
      .select(['from_day', 'to_day'])
      .where('source_id', '=', sourceId)
      .orderBy('from_day')
      .orderBy('to_day')
      .limit(limit),
  );
  return rows.map(({ from_day, to_day }) => ({ from: from_day, to: to_day }));
}
