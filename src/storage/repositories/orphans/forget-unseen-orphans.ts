import type { Db } from '../../db.ts';

/** Forgets what has not been seen since `before` (ms): it has found its other half. */
export async function forgetUnseenOrphans(db: Db, before: number): Promise<void> {
  await db.run('orphans.forget_unseen', db.build.deleteFrom('orphans').where('last_seen_at', '<', before));
}
