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
  /** A fingerprint of the settings that digests depend on, where they change; null where they stay. */
  readonly settings: string | null;
  readonly now: number;
};

/**
 * Changes a community if nobody else did meanwhile; false when somebody did. Its revision goes up, so that what is
 * published is seen to be out of date; `updated_at` always moves forward. Changed settings become a part of each
 * source's `derive_key` (after an @), which makes every week of theirs out of date.
 */
export async function updateCommunity(
  db: Db,
  { id, updatedAt, change, settings, now }: UpdateCommunity,
): Promise<boolean> {
  const changedAt = Math.max(now, updatedAt + 1);
  const community = db.build
    .updateTable('communities')
    .set({ ...change, revision: sql<number>`revision + 1`, updated_at: changedAt })
    .where('id', '=', id)
    .where('updated_at', '=', updatedAt);
  const sources = db.build
    .updateTable('sources')
    .set({
      derive_key: sql<string>`CASE instr(derive_key, '@') WHEN 0 THEN derive_key
        ELSE substr(derive_key, 1, instr(derive_key, '@') - 1) END || '@' || ${settings}`,
    })
    .where('community_id', '=', id)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('communities').select('id').where('id', '=', id).where('updated_at', '=', changedAt)),
    );
  const [updated] = await db.batch([
    { name: 'communities.update', query: community },
    ...(settings === null ? [] : [{ name: 'sources.rederive', query: sources }]),
  ]);
  return updated!.changes === 1;
}
