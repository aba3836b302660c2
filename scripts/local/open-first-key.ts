import { readFileSync, writeFileSync } from 'node:fs';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { systemRandom } from '../../src/adapters/system-random.ts';
import { ensureFirstKey } from '../../src/auth/ensure-first-key.ts';
import type { Db } from '../../src/storage/db.ts';

export type LocalKey = { readonly key: string; readonly isNew: boolean };

/**
 * The admin key of this machine: made with the database and kept in `path`, readable by its owner alone. Null when
 * the database has keys but the file is gone; a key is shown once and stored nowhere else.
 */
export async function openFirstKey(db: Db, path: string): Promise<LocalKey | null> {
  const made = await ensureFirstKey({ db, clock: systemClock, random: systemRandom });
  if (made !== null) {
    writeFileSync(path, `${made}\n`, { mode: 0o600 });
    return { key: made, isNew: true };
  }
  try {
    return { key: readFileSync(path, 'utf8').trim(), isNew: false };
  } catch {
    return null;
  }
}
