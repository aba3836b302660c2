import type { MediaKind } from '@beacon-pulse/contracts/src/enums.ts';
import { describe, expect, it } from 'vitest';
import { analyseMedia } from '../../../src/pipeline/analysis/analyse-media.ts';
import type { AnalysisLimits } from '../../../src/pipeline/analysis/analysis-limits.ts';
import type { Services } from '../../../src/services.ts';
import {
  batchOf,
  communityId,
  many,
  rowsOf,
  statesOf,
  storeFiles,
  useMediaWorld,
} from '../../../testing/harness/media-world.ts';
import {
  createScriptedMediaModels,
  jpegOf,
  mp4Of,
  oggOf,
  onlyModels,
} from '../../../testing/harness/scripted-media-models.ts';

const test = useMediaWorld();
const { models } = createScriptedMediaModels({ frames: 2 });

type Asked = {
  readonly media?: Services['media'];
  readonly limits?: Partial<AnalysisLimits>;
  readonly after?: string;
  readonly db?: Services['db'];
};
let owners = 0;
const run = (
  kind: MediaKind,
  { media = models, limits = {}, after = '', db = test.services.db }: Asked = {},
) =>
  analyseMedia(
    { ...test.services, db, media },
    { communityId, kind, after, owner: `own_${owners++}` },
    limits,
  );

/** How many files each message has analysed; the last one, which only finds that none is left, is not in it. */
async function sizesOf(kind: MediaKind, asked: Asked): Promise<number[]> {
  const sizes: number[] = [];
  let after: string | undefined = '';
  for (let done = 0; after !== undefined && sizes.length < 20; ) {
    after = (await run(kind, { ...asked, after }))?.after;
    const all = (await rowsOf(test, 'SELECT sha256 FROM analyses')).length;
    sizes.push(all - done);
    done = all;
  }
  return sizes.filter((size) => size > 0);
}

const forgetAnalyses = () =>
  test.d1.batch([
    test.d1.prepare('DELETE FROM analyses'),
    test.d1.prepare("UPDATE media_batches SET analysed = ''"),
  ]);

describe('a message', () => {
  it.each([
    ['image', 'three calls a picture', {}, 6],
    ['image', 'one call where only one model is there', { media: onlyModels(models, 'detector') }, 2],
    ['image', 'two where there is no captioner', { media: onlyModels(models, 'detector', 'classifier') }, 4],
    ['audio', 'one call a recording', {}, 2],
    ['video', 'one call a film and three a frame', { limits: { maxFrames: 2 } }, 14],
    [
      'video',
      'the captions alone',
      { media: onlyModels(models, 'frames', 'captioner'), limits: { maxFrames: 2 } },
      6,
    ],
  ] as const)('of kind %s counts %s', async (kind, _, asked: Asked, callsPerMessage) => {
    await storeFiles(test, communityId, many(5, { image: jpegOf, audio: oggOf, video: mp4Of }[kind]));
    const limited = (calls: number) => ({ ...asked, limits: { ...asked.limits, callsPerMessage: calls } });
    expect(await sizesOf(kind, limited(callsPerMessage))).toEqual([2, 2, 1]);
    await forgetAnalyses();
    expect(await sizesOf(kind, limited(callsPerMessage - 1))).toEqual([1, 1, 1, 1, 1]);
  });

  it('reads no more bytes than it may, but one file at least', async () => {
    const files = await storeFiles(test, communityId, many(5));
    const size = files[0]!.bytes.length;
    expect(await sizesOf('image', { limits: { bytesPerMessage: 2 * size } })).toEqual([2, 2, 1]);
    await forgetAnalyses();
    expect(await sizesOf('image', { limits: { bytesPerMessage: 2 * size - 1 } })).toEqual([1, 1, 1, 1, 1]);
    await forgetAnalyses();
    expect(await sizesOf('image', { limits: { bytesPerMessage: 1 } })).toEqual([1, 1, 1, 1, 1]);
  });

  it('looks up a limited number of files, and goes on behind the last', async () => {
    const files = await storeFiles(test, communityId, many(3));
    expect(await run('image', { limits: { filesPerMessage: 2 } })).toEqual({ after: files[1]!.sha256 });
    expect(await run('image', { limits: { filesPerMessage: 2 }, after: files[1]!.sha256 })).toEqual({
      after: files[2]!.sha256,
    });
    // nothing lies behind: it looks from the start, finds nothing, and the batch is done
    expect(await run('image', { limits: { filesPerMessage: 2 }, after: files[2]!.sha256 })).toBeNull();
    expect(await statesOf(test)).toEqual({ done: 3 });
    expect((await batchOf(test, 'image'))['analysed']).not.toBe('');
  });

  it('that begins in the middle does not say that all is done', async () => {
    const files = await storeFiles(test, communityId, many(3));
    const [first, second] = files.map(({ sha256 }) => sha256);
    expect(await run('image', { after: first! })).toEqual({ after: files[2]!.sha256 });
    expect(await rowsOf(test, 'SELECT sha256 FROM analyses ORDER BY sha256')).toEqual([
      { sha256: second },
      { sha256: files[2]!.sha256 },
    ]);
    expect(await batchOf(test, 'image')).toMatchObject({ analysed: '', state: 'pending' });
    // whose hint lies behind everything takes what lies before
    expect(await run('image', { after: 'z' })).toBeNull();
    expect(await statesOf(test)).toEqual({ done: 3 });
  });

  it('leaves a batch alone that waits for its budget, until somebody takes it up', async () => {
    await storeFiles(test, communityId, many(1));
    const defer = (takenAt: number) =>
      test.d1
        .prepare("UPDATE media_batches SET state = 'deferred_processing', taken_at = ?")
        .bind(takenAt)
        .run();
    await defer(0);
    expect(await run('image')).toBeNull();
    expect(await statesOf(test)).toEqual({});
    await defer(1);
    expect(await run('image')).toBeNull();
    expect(await statesOf(test)).toEqual({ done: 1 });
  });

  it('shares the captions of an export among the films that it analyses', async () => {
    await storeFiles(test, communityId, many(3, mp4Of));
    const { models: long } = createScriptedMediaModels({ frames: 3 });
    const limits = { maxFrames: 3, callsPerMessage: 100, maxVideoFrameStage2PerExport: 5 };
    expect(await run('video', { media: long, limits })).toBeNull();
    const rows = await rowsOf(test, 'SELECT captions FROM analyses ORDER BY sha256');
    expect(rows).toEqual([{ captions: 3 }, { captions: 2 }, { captions: 0 }]);
  });

  it('of a community without such files ends at once', async () => {
    await storeFiles(test, communityId, many(1));
    expect(await run('audio')).toBeNull();
    expect(await statesOf(test)).toEqual({});
  });
});

describe('a worker that comes when another has just ended', () => {
  /** Has something happen between the first look at the batch and the lease. */
  function meanwhile(happens: () => Promise<unknown>): Services['db'] {
    const { db } = test.services;
    let looks = 0;
    return {
      ...db,
      async first(name, query) {
        const found = await db.first(name, query);
        if (name === 'media_batches.find' && looks++ === 0) await happens();
        return found;
      },
    };
  }

  it('finds the batch done and asks for nothing more', async () => {
    await storeFiles(test, communityId, many(2));
    const db = meanwhile(() => run('image'));
    test.statements.length = 0;
    expect(await run('image', { db })).toBeNull();
    const names = test.statements.map(({ name }) => name);
    expect(names.filter((name) => name === 'analyses.list_pending')).toHaveLength(1);
    expect(names.filter((name) => name === 'media_batches.save')).toHaveLength(1);
  });

  it('finds the batch gone', async () => {
    await storeFiles(test, communityId, many(2));
    const db = meanwhile(() => test.d1.prepare('DELETE FROM media_batches').run());
    expect(await run('image', { db })).toBeNull();
    expect(await statesOf(test)).toEqual({});
  });
});
