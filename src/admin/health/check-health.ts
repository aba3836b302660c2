import type { HealthIssue } from '@beacon-pulse/contracts/src/enums.ts';
import type { Backlog } from '../../storage/repositories/monitoring.ts';

/** How long (ms) work, an unsent message and the pause between two crons may last. */
const workMs = 3_600_000;
const outboxMs = 15 * 60_000;
const cronMs = 20 * 60_000;
/** No task runs longer (ms): the platform ends it before. */
const stuckMs = 30 * 60_000;

/** What is wrong with what is waiting; nothing where all is well. A fresh installation without any cron yet is well. */
export function checkHealth(
  { oldestUnfinishedAt, oldestOutboxAt, cronRuns }: Backlog,
  now: number,
): HealthIssue[] {
  const issues: HealthIssue[] = [];
  if (oldestUnfinishedAt !== null && now - oldestUnfinishedAt > workMs) issues.push('old_work');
  if (oldestOutboxAt !== null && now - oldestOutboxAt > outboxMs) issues.push('unsent_messages');
  if (cronRuns.some(({ outcome }) => outcome === 'failed')) issues.push('cron_failed');
  if (cronRuns.some(({ outcome, started_at }) => outcome === 'running' && now - started_at > stuckMs))
    issues.push('cron_stuck');
  const lastCronAt = Math.max(...cronRuns.map(({ started_at }) => started_at));
  if (cronRuns.length > 0 && now - lastCronAt > cronMs) issues.push('crons_silent');
  return issues;
}
