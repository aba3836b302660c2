import type { Db } from '../../storage/db.ts';
import { type Lease, takeLease } from '../../storage/repositories/leases/take-lease.ts';

/** A holder shows itself this often (ms). */
export const renewEveryMs = 15_000;

/**
 * The right to store or remove media of a community. One at a time: so no file is read twice, and no object is taken for
 * an orphan between its writing and its row. Null when somebody else has it.
 */
export function takeMediaLease(
  db: Db,
  communityId: string,
  { owner, now }: { owner: string; now: number },
): Promise<Lease | null> {
  return takeLease(db, { name: `media:${communityId}`, owner, now, ttlMs: 4 * renewEveryMs });
}
