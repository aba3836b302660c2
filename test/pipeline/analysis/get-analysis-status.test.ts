import { afterAll, beforeAll, expect, it } from 'vitest';
import { noMediaModels } from '../../../src/adapters/no-media-models.ts';
import { getAnalysisStatus } from '../../../src/pipeline/analysis/get-analysis-status.ts';
import { communityId, foundSources, storeFiles } from '../../../testing/harness/media-world.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import {
  createScriptedMediaModels,
  jpegOf,
  mp4Of,
  oggOf,
  onlyModels,
} from '../../../testing/harness/scripted-media-models.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
  await foundSources(test);
  const { d1, clock } = test;
  for (const id of ['exp_1', 'exp_2']) {
    await d1
      .prepare(`INSERT INTO exports (id, community_id, source_id, file_name, size, object_key, file_fingerprint, status,
        correlation_id, created_at, updated_at) VALUES (?, ?, 'src_a', 'a.zip', 1, 'k', 'f', 'completed', 'c', ?, ?)`)
      .bind(id, communityId, clock.now, clock.now)
      .run();
  }
  const pictures = await storeFiles(
    test,
    communityId,
    [1, 2, 3, 4, 5].map((n) => jpegOf(`picture ${n}`)),
  );
  await storeFiles(test, communityId, [oggOf('voice'), mp4Of('film')]);
  await storeFiles(test, communityId, [jpegOf('of another export')], { exportId: 'exp_2' });
  const states = ['done', 'failed', 'unsupported', 'pending'];
  for (const [i, state] of states.entries()) {
    await d1
      .prepare(
        `INSERT INTO analyses (community_id, sha256, input, state, updated_at) VALUES (?, ?, 'i', ?, 0)`,
      )
      .bind(communityId, pictures[i]!.sha256, state)
      .run();
  }
});
afterAll(() => test.close());

const getStatus = (media = createScriptedMediaModels().models, id = 'exp_1') =>
  getAnalysisStatus({ ...test.services, media }, id);

it('counts each file that came with an export once', async () => {
  // a picture begun and one not begun wait, as do the recording and the film
  const counts = { analysed: 1, failed: 1, unsupported: 1, deferred: 0, waiting: 4, reasons: [] };
  expect(await getStatus()).toEqual(counts);
  expect(await getStatus(undefined, 'exp_2')).toEqual({
    ...counts,
    analysed: 0,
    failed: 0,
    unsupported: 0,
    waiting: 1,
  });
  expect(await getStatus(undefined, 'exp_3')).toMatchObject({ waiting: 0, reasons: [] });
});

it('says that files wait for their budget', async () => {
  await test.d1.prepare(`UPDATE media_batches SET state = 'deferred_processing' WHERE kind = 'image'`).run();
  expect(await getStatus()).toMatchObject({ analysed: 1, deferred: 2, waiting: 2 });
});

it('says why kinds are not analysed', async () => {
  const { models } = createScriptedMediaModels();
  expect(await getStatus(onlyModels(models, 'detector'))).toMatchObject({
    analysed: 1,
    unsupported: 3,
    waiting: 0,
    deferred: 2,
    reasons: [
      'No model for audio is set up. No model that transcribes speech is set up.',
      'No model for video is set up. Nothing that extracts frames from videos is set up.',
    ],
  });
  expect((await getStatus(noMediaModels)).reasons[0]).toBe('No model for images is set up.');
  expect(await getStatus(noMediaModels)).toMatchObject({
    analysed: 1,
    failed: 1,
    unsupported: 5,
    waiting: 0,
    deferred: 0,
  });
});
