import type { Db } from '../../db.ts';
import { type SourceRow, sourceColumns } from './source-row.ts';

/** A source of a community by its slug. */
export function findSource(db: Db, communityId: string, slug: string): Promise<SourceRow | null> {
  const query = db.build
    .selectFrom('sources')
    .select(sourceColumns)
    .where('community_id', '=', communityId)
    .where('slug', '=', slug);
  return db.first<SourceRow>('sources.find', query);
}
