import { PulseError } from '../core/errors.ts';
import { kvPrefixes } from '../core/storage-prefixes.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyValue } from '../ports/kv.ts';
import type { Db } from '../storage/db.ts';
import { findQuotaSettings, type QuotaSettings } from '../storage/repositories/quota.ts';
import type { QuotaSettingsCache } from './quota-settings-cache.ts';

export type QuotaSettingsServices = {
  readonly db: Db;
  readonly kv: KeyValue;
  readonly clock: Clock;
  /** What this isolate knows; without it every reading goes to KV. */
  readonly quotaSettings?: QuotaSettingsCache;
};

const kvSeconds = 60;
const keyOf = (communityId: string): string => `${kvPrefixes.quota}${communityId}`;

/**
 * Reads a community's plan, time zone and bypass: from the isolate for 30 s, from KV for 60 s, else from the database. KV is
 * a help, never a need. Throws `not_found` where there is no such community.
 */
export async function readQuotaSettings(
  services: QuotaSettingsServices,
  communityId: string,
): Promise<QuotaSettings> {
  const { db, kv, clock, quotaSettings } = services;
  const now = clock.now();
  const known = quotaSettings?.get(communityId, now);
  if (known) return known;
  let settings = await readKv(kv, communityId);
  if (settings === null) {
    settings = await findQuotaSettings(db, communityId);
    if (settings === null) throw new PulseError('not_found', 'There is no such community.');
    await withoutFail(kv.put(keyOf(communityId), JSON.stringify(settings), kvSeconds));
  }
  quotaSettings?.put(communityId, settings, now);
  return settings;
}

/** Invalidates the quota settings of a community after a change: here at once, elsewhere within 90 s. */
export async function invalidateQuotaSettings(
  { kv, quotaSettings }: Pick<QuotaSettingsServices, 'kv' | 'quotaSettings'>,
  communityId: string,
): Promise<void> {
  quotaSettings?.drop(communityId);
  await withoutFail(kv.delete(keyOf(communityId)));
}

async function readKv(kv: KeyValue, communityId: string): Promise<QuotaSettings | null> {
  const text = await withoutFail(kv.get(keyOf(communityId)));
  if (!text) return null;
  try {
    const { plan, timeZone, bypassUntil } = JSON.parse(text) as Partial<QuotaSettings>;
    if (typeof plan === 'string' && typeof timeZone === 'string' && typeof bypassUntil === 'number')
      return { plan, timeZone, bypassUntil };
  } catch {
    // another version wrote it: the database knows
  }
  return null;
}

/** KV that does not answer is a cache miss. */
const withoutFail = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);
