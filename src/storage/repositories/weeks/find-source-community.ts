import type { Db } from '../../db.ts';

/** The community a source belongs to; null when there is no such source. */
export async function findSourceCommunity(db: Db, sourceId: string): Promise<string | null> {
  const row = await db.first(
    'find_source_community',
    db.build.selectFrom('sources').select('community_id').where('id', '=', sourceId),
  );
  return row?.community_id ?? null;
}
