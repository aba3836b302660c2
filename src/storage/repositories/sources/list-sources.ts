import type { Db } from '../../db.ts';
import { type SourceRow, sourceColumns } from './source-row.ts';

type ListSources = {
  readonly communityId: string;
  readonly afterSlug: string | null;
  readonly limit: number;
};

/** Sources of a community by slug, one more than `limit`. */
export function listSources(db: Db, { communityId, afterSlug, limit }: ListSources): Promise<SourceRow[]> {
  const query = db.build
    .selectFrom('sources')
    .select(sourceColumns)
    .where('community_id', '=', communityId)
    .where('slug', '>', afterSlug ?? '')
    .orderBy('slug')
    .limit(limit + 1);
  return db.all<SourceRow>('sources.list', query);
}
