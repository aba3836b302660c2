import { afterAll, beforeAll, expect, it } from 'vitest';
import { requeueStalePendingMediaJobs } from '../../src/jobs/tasks/requeue-stale-pending-media-jobs.ts';
import { flushOutbox } from '../../src/storage/outbox.ts';
import { abandonWork, acquireLease } from '../../src/storage/repositories/leases.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import { createScriptedMediaModels } from '../../testing/harness/scripted-media-models.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
afterAll(() => test.close());

it('frees leases with a higher fence and lets the outbox go at once', async () => {
  const { services, clock, d1, sent } = test;
  const { db } = services;
  const first = await acquireLease(db, { name: 'source:a', owner: 'one', now: clock.now, ttlMs: 60_000 });
  await d1
    .prepare("INSERT INTO outbox (id, body, created_at) VALUES ('a', '{\"v\":1}', ?)")
    .bind(clock.now)
    .run();
  expect(
    await acquireLease(db, { name: 'source:a', owner: 'two', now: clock.now, ttlMs: 60_000 }),
  ).toBeNull();
  expect(await flushOutbox(services)).toBe(0);

  await abandonWork(db, clock.now - 600_000);
  const second = await acquireLease(db, { name: 'source:a', owner: 'two', now: clock.now, ttlMs: 60_000 });
  expect(second!.fence).toBeGreaterThan(first!.fence);
  expect(await flushOutbox(services)).toBe(1);
  expect(sent).toEqual([{ body: { v: 1 } }]);
});

it('lets media that wait be read at once', async () => {
  const { services, clock, d1, sent } = test;
  await d1
    .prepare(`INSERT INTO exports (id, community_id, source_id, file_name, size, object_key, file_fingerprint, status,
      correlation_id, created_at, updated_at, media_status, media_updated_at)
      VALUES ('exp_1', 'com_a', 'src_a', 'chat.zip', 1, 'raw/a', 'f', 'completed', 'cor', 0, 0, 'waiting', ?)`)
    .bind(clock.now)
    .run();
  expect(await requeueStalePendingMediaJobs(services)).toBe(0);
  sent.length = 0;
  await abandonWork(services.db, clock.now - 600_000);
  expect(await requeueStalePendingMediaJobs(services)).toBe(1);
  expect(sent).toHaveLength(1);
});

it('lets media be analysed at once that wait, or that were taken up', async () => {
  const { clock, d1, sent } = test;
  const { models } = createScriptedMediaModels();
  const services = { ...test.services, media: models };
  await d1
    .prepare(`INSERT INTO media_batches (kind, community_id, state, taken_at, seen_at)
      VALUES ('image', 'com_a', 'pending', 0, ?1), ('audio', 'com_a', 'deferred_processing', ?1, ?1)`)
    .bind(clock.now)
    .run();
  sent.length = 0;
  expect(await requeueStalePendingMediaJobs(services)).toBe(0);
  await abandonWork(services.db, clock.now - 600_000);
  await requeueStalePendingMediaJobs(services);
  expect(sent.map(({ body }) => body)).toContainEqual(
    expect.objectContaining({ type: 'media.analyse', community_id: 'com_a', kind: 'image', after: '' }),
  );
  const { results } = await d1.prepare("SELECT taken_at FROM media_batches WHERE kind = 'audio'").all();
  expect(results).toEqual([{ taken_at: 0 }]);
});
