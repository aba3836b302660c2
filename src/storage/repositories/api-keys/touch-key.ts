import type { Db } from '../../db.ts';

type TouchKey = { readonly id: string; readonly now: number; readonly unlessSince: number };

/** Notes that a key was used, unless that was noted at or after `unlessSince`. */
export async function touchKey(db: Db, { id, now, unlessSince }: TouchKey): Promise<void> {
  await db.run(
    'api_keys.touch',
    db.build
      .updateTable('api_keys')
      .set({ last_used_at: now })
      .where('id', '=', id)
      .where(({ or, eb }) => or([eb('last_used_at', 'is', null), eb('last_used_at', '<', unlessSince)])),
  );
}
