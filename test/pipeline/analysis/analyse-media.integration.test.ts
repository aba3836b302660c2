import type { MediaKind } from '@beacon-pulse/contracts/src/enums.ts';
import { describe, expect, it } from 'vitest';
import { PulseError } from '../../../src/core/errors.ts';
import { analyseMedia } from '../../../src/pipeline/analysis/analyse-media.ts';
import type { AnalysisLimits } from '../../../src/pipeline/analysis/analysis-limits.ts';
import type { MediaModels } from '../../../src/ports/models.ts';
import {
  batchOf,
  communityId,
  many,
  rowsOf,
  statesOf,
  storeFiles,
  useMediaWorld,
} from '../../../testing/harness/media-world.ts';
import { openTestServices } from '../../../testing/harness/open-services.ts';
import {
  createScriptedMediaModels,
  jpegOf,
  type MediaCall,
  mp4Of,
  oggOf,
  onlyModels,
  pngOf,
} from '../../../testing/harness/scripted-media-models.ts';

const test = useMediaWorld(openTestServices);

const run = (
  media: MediaModels,
  kind: MediaKind = 'image',
  limits: Partial<AnalysisLimits> = {},
  after = '',
) =>
  analyseMedia(
    { ...test.services, media },
    { communityId, kind, after, owner: `own_${Math.random()}` },
    limits,
  );

/** Message after message, until none follows; how many. */
async function runToEnd(media: MediaModels, kind: MediaKind = 'image', limits: Partial<AnalysisLimits> = {}) {
  let after: string | undefined = '';
  let messages = 0;
  for (; after !== undefined && messages < 50; messages++)
    after = (await run(media, kind, limits, after))?.after;
  return messages;
}

const resultOf = async (sha256: string): Promise<Record<string, never>> =>
  JSON.parse(
    String((await rowsOf(test, `SELECT result FROM analyses WHERE sha256 = '${sha256}'`))[0]!['result']),
  );
const written = () => test.statements.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0);

describe('pictures', () => {
  it('are looked at by classifier and detector at the same time, then captioned with what these saw', async () => {
    const [file] = await storeFiles(test, communityId, many(1));
    const { models, calls } = createScriptedMediaModels();
    expect(await run(models)).toBeNull();
    expect(calls.map(({ model, underWay }) => [model, underWay])).toEqual([
      ['classifier', ['classifier']],
      ['detector', ['classifier', 'detector']],
      ['captioner', ['captioner']],
    ]);
    const hash = calls[0]!.file;
    const by = (model: string) => ({ provider: 'scripted', model, version: '1', method: 'template' });
    expect(await resultOf(file!.sha256)).toEqual({
      labels: { labels: [{ name: `label ${hash}`, confidence: 0.9 }], confidence: 0.9, by: by('classifier') },
      objects: {
        objects: [{ name: 'ladder', confidence: 0.8, box: [0, 0, 0.5, 1] }],
        confidence: 0.8,
        by: by('detector'),
      },
      // a number that stood in the answer is gone
      caption: {
        text: `It shows label ${hash}, ladder; call [phone].`,
        confidence: 0.5,
        by: by('captioner'),
      },
    });
  });

  it('are analysed once, whatever comes again', async () => {
    await storeFiles(test, communityId, many(5));
    const { models, calls } = createScriptedMediaModels();
    expect(await runToEnd(models)).toBe(1);
    expect(calls).toHaveLength(15);
    test.statements.length = 0;
    expect(await runToEnd(models)).toBe(1);
    expect(calls).toHaveLength(15);
    expect(written()).toBe(0);
    expect(test.statements).toHaveLength(1);

    // a file more costs its own calls, the others none
    await storeFiles(test, communityId, [jpegOf('late')], { exportId: 'exp_2' });
    await runToEnd(models);
    expect(calls).toHaveLength(18);
  });

  it('are analysed anew when a model changes', async () => {
    await storeFiles(test, communityId, many(2));
    await runToEnd(createScriptedMediaModels().models);
    const { models, calls } = createScriptedMediaModels({ version: '2' });
    await runToEnd(models);
    expect(calls).toHaveLength(6);
    expect(await statesOf(test)).toEqual({ done: 2 });
  });

  it('come a dozen a message, each costing one row', async () => {
    await storeFiles(test, communityId, many(30));
    const { models, calls } = createScriptedMediaModels();
    test.statements.length = 0;
    expect(await runToEnd(models)).toBe(4);
    expect(calls).toHaveLength(90);
    expect(await statesOf(test)).toEqual({ done: 30 });
    const rows = test.statements
      .filter(({ name }) => name === 'analyses.save')
      .map(({ rowsWritten }) => rowsWritten);
    expect(rows).toEqual([12, 12, 6]);
    // batch and lease: one row each when taken, written, given back
    expect(written() - 30).toBeLessThanOrEqual(4 * 4);
    expect(test.statements.length).toBeLessThanOrEqual(4 * 8);
  });

  it('that came while others were analysed are not forgotten', async () => {
    await storeFiles(test, communityId, many(3));
    let late = false;
    const { models } = createScriptedMediaModels({
      async before() {
        if (!late) {
          late = true;
          await storeFiles(test, communityId, many(6).slice(3), { exportId: 'exp_2' });
        }
      },
    });
    // it believes to be at the end, but the batch is still out of date
    await runToEnd(models);
    expect(await statesOf(test)).toEqual({ done: 3 });
    await runToEnd(models);
    expect(await statesOf(test)).toEqual({ done: 6 });
  });

  it('go on where an error stopped them, without asking again what was answered', async () => {
    await storeFiles(test, communityId, many(4));
    let failures = 1;
    const { models, calls } = createScriptedMediaModels({
      before({ model }) {
        if (model === 'captioner' && calls.length > 4 && failures-- > 0)
          throw new PulseError('model_unavailable', 'The model did not answer.');
      },
    });
    await expect(run(models)).rejects.toMatchObject({ code: 'model_unavailable' });
    expect(await statesOf(test)).toEqual({ done: 1, pending: 1 });
    await runToEnd(models);
    expect(await statesOf(test)).toEqual({ done: 4 });
    // 4 files, 3 models, and the one call that failed
    expect(calls).toHaveLength(13);
  });

  it('count as failed after eight passing failures, and the next ones are analysed', async () => {
    const files = await storeFiles(test, communityId, many(3));
    let broken = '';
    const { models } = createScriptedMediaModels({
      before({ model, file }) {
        if (broken === '') broken = file;
        if (model === 'detector' && file === broken) throw new PulseError('model_unavailable', 'No.');
      },
    });
    for (let i = 0; i < 7; i++)
      await expect(run(models)).rejects.toMatchObject({ code: 'model_unavailable' });
    await runToEnd(models);
    expect(await rowsOf(test, 'SELECT sha256, state, code, attempts FROM analyses ORDER BY sha256')).toEqual([
      { sha256: files[0]!.sha256, state: 'failed', code: 'model_unavailable', attempts: 8 },
      { sha256: files[1]!.sha256, state: 'done', code: null, attempts: 0 },
      { sha256: files[2]!.sha256, state: 'done', code: null, attempts: 0 },
    ]);
  });

  it('end in a state that says what was wrong with them', async () => {
    const files = await storeFiles(test, communityId, [
      jpegOf('an answer of no use'),
      jpegOf('gone'.repeat(3)),
      Uint8Array.from([...jpegOf('large'), ...new Uint8Array(1_000_000)]),
      new TextEncoder().encode('GIF89a and so on'),
    ]);
    const of = (text: string) =>
      files.find(({ bytes }) => new TextDecoder().decode(bytes.slice(0, 60)).includes(text))!;
    await test.services.objects.delete([`media/${communityId}/${of('gone').sha256}`]);
    const { models, calls } = createScriptedMediaModels({
      before() {
        throw new PulseError('model_invalid_output', 'No JSON.');
      },
    });
    await runToEnd(models);
    const rows = await rowsOf(test, 'SELECT sha256, state, code FROM analyses');
    const outcome = (text: string) => rows.find((row) => row['sha256'] === of(text).sha256);
    expect(outcome('no use')).toMatchObject({ state: 'failed', code: 'model_invalid_output' });
    expect(outcome('gone')).toMatchObject({ state: 'failed', code: 'gone' });
    expect(outcome('large')).toMatchObject({ state: 'unsupported', code: 'too_large' });
    expect(outcome('GIF')).toMatchObject({ state: 'unsupported', code: 'unsupported_media_type' });
    // the large one and the one of an unknown type were not even read
    expect(new Set(calls.map(({ file }) => file)).size).toBe(1);
    expect(await batchOf(test, 'image')).toMatchObject({ state: 'pending' });
    expect(await runToEnd(models)).toBe(1);
  });

  it('are analysed as far as there are models', async () => {
    const [file] = await storeFiles(test, communityId, [pngOf('one')]);
    const { models } = createScriptedMediaModels();
    await runToEnd(onlyModels(models, 'classifier'));
    expect(await resultOf(file!.sha256)).toMatchObject({
      labels: { confidence: 0.9 },
      objects: { unsupported: 'No model that detects objects in pictures is set up.' },
      caption: { unsupported: 'No model that describes a picture is set up.' },
    });
  });

  it('wait while another worker is at them', async () => {
    await storeFiles(test, communityId, many(2));
    let second: unknown = null;
    const { models } = createScriptedMediaModels({
      async before() {
        second ??= await run(models).catch((thrown: unknown) => thrown);
      },
    });
    await runToEnd(models);
    expect(second).toMatchObject({ code: 'lease_lost', retryAfter: 15 });
  });

  it('keep nothing of a worker that was overtaken', async () => {
    await storeFiles(test, communityId, many(1));
    const other = createScriptedMediaModels();
    let overtaken = false;
    const { models } = createScriptedMediaModels({
      async before() {
        if (overtaken) return;
        overtaken = true;
        test.clock.now += 5 * 60_000;
        await runToEnd(onlyModels(other.models, 'classifier'));
      },
    });
    await expect(run(models)).rejects.toMatchObject({
      code: 'lease_lost',
      message: 'Another worker took over these files.',
    });
    const [row] = await rowsOf(test, 'SELECT result FROM analyses');
    expect(JSON.parse(String(row!['result'])).caption).toHaveProperty('unsupported');
  });
});

describe('films', () => {
  const stages = (calls: readonly MediaCall[]) => calls.map(({ model }) => model);

  it('have their frames looked at together, then captioned one after the other', async () => {
    const [file] = await storeFiles(test, communityId, [mp4Of('a film')]);
    const { models, calls } = createScriptedMediaModels({ frames: 4 });
    await runToEnd(models, 'video');
    expect(stages(calls)).toEqual([
      'frames',
      ...Array.from({ length: 4 }, () => ['classifier', 'detector']).flat(),
      ...Array.from({ length: 4 }, () => 'captioner'),
    ]);
    const looked = calls.filter(({ model }) => model === 'classifier' || model === 'detector');
    expect(Math.max(...looked.map(({ underWay }) => underWay.length))).toBe(8);
    const captioned = calls.filter(({ model }) => model === 'captioner');
    expect(captioned.map(({ underWay }) => underWay)).toEqual(captioned.map(() => ['captioner']));
    const result = (await resultOf(file!.sha256)) as unknown as { frames: object[]; extraction: object };
    expect(result.extraction).toMatchObject({ count: 4, by: { model: 'frames' } });
    expect(result.frames).toHaveLength(4);
    expect(result.frames[3]).toMatchObject({
      second: 6,
      labels: { confidence: 0.9 },
      caption: { confidence: 0.5 },
    });
  });

  it('keep one frame a second, and need no captioner', async () => {
    const [file] = await storeFiles(test, communityId, [mp4Of('a film')]);
    const { models, calls } = createScriptedMediaModels({ frames: 4 });
    const { frames } = models;
    if ('unsupported' in frames) throw new Error('it is there');
    const twice: MediaModels['frames'] = {
      ...frames,
      async run(request) {
        const answer = await frames.run(request);
        if ('unsupported' in answer) return answer;
        return { ...answer, frames: answer.frames.map((frame, i) => ({ ...frame, second: i >> 1 })) };
      },
    };
    await runToEnd({ ...onlyModels(models, 'detector'), frames: twice }, 'video');
    expect(calls.map(({ model }) => model)).toEqual(['frames', 'detector', 'detector']);
    const result = (await resultOf(file!.sha256)) as unknown as { frames: { second: number }[] };
    expect(result.frames.map(({ second }) => second)).toEqual([0, 1]);
    expect(test.statements.map(({ name }) => name)).not.toContain('analyses.sum_captions');
  });

  it('share the captions that one export may have', async () => {
    const files = await storeFiles(test, communityId, many(3, mp4Of));
    await storeFiles(test, communityId, [mp4Of('of another export')], { exportId: 'exp_2' });
    const { models, calls } = createScriptedMediaModels({ frames: 3 });
    await runToEnd(models, 'video', { maxVideoFrameStage2PerExport: 5, callsPerMessage: 30 });
    const captions = await rowsOf<{ sha256: string; captions: number }>(
      test,
      'SELECT sha256, captions FROM analyses ORDER BY sha256',
    );
    expect(files.map(({ sha256 }) => captions.find((row) => row.sha256 === sha256)?.captions)).toEqual([
      3, 2, 0,
    ]);
    expect(captions.reduce((sum, row) => sum + row.captions, 0)).toBe(8);
    expect(calls.filter(({ model }) => model === 'captioner')).toHaveLength(8);
    expect(await statesOf(test)).toEqual({ done: 4 });
  });
});

describe('recordings', () => {
  it('are written down in the language of the community', async () => {
    const [file] = await storeFiles(test, communityId, [oggOf('hello')]);
    const { models, calls } = createScriptedMediaModels();
    await runToEnd(models, 'audio');
    expect(calls.map(({ model }) => model)).toEqual(['transcriber']);
    expect(await resultOf(file!.sha256)).toMatchObject({
      transcript: { language: 'en', confidence: 0.6, by: { model: 'transcriber' } },
    });
  });
});

describe('without a model', () => {
  it.each(['image', 'audio', 'video'] as const)('%s costs nothing', async (kind) => {
    await storeFiles(test, communityId, [jpegOf('a'), oggOf('b'), mp4Of('c')]);
    test.statements.length = 0;
    expect(await run(test.services.media, kind)).toBeNull();
    expect(test.statements).toEqual([]);
  });
});
