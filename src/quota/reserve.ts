import type { QuotaKind } from '@beacon-pulse/contracts/src/enums.ts';
import { PulseError } from '../core/errors.ts';
import { newId, type RandomBytes } from '../core/ids.ts';
import { dayInZone } from '../core/time.ts';
import { type QuotaDay, reserveQuota } from '../storage/repositories/quota.ts';
import { endOfDay } from './end-of-day.ts';
import { planLimits } from './plans.ts';
import { type QuotaSettingsServices, readQuotaSettings } from './read-quota-settings.ts';

export type QuotaServices = QuotaSettingsServices & { readonly random: RandomBytes };

/** The right to make one call; settle it with what it has cost, or release it. */
export type Reservation = QuotaDay & { readonly id: string; readonly microUsd: number };

/** A reservation older than this (ms) belongs to a worker that is gone. */
const lifetimeMs = 10 * 60_000;

type Wanted = {
  readonly communityId: string;
  readonly kind: QuotaKind;
  /** What the call may cost at most, in millionths of a US dollar. */
  readonly microUsd: number;
};

/**
 * Reserves one call before it is made. Throws `quota_exceeded` until the local midnight when the day's limit would be
 * passed; a bypass lifts the limits until its last second.
 */
export async function reserve(services: QuotaServices, wanted: Wanted): Promise<Reservation> {
  const { db, clock, random } = services;
  const { communityId, kind } = wanted;
  const microUsd = Math.max(0, Math.ceil(wanted.microUsd));
  const settings = await readQuotaSettings(services, communityId);
  const now = clock.now();
  const place = { id: newId('hold', random), day: dayInZone(now, settings.timeZone), communityId, kind };
  const reserved = await reserveQuota(db, {
    ...place,
    calls: 1,
    microUsd,
    expiresAt: now + lifetimeMs,
    limit: planLimits(settings.plan)[kind],
    bypass: settings.bypassUntil > now,
  });
  if (reserved) return { ...place, microUsd };
  throw new PulseError('quota_exceeded', `Today’s quota for ${kind} is used up. Work continues tomorrow.`, {
    retryAfter: Math.ceil((endOfDay(now, settings.timeZone) - now) / 1000),
  });
}
