import { sql } from 'kysely';
import type { Db } from '../../db.ts';

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
