import type { Db } from '../../db.ts';
import type { Lease } from './take-lease.ts';

/** Gives a lease back early by letting it expire now; the row stays, so that fences go on growing. */
export async function releaseLease(db: Db, lease: Lease): Promise<void> {
  await db.run(
    'release_lease',
    db.build
      .updateTable('leases')
      .set({ expires_at: 0 })
      .where('name', '=', lease.name)
      .where('owner', '=', lease.owner)
      .where('fence', '=', lease.fence),
  );
}
