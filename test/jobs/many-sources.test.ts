import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { applyErasures } from '../../src/jobs/tasks/apply-erasures.ts';
import { reconcileStaleSources } from '../../src/jobs/tasks/reconcile-stale-sources.ts';
import { markEverySource } from '../../src/storage/repositories/erasures.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { endlessTaskLease } from '../../testing/harness/endless-task-lease.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
afterAll(() => test.close());

/** More sources than are worked off in one step, each with a week that was never derived. */
const sources = Array.from({ length: 101 }, (_, i) => `src_${String(i).padStart(3, '0')}`);

beforeEach(async () => {
  await test.reset();
  const { communityId } = await seedCommunity(test, { slug: 'harbour' });
  const now = test.clock.now;
  const ids = JSON.stringify(sources);
  await test.d1.batch([
    test.d1.prepare('DELETE FROM sources'),
    test.d1
      .prepare(`INSERT INTO sources (id, community_id, slug, name, created_at, updated_at)
        SELECT value, ?, replace(value, '_', '-'), value, ?, ? FROM json_each(?)`)
      .bind(communityId, now, now, ids),
    test.d1
      .prepare(`INSERT INTO weeks (source_id, week, fingerprint, messages, system_messages, evidence, known_days)
        SELECT value, '2026-W08', 'f', 1, 0, '{}', 127 FROM json_each(?)`)
      .bind(ids),
  ]);
});

/** The message about the week of every source, each once. */
const everyWeek = () =>
  sources.map((id) => ({
    ...{ v: 2, type: 'week.derive', source_id: id, week: '2026-W08' },
    correlation_id: `cron-${test.clock.now}`,
  }));

it('are all derived anew after a restore, in which somebody may be who was erased', async () => {
  await markEverySource(test.services.db);
  expect(await applyErasures(test.services, endlessTaskLease)).toBe(sources.length);
  expect(test.sent.map(({ body }) => body)).toEqual(everyWeek());
});

it('are all derived anew by the reconciliation, step by step while its lease lasts', async () => {
  expect(await reconcileStaleSources(test.services, endlessTaskLease)).toBe(sources.length);
  expect(test.sent.map(({ body }) => body)).toEqual(everyWeek());
  test.sent.length = 0;
  let steps = 0;
  expect(await reconcileStaleSources(test.services, { shouldContinue: async () => steps++ < 1 })).toBe(100);
  expect(test.sent.map(({ body }) => body)).toEqual(everyWeek().slice(0, 100));
});
