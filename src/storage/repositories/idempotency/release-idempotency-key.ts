import type { Db } from '../../db.ts';

/** Gives a claimed key up, so that the request can be tried again. */
export async function releaseIdempotencyKey(db: Db, actor: string, key: string): Promise<void> {
  await db.run(
    'idempotency.release',
    db.build
      .deleteFrom('idempotency_keys')
      .where('actor', '=', actor)
      .where('key', '=', key)
      .where('status', 'is', null),
  );
}
