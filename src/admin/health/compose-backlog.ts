import type { Backlog } from '@beacon-pulse/contracts/src/admin/operations.ts';
import type { Actor } from '../../auth/actor.ts';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import { utcTime } from '../../core/time.ts';
import type { Services } from '../../services.ts';
import { readBacklog } from '../../storage/repositories/monitoring.ts';
import { checkHealth } from './check-health.ts';

const timeOrNull = (ms: number | null): string | null => (ms === null ? null : utcTime(ms));

/**
 * Reads what is waiting in the whole installation, and what is wrong with that.
 * @throws PulseError forbidden for a key of one community
 */
export async function composeBacklog(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
): Promise<Backlog> {
  requireEveryCommunity(actor);
  const found = await readBacklog(db);
  const issues = checkHealth(found, clock.now());
  return {
    status: issues.length === 0 ? 'ok' : 'degraded',
    complaints: issues,
    exports: { count: found.unfinishedExports, oldest_at: timeOrNull(found.oldestUnfinishedAt) },
    outbox: { count: found.outboxSize, oldest_at: timeOrNull(found.oldestOutboxAt) },
    dead_letters: found.deadLetters,
    deferred_media: { count: found.deferredBatches, oldest_at: timeOrNull(found.oldestDeferredAt) },
    leases: {
      contended: found.leases.contended,
      expired: found.leases.expired,
      last_expired_at: timeOrNull(found.leases.lastExpiredAt),
    },
    crons: found.cronRuns.map((run) => ({
      task: run.task,
      started_at: utcTime(run.started_at),
      finished_at: timeOrNull(run.finished_at),
      outcome: run.outcome,
      note: run.note,
    })),
  };
}
