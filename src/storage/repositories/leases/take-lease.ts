import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** The right to work on `name` for a while. A higher fence means a later holder. */
export type Lease = { readonly name: string; readonly owner: string; readonly fence: number };

/**
 * Takes or renews the lease `name` for `ttlMs` milliseconds from `now`, in one statement: another owner gets in only
 * after expiry, and then with a higher fence. Null when somebody else holds it.
 */
export async function takeLease(
  db: Db,
  { name, owner, now, ttlMs }: { name: string; owner: string; now: number; ttlMs: number },
): Promise<Lease | null> {
  const row = await db.first(
    'take_lease',
    sql<{ fence: number }>`
      INSERT INTO leases (name, owner, expires_at, fence) VALUES (${name}, ${owner}, ${now + ttlMs}, 1)
      ON CONFLICT (name) DO UPDATE SET
        owner = excluded.owner,
        expires_at = excluded.expires_at,
        fence = leases.fence + (leases.owner <> excluded.owner)
      WHERE leases.expires_at <= ${now} OR leases.owner = excluded.owner
      RETURNING fence`,
  );
  return row && { name, owner, fence: row.fence };
}
