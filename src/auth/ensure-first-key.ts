import type { RandomBytes } from '../core/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Db } from '../storage/db.ts';
import { insertFirstKey } from '../storage/repositories/access.ts';
import { prepareKey } from './prepare-key.ts';

/** Makes an admin key for every community when no key was ever made, and returns it this once; null otherwise. */
export async function ensureFirstKey(services: {
  db: Db;
  clock: Clock;
  random: RandomBytes;
}): Promise<string | null> {
  const { row, key } = await prepareKey(services, {
    name: 'first key',
    scopes: ['admin'],
    communityId: null,
    expiresAt: null,
  });
  return (await insertFirstKey(services.db, row)) ? key : null;
}
