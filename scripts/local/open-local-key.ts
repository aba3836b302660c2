import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { systemRandom } from '../../src/adapters/system-random.ts';
import { authenticate } from '../../src/auth/authenticate.ts';
import { ensureFirstKey } from '../../src/auth/ensure-first-key.ts';
import { PulseError } from '../../src/core/errors.ts';
import type { Db } from '../../src/storage/db.ts';
import { makeAdminKey } from '../deploy/make-admin-key.ts';

export type LocalKey = { readonly key: string; readonly isNew: boolean };

const noKv = { get: async () => null, put: async () => {}, delete: async () => {} };

/** The key in the file, while it may do everything; null where it is missing, revoked, expired or of another database. */
async function readGoodKey(db: Db, path: string): Promise<string | null> {
  if (!existsSync(path)) return null;
  const key = readFileSync(path, 'utf8').trim();
  try {
    const actor = await authenticate({ db, kv: noKv, clock: systemClock }, `Bearer ${key}`);
    return actor.communityId === null && actor.scopes.includes('admin') ? key : null;
  } catch (thrown) {
    if (thrown instanceof PulseError && thrown.code === 'unauthorized') return null;
    throw thrown;
  }
}

/**
 * The admin key of this machine, kept in `path`, readable by its owner alone. It is made with the database; when the
 * file is gone or its key good for nothing, another is made, since whoever owns the folder owns the database in it.
 */
export async function openLocalKey(db: Db, path: string): Promise<LocalKey> {
  const services = { db, clock: systemClock, random: systemRandom };
  const known = await readGoodKey(db, path);
  if (known !== null) return { key: known, isNew: false };
  const made =
    (await ensureFirstKey(services)) ?? (await makeAdminKey(db, { id: 'machine', name: 'this machine' }));
  writeFileSync(path, `${made}\n`, { mode: 0o600 });
  return { key: made, isNew: true };
}
