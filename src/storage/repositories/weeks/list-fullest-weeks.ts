import type { Db } from '../../db.ts';

/** The known weeks of a source between two weeks, both included, with most messages first. */
export async function listFullestWeeks(
  db: Db,
  { sourceId, from, to, limit }: { sourceId: string; from: string; to: string; limit: number },
): Promise<string[]> {
  const rows = await db.all(
    'list_fullest_weeks',
    db.build
      .selectFrom('weeks')
      .select('week')
      .where('source_id', '=', sourceId)
      .where('week', '>=', from)
      .where('week', '<=', to)
      .orderBy('messages', 'desc')
      .orderBy('week')
      .limit(Math.min(limit, 100)),
  );
  return rows.map(({ week }) => week);
}
