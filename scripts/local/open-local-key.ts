import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { systemRandom } from '../../src/adapters/system-random.ts';
import { addKey } from '../../src/admin/keys/create-key.ts';
import { ensureFirstKey } from '../../src/auth/ensure-first-key.ts';
import type { Db } from '../../src/storage/db.ts';

export type LocalKey = { readonly key: string; readonly isNew: boolean };

/**
 * The admin key of this machine, kept in `path`, readable by its owner alone. It is made with the database; when the
 * file is gone, another is made, since whoever owns the folder owns the database in it.
 */
export async function openLocalKey(db: Db, path: string): Promise<LocalKey> {
  const services = { db, clock: systemClock, random: systemRandom };
  let made = await ensureFirstKey(services);
  if (made === null && !existsSync(path)) {
    const newKey = {
      name: 'key of this machine',
      scopes: ['admin'],
      communityId: null,
      expiresAt: null,
    } as const;
    made = (await addKey(services, { id: 'machine', name: 'this machine' }, newKey)).key;
  }
  if (made === null) return { key: readFileSync(path, 'utf8').trim(), isNew: false };
  writeFileSync(path, `${made}\n`, { mode: 0o600 });
  return { key: made, isNew: true };
}
