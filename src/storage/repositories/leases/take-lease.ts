import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** The right to work on `name` for a while. A higher fence means a later holder. */
export type Lease = {
  readonly name: string;
  readonly owner: string;
  readonly fence: number;
  /** True where its time was over before its last holder gave it back: that one died, or sleeps. */
  readonly tookOver?: boolean;
};

/**
 * Takes or renews the lease `name` for `ttlMs` milliseconds from `now`, in one statement: another owner gets in only
 * after expiry, and then with a higher fence. Null when somebody else holds it. What was refused and what expired is
 * counted on the row.
 */
export async function takeLease(
  db: Db,
  { name, owner, now, ttlMs }: { name: string; owner: string; now: number; ttlMs: number },
): Promise<Lease | null> {
  const free = sql`(leases.expires_at <= ${now} OR leases.owner = excluded.owner)`;
  const passesOn = sql`(leases.expires_at <= ${now} AND leases.owner <> excluded.owner)`;
  const expired = sql`(${passesOn} AND leases.expires_at > 0)`;
  const row = await db.first(
    'take_lease',
    sql<{ owner: string; fence: number; expired_at: number }>`
      INSERT INTO leases (name, owner, expires_at, fence) VALUES (${name}, ${owner}, ${now + ttlMs}, 1)
      ON CONFLICT (name) DO UPDATE SET
        owner = CASE WHEN ${free} THEN excluded.owner ELSE leases.owner END,
        expires_at = CASE WHEN ${free} THEN excluded.expires_at ELSE leases.expires_at END,
        fence = leases.fence + ${passesOn},
        contended = leases.contended + NOT ${free},
        expired = leases.expired + ${expired},
        expired_at = CASE WHEN ${expired} THEN ${now} ELSE leases.expired_at END
      RETURNING owner, fence, expired_at`,
  );
  if (row?.owner !== owner) return null;
  const lease = { name, owner, fence: row.fence };
  return row.fence > 1 && row.expired_at === now ? { ...lease, tookOver: true } : lease;
}
