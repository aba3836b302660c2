import type { Compilable, Db } from '../../db.ts';
import type { Lease } from './take-lease.ts';

/** Gives a lease back early by letting it expire now; the row stays, so that fences go on growing. */
export async function releaseLease(db: Db, lease: Lease): Promise<void> {
  await db.run('release_lease', releaseQuery(db, lease));
}

/** The same as a statement for a batch. */
export function releaseQuery({ build }: Pick<Db, 'build'>, lease: Lease): Compilable {
  return build
    .updateTable('leases')
    .set({ expires_at: 0 })
    .where('name', '=', lease.name)
    .where('owner', '=', lease.owner)
    .where('fence', '=', lease.fence);
}
