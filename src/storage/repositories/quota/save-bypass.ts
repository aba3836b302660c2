import type { Db } from '../../db.ts';
import { type AuditEntry, addAuditEntry } from '../audit/add-audit-entry.ts';

type SaveBypass = {
  readonly communityId: string;
  /** Limits are lifted until then (ms); 0 ends a bypass. */
  readonly until: number;
  readonly reason: string;
  readonly by: string;
  readonly now: number;
  readonly audit: AuditEntry;
};

/** Lifts a community's limits for a while, or ends that, and keeps who did and why, in one transaction. */
export async function saveBypass(
  db: Db,
  { communityId, until, reason, by, now, audit }: SaveBypass,
): Promise<void> {
  const bypass = { bypass_until: until, bypass_reason: reason, bypass_by: by, updated_at: now };
  await db.batch([
    {
      name: 'quota.save_bypass',
      query: db.build
        .insertInto('quota_accounts')
        .values({ community_id: communityId, ...bypass })
        .onConflict((conflict) => conflict.column('community_id').doUpdateSet(bypass)),
    },
    addAuditEntry(db, audit),
  ]);
}
