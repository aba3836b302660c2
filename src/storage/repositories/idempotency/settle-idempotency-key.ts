import type { Db } from '../../db.ts';

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
