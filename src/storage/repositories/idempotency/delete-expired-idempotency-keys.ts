import type { Db } from '../../db.ts';

/** The same request with the same key gets the same answer this long (ms). */
export const idempotencyLifetimeMs = 24 * 3600_000;

/** Forgets claims from before an instant; the number forgotten. For a nightly task: it looks at every claim. */
export function deleteExpiredIdempotencyKeys(db: Db, before: number): Promise<number> {
  return db.run(
    'idempotency.delete_expired',
    db.build.deleteFrom('idempotency_keys').where('created_at', '<', before),
  );
}
