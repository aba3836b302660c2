import { utcTime } from '../../core/time.ts';
import type { Services } from '../../services.ts';
import { settleExpiredReservations } from '../../storage/repositories/quota.ts';

/** Two days back: the earliest local day that may have had a call in flight a while ago. */
const lookbackMs = 2 * 24 * 3_600_000;

/** Counts the reservations of workers that are gone as spent. Returns how many budgets had some. */
export function settleLostReservations({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  return settleExpiredReservations(db, { fromDay: utcTime(now - lookbackMs).slice(0, 10), now });
}
