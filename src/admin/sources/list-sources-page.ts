import { badCursor } from '../../core/page.ts';
import type { Db } from '../../storage/db.ts';
import { findSourceSlug, listSources, type SourceRow } from '../../storage/repositories/sources.ts';

type SourcesPage = {
  readonly communityId: string;
  /** Id of the last source seen: its slug is made from the name of a group, and stays out of cursors. */
  readonly afterId: string | null;
  readonly limit: number;
};

/**
 * Lists the sources of a community by slug, one more than `limit`.
 * @throws PulseError bad_request where the last source seen is none of the community's
 */
export async function listSourcesPage(
  db: Db,
  { communityId, afterId, limit }: SourcesPage,
): Promise<SourceRow[]> {
  const afterSlug = afterId === null ? null : await findSourceSlug(db, communityId, afterId);
  if (afterId !== null && afterSlug === null) throw badCursor();
  return listSources(db, { communityId, afterSlug, limit });
}
