import type { Db } from '../../db.ts';

/** The term tables (JSON) of some weeks of a source, by week. */
export async function findTerms(
  db: Db,
  sourceId: string,
  weeks: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.all(
    'find_terms',
    db.build
      .selectFrom('terms')
      .select(['week', 'body'])
      .where('source_id', '=', sourceId)
      .where('week', 'in', weeks.slice(0, 50)),
  );
  return new Map(rows.map(({ week, body }) => [week, body]));
}
