import { systemClock } from '../../src/adapters/system-clock.ts';
import { systemRandom } from '../../src/adapters/system-random.ts';
import { addKey } from '../../src/admin/keys/create-key.ts';
import type { Db } from '../../src/storage/db.ts';

/**
 * Makes another admin key of all communities for whoever holds the database, whatever keys there are: the way back in when
 * all are lost, expired or revoked. @returns the key, which is nowhere else
 */
export async function makeAdminKey(
  db: Db,
  by: { readonly id: string; readonly name: string },
): Promise<string> {
  const services = { db, clock: systemClock, random: systemRandom };
  const newKey = {
    name: `key of ${by.name}`,
    scopes: ['admin'],
    communityId: null,
    expiresAt: null,
  } as const;
  return (await addKey(services, by, newKey)).key;
}
