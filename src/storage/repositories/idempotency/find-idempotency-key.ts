import type { Db } from '../../db.ts';
import type { IdempotencyKeysTable } from '../../tables/idempotency-keys.ts';

/** The claim on a key as it stands. */
export function findIdempotencyKey(db: Db, actor: string, key: string): Promise<IdempotencyKeysTable | null> {
  return db.first<IdempotencyKeysTable>(
    'idempotency.find',
    db.build.selectFrom('idempotency_keys').selectAll().where('actor', '=', actor).where('key', '=', key),
  );
}
