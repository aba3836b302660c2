import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** What spending decides by; `bypassUntil` (ms) is past where there is no bypass. */
export type Account = { readonly plan: string; readonly timeZone: string; readonly bypassUntil: number };

/** The account of a community; null where there is no such community. */
export function findAccount(db: Db, communityId: string): Promise<Account | null> {
  return db.first(
    'quota.find_account',
    sql<Account>`
      SELECT COALESCE(a.plan, 'standard') AS plan, c.time_zone AS timeZone, COALESCE(a.bypass_until, 0) AS bypassUntil
      FROM communities c LEFT JOIN quota_accounts a ON a.community_id = c.id WHERE c.id = ${communityId}`,
  );
}
