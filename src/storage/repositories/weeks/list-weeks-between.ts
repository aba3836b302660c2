import type { Db } from '../../db.ts';

/** The known weeks of a source between two weeks, both included, newest first when there are more than `limit`; oldest first. */
export async function listWeeksBetween(
  db: Db,
  { sourceId, from, to, limit }: { sourceId: string; from: string; to: string; limit: number },
): Promise<string[]> {
  const rows = await db.all(
    'list_weeks_between',
    db.build
      .selectFrom('weeks')
      .select('week')
      .where('source_id', '=', sourceId)
      .where('week', '>=', from)
      .where('week', '<=', to)
      .orderBy('week', 'desc')
      .limit(Math.min(limit, 1000)),
  );
  return rows.map(({ week }) => week).reverse();
}
