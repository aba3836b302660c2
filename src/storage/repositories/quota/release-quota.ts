import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { QuotaDay } from './reserve-quota.ts';

/** Gives a reservation back, in one statement; one that is gone already stays gone. */
export async function releaseQuota(
  db: Db,
  { day, communityId, kind, id }: QuotaDay & { readonly id: string },
): Promise<void> {
  await db.run(
    'quota.release',
    sql`UPDATE quota_days SET holds = json_remove(holds, ${`$.${id}`})
      WHERE day = ${day} AND community_id = ${communityId} AND kind = ${kind}`,
  );
}
