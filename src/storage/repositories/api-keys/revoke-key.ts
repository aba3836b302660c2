import type { Db } from '../../db.ts';

/** Revokes a key; the time of the first revocation stays. */
export async function revokeKey(db: Db, id: string, now: number): Promise<void> {
  await db.run(
    'api_keys.revoke',
    db.build
      .updateTable('api_keys')
      .set({ revoked_at: now })
      .where('id', '=', id)
      .where('revoked_at', 'is', null),
  );
}
