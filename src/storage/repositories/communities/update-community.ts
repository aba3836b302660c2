import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { CommunityRow } from './community-row.ts';

/** What an admin may change. */
export type CommunityChange = Partial<
  Pick<
    CommunityRow,
    'name' | 'time_zone' | 'language' | 'published' | 'min_people' | 'retention_days' | 'pillars'
  >
>;

type UpdateCommunity = {
  readonly id: string;
  /** The change applies only to this version of the row. */
  readonly updatedAt: number;
  readonly change: CommunityChange;
  readonly now: number;
};

/**
 * Changes a community if nobody else did meanwhile; false when somebody did. Its revision goes up, so that
 * whatever was derived under the old settings is seen to be out of date; `updated_at` always moves forward.
 */
export async function updateCommunity(
  db: Db,
  { id, updatedAt, change, now }: UpdateCommunity,
): Promise<boolean> {
  const query = db.build
    .updateTable('communities')
    .set({ ...change, revision: sql<number>`revision + 1`, updated_at: Math.max(now, updatedAt + 1) })
    .where('id', '=', id)
    .where('updated_at', '=', updatedAt);
  return (await db.run('communities.update', query)) === 1;
}
