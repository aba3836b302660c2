import { PulseError } from '../core/errors.ts';
import { kvPrefixes } from '../core/storage-prefixes.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyValue } from '../ports/kv.ts';
import type { Db } from '../storage/db.ts';
import { type Account, findAccount } from '../storage/repositories/quota.ts';
import type { AccountCache } from './account-cache.ts';

export type AccountServices = {
  readonly db: Db;
  readonly kv: KeyValue;
  readonly clock: Clock;
  /** What this isolate knows; without it every reading goes to KV. */
  readonly accounts?: AccountCache;
};

const kvSeconds = 60;
const keyOf = (communityId: string): string => `${kvPrefixes.quota}${communityId}`;

/**
 * A community's plan, time zone and bypass: from the isolate for 30 s, from KV for 60 s, else from the database. KV is
 * a help, never a need. Throws `not_found` where there is no such community.
 */
export async function readAccount(services: AccountServices, communityId: string): Promise<Account> {
  const { db, kv, clock, accounts } = services;
  const now = clock.now();
  const known = accounts?.get(communityId, now);
  if (known) return known;
  let account = await readKv(kv, communityId);
  if (account === null) {
    account = await findAccount(db, communityId);
    if (account === null) throw new PulseError('not_found', 'There is no such community.');
    await withoutFail(kv.put(keyOf(communityId), JSON.stringify(account), kvSeconds));
  }
  accounts?.put(communityId, account, now);
  return account;
}

/** Forgets an account after it was changed: here at once, elsewhere within 90 s. */
export async function dropAccount(
  { kv, accounts }: Pick<AccountServices, 'kv' | 'accounts'>,
  communityId: string,
): Promise<void> {
  accounts?.drop(communityId);
  await withoutFail(kv.delete(keyOf(communityId)));
}

async function readKv(kv: KeyValue, communityId: string): Promise<Account | null> {
  const text = await withoutFail(kv.get(keyOf(communityId)));
  if (!text) return null;
  try {
    const { plan, timeZone, bypassUntil } = JSON.parse(text) as Partial<Account>;
    if (typeof plan === 'string' && typeof timeZone === 'string' && typeof bypassUntil === 'number')
      return { plan, timeZone, bypassUntil };
  } catch {
    // another version wrote it: the database knows
  }
  return null;
}

/** KV that does not answer is a cache miss. */
const withoutFail = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);
