import { describe, expect, it } from 'vitest';
import { checkHealth } from '../../../src/admin/health/check-health.ts';
import type { Backlog } from '../../../src/storage/repositories/monitoring.ts';

const now = Date.UTC(2026, 1, 18, 12);
const minutes = (count: number): number => now - count * 60_000;
const cron = (ago: number, outcome: 'running' | 'done' | 'failed' = 'done') => ({
  task: `task${ago}`,
  started_at: minutes(ago),
  finished_at: null,
  outcome,
  note: '',
});
const well: Backlog = {
  unfinishedExports: 3,
  oldestUnfinishedAt: minutes(30),
  outboxSize: 1,
  oldestOutboxAt: minutes(2),
  deadLetters: 4,
  deferredBatches: 1,
  oldestDeferredAt: minutes(700),
  leases: { contended: 3, expired: 1, lastExpiredAt: minutes(90) },
  cronRuns: [cron(4), cron(20, 'running'), cron(600)],
};

describe('health', () => {
  it('is well while work gets done, and before the first cron', () => {
    expect(checkHealth(well, now)).toEqual([]);
    expect(
      checkHealth({ ...well, oldestUnfinishedAt: null, oldestOutboxAt: null, cronRuns: [] }, now),
    ).toEqual([]);
  });

  it.each([
    ['old_work', { oldestUnfinishedAt: minutes(61) }],
    ['unsent_messages', { oldestOutboxAt: minutes(16) }],
    ['cron_failed', { cronRuns: [cron(4), cron(60, 'failed')] }],
    ['cron_stuck', { cronRuns: [cron(4), cron(31, 'running')] }],
    ['crons_silent', { cronRuns: [cron(21), cron(600)] }],
  ])('is degraded by %s', (issue, part) => {
    expect(checkHealth({ ...well, ...part }, now)).toEqual([issue]);
  });
});
