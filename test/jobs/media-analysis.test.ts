import { describe, expect, it } from 'vitest';
import { PulseError } from '../../src/core/errors.ts';
import { schedules } from '../../src/jobs/cron.ts';
import { enqueueDeferredMediaBatches } from '../../src/jobs/tasks/enqueue-deferred-media-batches.ts';
import { requeueStalePendingMediaJobs } from '../../src/jobs/tasks/requeue-stale-pending-media-jobs.ts';
import { resetStuckDeferredProcessingMedia } from '../../src/jobs/tasks/reset-stuck-deferred-processing-media.ts';
import { retryRecoverableFailedMedia } from '../../src/jobs/tasks/retry-recoverable-failed-media.ts';
import type { MediaModels } from '../../src/ports/models.ts';
import { limitMediaModels } from '../../src/quota/limit-media-models.ts';
import { readBacklog } from '../../src/storage/repositories/monitoring.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { drainQueue } from '../../testing/harness/drain-queue.ts';
import {
  analyse,
  batchOf,
  communityId,
  deliver,
  drainWithout,
  many,
  mediaOf,
  rowsOf,
  statesOf,
  storeFiles,
  uploadArchive,
  useMediaWorld,
  zipWith,
} from '../../testing/harness/media-world.ts';
import {
  createScriptedMediaModels,
  jpegOf,
  mp4Of,
  oggOf,
  onlyModels,
} from '../../testing/harness/scripted-media-models.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

const test = useMediaWorld();

const minute = 60_000;
const generousLimits = { burst: 10_000, perSecond: 10_000 };

/** The services with these models, guarded as they are when the Worker starts. */
const withModels = (media: MediaModels): TestServices => ({
  ...test,
  services: { ...test.services, media: limitMediaModels(media, test.services, generousLimits) },
});
/** One classifier at ten millionths a call: as many calls as pictures. */
const onePaid = (before?: NonNullable<Parameters<typeof createScriptedMediaModels>[0]>['before']) => {
  const { models, calls } = createScriptedMediaModels({
    price: 10,
    ...(before === undefined ? {} : { before }),
  });
  return { ...withModels(onlyModels(models, 'classifier')), calls };
};
const limitTo = (kind: string, calls: number, microUsd: number, community = communityId) =>
  test.d1
    .prepare('INSERT OR REPLACE INTO quota_limits VALUES (?, ?, ?, ?)')
    .bind(community, kind, calls, microUsd)
    .run();
const bypassUntil = (until: number) =>
  test.d1
    .prepare("INSERT OR REPLACE INTO quota_accounts VALUES (?, 'standard', ?, 'a test', 'x', 0)")
    .bind(communityId, until)
    .run();
const spentOf = (kind: string) =>
  rowsOf(test, `SELECT day, calls, micro_usd, holds FROM quota_days WHERE kind = '${kind}' ORDER BY day`);
/** Works off everything, each message when its time has come. */
async function drainInTime(world: TestServices): Promise<void> {
  for (let handled = 0; test.sent.length > 0; handled++) {
    if (handled > 200) throw new Error('the queue is not empty after 200 messages');
    const { body, delaySeconds = 0 } = test.sent.shift()!;
    test.clock.now += delaySeconds * 1000;
    let wait: number | null = 0;
    for (let attempts = 1; wait !== null; attempts++) {
      test.clock.now += wait * 1000;
      wait = await deliver(world, body, attempts);
    }
  }
}

/** The first local midnight after the start of time, which is noon. */
const toNextDay = () => {
  test.clock.now += 12 * 3_600_000 + 1;
};

describe('the media of an export', () => {
  const files = [
    { name: 'a.jpg', content: jpegOf('one') },
    { name: 'b.jpg', content: jpegOf('two') },
    { name: 'c.opus', content: oggOf('a voice') },
    { name: 'd.mp4', content: mp4Of('a film') },
    { name: 'e.pdf', content: new TextEncoder().encode('%PDF-1.4 a paper') },
  ].map((file) => ({ ...file, method: 0 }));

  it('are analysed by kind once they are stored, each file once however often it is uploaded', async () => {
    const { models, calls } = createScriptedMediaModels();
    const world = withModels(models);
    await uploadArchive(world, 'exp_1', zipWith(files));
    await drainQueue(world);
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'done', stored: 5 });
    expect(await statesOf(test)).toEqual({ done: 4 });
    const asked = calls.length;
    await uploadArchive(
      world,
      'exp_2',
      zipWith([...files, { name: 'f.jpg', content: jpegOf('three'), method: 0 }]),
    );
    await drainQueue(world);
    expect(await statesOf(test)).toEqual({ done: 5 });
    expect(calls).toHaveLength(asked + 3);
  });

  it('are found by cron when the message is lost, and analysed when the raw file is gone', async () => {
    const world = withModels(createScriptedMediaModels().models);
    await uploadArchive(world, 'exp_1', zipWith(files));
    await drainWithout(world, 'media.analyse');
    expect(await statesOf(test)).toEqual({});
    await test.services.objects.delete([`raw/${communityId}/exp_1`]);
    test.clock.now += 10 * minute - 1;
    expect(await requeueStalePendingMediaJobs(world.services)).toBe(0);
    test.clock.now += 1;
    expect(await requeueStalePendingMediaJobs(world.services)).toBe(3);
    expect(await requeueStalePendingMediaJobs(world.services)).toBe(0);
    await drainQueue(world);
    expect(await statesOf(test)).toEqual({ done: 4 });
    test.clock.now += 3_600_000;
    expect(await requeueStalePendingMediaJobs(world.services)).toBe(0);
  });
});

describe('media whose budget is used up', () => {
  it('are deferred without a message that waits, and drained day after day', async () => {
    const world = onePaid();
    await storeFiles(world, communityId, many(25));
    await limitTo('image', 10, 1_000_000);
    test.sent.push({ body: analyse(communityId, 'image') });
    const { retried } = await drainQueue(world);
    expect(retried).toBe(0);
    expect(await statesOf(test)).toEqual({ deferred_processing: 1, done: 10 });
    expect(await batchOf(test, 'image')).toMatchObject({
      state: 'deferred_processing',
      needed: 10,
      due_at: test.clock.now + 12 * 3_600_000,
    });
    expect(await rowsOf(test, 'SELECT * FROM dead_letters')).toEqual([]);
    expect(await readBacklog(test.services.db)).toMatchObject({
      deferredBatches: 1,
      oldestDeferredAt: test.clock.now,
    });

    // nothing happens before the budget returns, whatever ticks or messages come
    test.clock.now += 30 * minute;
    for (const tick of [requeueStalePendingMediaJobs, enqueueDeferredMediaBatches])
      expect(await tick(world.services)).toBe(0);
    test.sent.push({ body: analyse(communityId, 'image') });
    await drainQueue(world);
    expect(world.calls).toHaveLength(10);

    for (const done of [20, 25]) {
      toNextDay();
      test.clock.now += done === 25 ? 12 * 3_600_000 : 0;
      expect(await enqueueDeferredMediaBatches(world.services)).toBe(1);
      expect(await enqueueDeferredMediaBatches(world.services)).toBe(0);
      await drainQueue(world);
      expect((await statesOf(test))['done']).toBe(done);
    }
    expect(await statesOf(test)).toEqual({ done: 25 });
    expect(world.calls).toHaveLength(25);
    expect(await spentOf('image')).toEqual([
      { day: '2026-02-18', calls: 10, micro_usd: 100, holds: '{}' },
      { day: '2026-02-19', calls: 10, micro_usd: 100, holds: '{}' },
      { day: '2026-02-20', calls: 5, micro_usd: 50, holds: '{}' },
    ]);
    expect(await batchOf(test, 'image')).toMatchObject({ state: 'pending', taken_at: 0, needed: 0 });
  });

  it('are taken up at the next tick under a bypass, and after a limit was raised', async () => {
    const world = onePaid();
    await storeFiles(world, communityId, many(12));
    await limitTo('image', 4, 1_000_000);
    test.sent.push({ body: analyse(communityId, 'image') });
    await drainQueue(world);
    await limitTo('image', 6, 1_000_000);
    expect(await enqueueDeferredMediaBatches(world.services)).toBe(1);
    await drainQueue(world);
    expect(world.calls).toHaveLength(6);
    await bypassUntil(test.clock.now + 3_600_000);
    await test.services.kv.delete(`quota:${communityId}`);
    expect(await enqueueDeferredMediaBatches(world.services)).toBe(1);
    await drainQueue(world);
    expect(await statesOf(test)).toEqual({ done: 12 });
  });

  it('are not taken up for a call that the day cannot pay', async () => {
    const world = onePaid();
    await storeFiles(world, communityId, many(3));
    await limitTo('image', 100, 15);
    test.sent.push({ body: analyse(communityId, 'image') });
    await drainQueue(world);
    expect(world.calls).toHaveLength(1);
    // 5 are left, a call needs 10
    expect(await enqueueDeferredMediaBatches(world.services)).toBe(0);
    toNextDay();
    expect(await enqueueDeferredMediaBatches(world.services)).toBe(1);
  });

  it('keep the answers that were paid', async () => {
    const { models, calls } = createScriptedMediaModels({ price: 10 });
    const world = withModels(models);
    await storeFiles(world, communityId, many(1));
    await limitTo('image', 2, 1_000_000);
    test.sent.push({ body: analyse(communityId, 'image') });
    await drainQueue(world);
    expect(await statesOf(test)).toEqual({ deferred_processing: 1 });
    toNextDay();
    await enqueueDeferredMediaBatches(world.services);
    await drainQueue(world);
    expect(await statesOf(test)).toEqual({ done: 1 });
    expect(calls.map(({ model }) => model)).toEqual(['classifier', 'detector', 'captioner']);
  });

  it('are put back when they were taken up and never begun', async () => {
    const world = onePaid();
    await storeFiles(world, communityId, many(3));
    await limitTo('image', 1, 1_000_000);
    test.sent.push({ body: analyse(communityId, 'image') });
    await drainQueue(world);
    toNextDay();
    expect(await enqueueDeferredMediaBatches(world.services)).toBe(1);
    test.sent.length = 0; // the message is lost
    test.clock.now += 10 * minute - 1;
    expect(await resetStuckDeferredProcessingMedia(world.services)).toBe(0);
    expect(await enqueueDeferredMediaBatches(world.services)).toBe(0);
    test.clock.now += 1;
    expect(await resetStuckDeferredProcessingMedia(world.services)).toBe(1);
    expect(await enqueueDeferredMediaBatches(world.services)).toBe(1);
    await drainQueue(world);
    expect((await statesOf(test))['done']).toBe(2);
  });

  it('leave each kind its own budget', async () => {
    const { models } = createScriptedMediaModels({ price: 10, frames: 2 });
    const world = withModels(models);
    await storeFiles(world, communityId, [jpegOf('a'), oggOf('b'), mp4Of('c')]);
    await limitTo('audio', 0, 0);
    for (const kind of ['image', 'audio', 'video'] as const)
      test.sent.push({ body: analyse(communityId, kind) });
    await drainQueue(world);
    expect(await rowsOf(test, 'SELECT kind, calls, holds FROM quota_days ORDER BY kind')).toEqual([
      { kind: 'image', calls: 3, holds: '{}' },
      // frames taken out, two looked at twice and captioned
      { kind: 'video', calls: 7, holds: '{}' },
    ]);
    expect(await batchOf(test, 'audio')).toMatchObject({ state: 'deferred_processing' });
  });

  it('come twelve batches a tick, with a constant number of statements', async () => {
    const world = onePaid();
    const slugs = Array.from({ length: 15 }, (_, i) => `harbour${i}`);
    for (const slug of slugs) {
      const { communityId: id } = await seedCommunity(test, { slug });
      await storeFiles(world, id, [jpegOf(slug)]);
      await limitTo('image', 0, 0, id);
      test.sent.push({ body: analyse(id, 'image') });
    }
    await drainQueue(world);
    expect(world.calls).toHaveLength(0);
    for (const slug of slugs) await limitTo('image', 1, 100, `com_${slug}`);
    test.statements.length = 0;
    expect(await enqueueDeferredMediaBatches(world.services)).toBe(12);
    expect(test.statements.map(({ name }) => name)).toEqual([
      'media_batches.list_deferred',
      'media_batches.claim_deferred',
      'outbox.insert',
      'outbox.delete',
    ]);
    expect(await enqueueDeferredMediaBatches(world.services)).toBe(3);
    await drainQueue(world);
    expect(await statesOf(test)).toEqual({ done: 15 });
  });
});

describe('fifty workers at one image budget', () => {
  it('never pass it by more than the calls in flight, pay nothing twice, and reserve nothing at rest', async () => {
    const { models, calls } = createScriptedMediaModels({ price: 10 });
    // a call costs more than it announced
    const classifier = {
      ...models.classifier,
      prices: { estimate: () => 10, cost: () => 14 },
    } as MediaModels['classifier'];
    const world = withModels(onlyModels({ ...models, classifier }, 'classifier'));
    const ask = (file: Uint8Array) => {
      const model = world.services.media.classifier;
      if ('unsupported' in model) throw new Error('it is there');
      return model.forCommunity!(communityId, 'image').run({
        file: { bytes: file, mediaType: 'image/jpeg' },
      });
    };
    await limitTo('image', 1_000, 300);
    const outcomes = await Promise.allSettled(many(50).map(ask));
    const [row] = await spentOf('image');
    expect(row).toMatchObject({ calls: calls.length, micro_usd: 14 * calls.length, holds: '{}' });
    const refused = outcomes
      .filter((one) => one.status === 'rejected')
      .map((one) => one.reason as PulseError);
    expect(refused.length).toBe(50 - calls.length);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['quota_exceeded']));
    // thirty calls at ten fit into the budget; each may cost four more than it announced
    expect(row!['micro_usd']).toBeLessThanOrEqual(300 + 4 * 30);
    expect(row!['micro_usd']).toBeGreaterThan(250);
  });

  it('as jobs: one is at work, the others wait, and no file is asked about twice', async () => {
    const world = onePaid();
    await storeFiles(world, communityId, many(24));
    await limitTo('image', 15, 1_000_000);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => deliver(world, analyse(communityId, 'image'))),
    );
    expect(outcomes).toEqual(Array.from({ length: 50 }, () => null));
    await drainQueue(world);
    expect(world.calls).toHaveLength(15);
    expect(new Set(world.calls.map(({ file }) => file)).size).toBe(15);
    expect(await spentOf('image')).toMatchObject([{ calls: 15, micro_usd: 150, holds: '{}' }]);
  });
});

describe('a provider that refuses us', () => {
  it('leaves a dead letter, fails no file, and is asked again once the cause is mended', async () => {
    let refused = true;
    const world = onePaid(() => {
      if (refused) throw new PulseError('unauthorized', 'The key of the model is not accepted.');
    });
    await storeFiles(world, communityId, many(3));
    test.sent.push({ body: analyse(communityId, 'image') });
    await drainQueue(world);
    expect(world.calls).toHaveLength(1);
    expect(await statesOf(test)).toEqual({ pending: 1 });
    expect(await rowsOf(test, 'SELECT type, community_id, error_code FROM dead_letters')).toEqual([
      { type: 'media.analyse', community_id: communityId, error_code: 'unauthorized' },
    ]);
    refused = false;
    test.clock.now += 10 * minute;
    await requeueStalePendingMediaJobs(world.services);
    await drainQueue(world);
    expect(await statesOf(test)).toEqual({ done: 3 });
  });
});

describe('a provider that is away', () => {
  it('is given a pause, and the files come again without using an attempt up', async () => {
    let away = true;
    const world = onePaid(() => {
      if (away) throw new PulseError('rate_limited', 'Too many.', { retryAfter: 90 });
    });
    await storeFiles(world, communityId, many(2));
    expect(await deliver(world, analyse(communityId, 'image'))).toBeNull();
    expect(test.sent.map(({ delaySeconds }) => delaySeconds)).toEqual([90]);
    expect(await rowsOf(test, 'SELECT state, code, attempts FROM analyses')).toEqual([
      { state: 'pending', code: 'rate_limited', attempts: 0 },
    ]);
    test.sent.length = 0;
    await deliver(world, analyse(communityId, 'image'));
    expect(world.calls).toHaveLength(1);
    away = false;
    test.clock.now += 90_000;
    await drainQueue(world);
    expect(await statesOf(test)).toEqual({ done: 2 });
    expect(await spentOf('image')).toMatchObject([{ calls: 2, micro_usd: 20, holds: '{}' }]);
  });

  it('for long fails a file, which is tried again hours later, three times in all', async () => {
    let away = true;
    const world = onePaid(({ file }) => {
      if (away && file === world.calls[0]!.file) throw new PulseError('model_unavailable', 'No answer.');
    });
    await storeFiles(world, communityId, many(2));
    test.sent.push({ body: analyse(communityId, 'image') });
    await drainInTime(world);
    expect(await statesOf(test)).toEqual({ done: 1, failed: 1 });
    expect(await retryRecoverableFailedMedia(world.services)).toBe(0);
    const again = async () => {
      test.clock.now += 6 * 3_600_000;
      const taken = await retryRecoverableFailedMedia(world.services);
      await requeueStalePendingMediaJobs(world.services);
      await drainInTime(world);
      return taken;
    };
    expect(await again()).toBe(1);
    expect(await statesOf(test)).toEqual({ done: 1, failed: 1 });
    away = false;
    expect(await again()).toBe(1);
    expect(await statesOf(test)).toEqual({ done: 2 });
    await test.d1
      .prepare(`UPDATE analyses SET state = 'failed', code = 'model_unavailable', attempts = 24`)
      .run();
    expect(await again()).toBe(0);
  });
});

it('the tasks stand in their schedules', () => {
  const names = (schedule: string) => schedules[schedule]!.map(({ name }) => name);
  expect(names('*/5 * * * *')).toContain('resetStuckDeferredProcessingMedia');
  expect(names('*/15 * * * *')).toContain('enqueueDeferredMediaBatches');
});
