import { sql } from 'kysely';
import type { Db } from '../db.ts';
import type { IdempotencyKeysTable } from '../tables/access.ts';

type Claim = {
  readonly actor: string;
  readonly key: string;
  readonly requestHash: string;
  readonly now: number;
  /** Finished claims from before this instant are forgotten. */
  readonly expiredBefore: number;
  /** Unfinished claims from before this instant are taken over: whoever made them is gone. */
  readonly abandonedBefore: number;
};

/** Claims a key for one request in one statement: true when it is ours to carry out. */
export async function claimIdempotencyKey(db: Db, claim: Claim): Promise<boolean> {
  const query = db.build
    .insertInto('idempotency_keys')
    .values({
      actor: claim.actor,
      key: claim.key,
      request_hash: claim.requestHash,
      status: null,
      response: null,
      created_at: claim.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['actor', 'key'])
        .doUpdateSet({
          request_hash: claim.requestHash,
          status: null,
          response: null,
          created_at: claim.now,
        })
        .where(({ or, and, eb }) =>
          or([
            eb('idempotency_keys.created_at', '<', claim.expiredBefore),
            and([
              eb('idempotency_keys.status', 'is', null),
              eb('idempotency_keys.created_at', '<', claim.abandonedBefore),
              eb('idempotency_keys.request_hash', '=', claim.requestHash),
            ]),
          ]),
        ),
    )
    .returning(sql<number>`1`.as('ours'));
  return (await db.first('idempotency.claim', query)) !== null;
}

/** The same request with the same key gets the same answer this long (ms). */
export const idempotencyLifetimeMs = 24 * 3600_000;

/** Deletes claims from before an instant; the number deleted. For a nightly task: it looks at every claim. */
export function deleteExpiredIdempotencyKeys(db: Db, before: number): Promise<number> {
  return db.run(
    'idempotency.delete_expired',
    db.build.deleteFrom('idempotency_keys').where('created_at', '<', before),
  );
}

/** Finds the claim on a key as it stands. */
export function findIdempotencyKey(db: Db, actor: string, key: string): Promise<IdempotencyKeysTable | null> {
  return db.first<IdempotencyKeysTable>(
    'idempotency.find',
    db.build.selectFrom('idempotency_keys').selectAll().where('actor', '=', actor).where('key', '=', key),
  );
}

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

type Settle = {
  readonly actor: string;
  readonly key: string;
  readonly status: number;
  readonly response: string;
};

/** Keeps the answer of a claimed key for those who ask again. */
export async function settleIdempotencyKey(db: Db, { actor, key, status, response }: Settle): Promise<void> {
  await db.run(
    'idempotency.settle',
    db.build
      .updateTable('idempotency_keys')
      .set({ status, response })
      .where('actor', '=', actor)
      .where('key', '=', key),
  );
}
