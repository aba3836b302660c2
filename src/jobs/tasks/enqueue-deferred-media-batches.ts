import { dayInZone } from '../../core/time.ts';
import { planKinds } from '../../pipeline/analysis/plan-kinds.ts';
import { planLimits } from '../../quota/plans.ts';
import type { Services } from '../../services.ts';
import { postMessages } from '../../storage/outbox.ts';
import { claimDeferredBatches, listDeferredBatches } from '../../storage/repositories/media-batches.ts';
import { firstBatchMessage } from '../handlers/first-batch-message.ts';

/** Batches taken up in one tick. */
const maxBatchesPerTick = 12;

/**
 * Takes up media whose budget has returned: because another local day has begun, a limit was raised or a bypass lifts it.
 * The budget is only looked at; the calls themselves reserve. Returns how many batches.
 */
export async function enqueueDeferredMediaBatches(
  services: Pick<Services, 'db' | 'producer' | 'clock' | 'random' | 'log' | 'media'>,
): Promise<number> {
  const { db, clock } = services;
  const kinds = new Set((await planKinds(services.media)).inputs.map(({ kind }) => kind));
  if (kinds.size === 0) return 0;
  const now = clock.now();
  const deferred = await listDeferredBatches(db, { now });
  if (deferred.length === 0) return 0;
  const candidates = deferred
    .filter(({ kind }) => kinds.has(kind))
    .map(({ kind, community_id, needed, time_zone, plan, bypass_until }) => ({
      kind,
      community_id,
      needed,
      day: dayInZone(now, time_zone),
      limit: planLimits(plan)[kind],
      bypass: bypass_until > now,
    }));
  const taken = await claimDeferredBatches(db, { candidates, now, limit: maxBatchesPerTick });
  const correlationId = `cron-${now}`;
  await postMessages(
    services,
    taken.map((batch) => firstBatchMessage(batch, correlationId)),
  );
  return taken.length;
}
