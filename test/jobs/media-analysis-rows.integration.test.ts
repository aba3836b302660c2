import { describe, expect, it } from 'vitest';
import { enqueueDeferredMediaBatches } from '../../src/jobs/tasks/enqueue-deferred-media-batches.ts';
import { requeueStalePendingMediaJobs } from '../../src/jobs/tasks/requeue-stale-pending-media-jobs.ts';
import { resetStuckDeferredProcessingMedia } from '../../src/jobs/tasks/reset-stuck-deferred-processing-media.ts';
import { retryRecoverableFailedMedia } from '../../src/jobs/tasks/retry-recoverable-failed-media.ts';
import type { MediaModels } from '../../src/ports/models.ts';
import { limitMediaModels } from '../../src/quota/limit-media-models.ts';
import type { Services } from '../../src/services.ts';
import { drainQueue } from '../../testing/harness/drain-queue.ts';
import {
  analyse,
  communityId,
  deliver,
  rowsOf,
  statesOf,
  storeFiles,
  uploadArchive,
  useMediaWorld,
  zipWith,
} from '../../testing/harness/media-world.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import {
  createScriptedMediaModels,
  jpegOf,
  mp4Of,
  oggOf,
  onlyModels,
} from '../../testing/harness/scripted-media-models.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

const test = useMediaWorld(openTestServices);

const _minute = 60_000;
const generousLimits = { burst: 10_000, perSecond: 10_000 };

/** The services with these models, guarded as they are when the Worker starts. */
const withModels = (media: MediaModels): TestServices => ({
  ...test,
  services: { ...test.services, media: limitMediaModels(media, test.services, generousLimits) },
});

/** One classifier at ten millionths a call: as many calls as pictures. */
const _onePaid = (before?: NonNullable<Parameters<typeof createScriptedMediaModels>[0]>['before']) => {
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

describe('the media of an export', () => {
  const files = [
    { name: 'a.jpg', content: jpegOf('one') },
    { name: 'b.jpg', content: jpegOf('two') },
    { name: 'c.opus', content: oggOf('a voice') },
    { name: 'd.mp4', content: mp4Of('a film') },
    { name: 'e.pdf', content: new TextEncoder().encode('%PDF-1.4 a paper') },
  ].map((file) => ({ ...file, method: 0 }));

  it('cost one row a kind where there is no model, and are analysed once there is one', async () => {
    await uploadArchive(test, 'exp_1', zipWith(files));
    await drainQueue(test);
    expect(await rowsOf(test, 'SELECT COUNT(*) AS n FROM analyses')).toEqual([{ n: 0 }]);
    expect(test.statements.filter(({ name }) => name.startsWith('analyses.'))).toEqual([]);
    const marked = test.statements.filter(({ name }) => name === 'media_batches.mark');
    expect(marked.map(({ rowsWritten }) => rowsWritten)).toEqual([3]);
    test.statements.length = 0;
    test.clock.now += 3_600_000;
    await requeueStalePendingMediaJobs(test.services);
    await enqueueDeferredMediaBatches(test.services);
    expect(test.statements.filter(({ name }) => name.startsWith('analyses.'))).toEqual([]);
    expect(test.sent).toEqual([]);

    const world = withModels(createScriptedMediaModels().models);
    await requeueStalePendingMediaJobs(world.services);
    await drainQueue(world);
    expect(await statesOf(test)).toEqual({ done: 4 });
  });
});

it('statements about analyses never scan a table', async () => {
  const seen: string[] = [];
  const { db } = test.services;
  const explain = async (query: {
    compile(provider: typeof db.build): { sql: string; parameters: readonly unknown[] };
  }) => {
    const { sql, parameters } = query.compile(db.build);
    const { results } = await test.d1
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...parameters)
      .all<{ detail: string }>();
    seen.push(...results.map(({ detail }) => `${detail} | ${sql.trim().slice(0, 70)}`));
  };
  const explaining = {
    ...db,
    all: async (name: string, query: never) => {
      await explain(query);
      return db.all(name, query);
    },
    first: async (name: string, query: never) => {
      await explain(query);
      return db.first(name, query);
    },
    run: async (name: string, query: never) => {
      await explain(query);
      return db.run(name, query);
    },
    batch: async (queries: Parameters<typeof db.batch>[0]) => {
      for (const { query } of queries) await explain(query as never);
      return db.batch(queries);
    },
  } as Services['db'];
  const { models } = createScriptedMediaModels({ price: 10 });
  const world = {
    ...test,
    services: {
      ...test.services,
      db: explaining,
      media: limitMediaModels(models, test.services, generousLimits),
    },
  };
  await storeFiles(world, communityId, [jpegOf('a'), jpegOf('b'), mp4Of('c')]);
  await limitTo('image', 1, 100);
  for (const kind of ['image', 'video'] as const) test.sent.push({ body: analyse(communityId, kind) });
  await drainInTime(world);
  await enqueueDeferredMediaBatches(world.services);
  await resetStuckDeferredProcessingMedia(world.services);
  await requeueStalePendingMediaJobs(world.services);
  await retryRecoverableFailedMedia(world.services);
  expect(seen.length).toBeGreaterThan(40);
  const scans = seen.filter((line) => /^SCAN/.test(line) && !/VIRTUAL TABLE|CONSTANT ROW|SCAN f /.test(line));
  // a list of a hundred at most, called f, is walked
  expect(scans).toEqual([]);
});
