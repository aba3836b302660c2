import type { MediaKind } from '@beacon-pulse/contracts/src/enums.ts';
import type { ErrorCode } from '@beacon-pulse/contracts/src/errors.ts';
import { expect, it } from 'vitest';
import { PulseError } from '../../../src/core/errors.ts';
import { analyseArtifact } from '../../../src/pipeline/analysis/analyse-artifact.ts';
import { type AnalysisLimits, analysisLimits } from '../../../src/pipeline/analysis/analysis-limits.ts';
import { mediaKey } from '../../../src/pipeline/media/media-key.ts';
import type { MediaModels } from '../../../src/ports/models.ts';
import {
  createScriptedMediaModels,
  mp4Of,
  oggOf,
  onlyModels,
  pngOf,
  type ScriptOptions,
} from '../../../testing/harness/scripted-media-models.ts';
import { createSimObjects } from '../../../testing/simulation/sim-objects.ts';

const files = {
  image: ['image/png', pngOf('one')],
  audio: ['audio/ogg', oggOf('one')],
  video: ['video/mp4', mp4Of('one')],
} as const;

type Asked = {
  readonly kind?: MediaKind;
  readonly models?: MediaModels;
  readonly script?: ScriptOptions;
  readonly limits?: Partial<AnalysisLimits>;
  readonly size?: number;
  readonly mediaType?: string;
  readonly attempts?: number;
  readonly stored?: boolean;
};

/** Analyses one file; the outcome, and what the models were asked. */
async function analyse(asked: Asked = {}) {
  const { kind = 'image', script = {}, limits = {}, attempts = 0, stored = true } = asked;
  const [mediaType, bytes] = files[kind];
  const { models, calls } = createScriptedMediaModels(script);
  const { objects } = createSimObjects();
  if (stored) await objects.put(mediaKey('com_a', 'hash'), bytes);
  const outcome = await analyseArtifact(
    {
      ...{ objects, kind, communityId: 'com_a', language: 'en', captionsLeft: async () => 2 },
      models: asked.models ?? models,
      limits: { ...analysisLimits, ...limits },
    },
    {
      ...{ sha256: 'hash', export_id: 'exp_1', attempts, result: '{}' },
      size: asked.size ?? bytes.length,
      media_type: asked.mediaType ?? mediaType,
    },
  );
  return { ...outcome, asked: calls.map(({ model }) => model) };
}

const fail = (code: ErrorCode): ScriptOptions => ({
  price: 7,
  before: ({ model }) => {
    if (model === 'captioner') throw new PulseError(code, 'It did not work.', { retryAfter: 60 });
  },
});

it.each([
  ['bad_request', 'failed', 0],
  ['too_large', 'failed', 0],
  ['unsupported_media_type', 'failed', 0],
  ['unprocessable', 'failed', 0],
  ['model_invalid_output', 'failed', 0],
] as const)('%s ends the analysis of the file, and the next file comes', async (code, state, attempts) => {
  const { row, stop, needed } = await analyse({ script: fail(code) });
  expect([row.state, row.code, row.attempts, stop, needed]).toEqual([state, code, attempts, null, 0]);
});

it.each([
  ['quota_exceeded', 'deferred_processing', 7, 3],
  ['rate_limited', 'pending', 0, 3],
  ['circuit_open', 'pending', 0, 3],
  ['lease_lost', 'pending', 0, 3],
  ['forbidden', 'pending', 0, 3],
  ['model_unavailable', 'pending', 0, 4],
  ['internal', 'pending', 0, 4],
] as const)(
  '%s stops the batch with the file %s, and what was answered is kept',
  async (code, state, needed, attempts) => {
    const outcome = await analyse({ script: fail(code), attempts: 3 });
    expect(outcome).toMatchObject({ row: { state, code, attempts }, stop: { code }, needed });
    expect(JSON.parse(outcome.row.result)).toMatchObject({ labels: { confidence: 0.9 }, objects: {} });
  },
);

it('fails for good with every eighth passing failure, which does not stop the batch', async () => {
  for (const attempts of [7, 15])
    expect(await analyse({ script: fail('model_unavailable'), attempts })).toMatchObject({
      row: { state: 'failed', code: 'model_unavailable', attempts: attempts + 1 },
      stop: null,
    });
  expect(await analyse({ script: fail('model_unavailable'), attempts: 8 })).toMatchObject({
    row: { state: 'pending', attempts: 9 },
    stop: { code: 'model_unavailable' },
  });
});

it.each([
  ['image', 1_000_000],
  ['audio', 1_000_000],
  ['video', 1_000_000],
] as const)('%s as large as a model takes is analysed, a byte more is not read', async (kind, size) => {
  expect((await analyse({ kind, size })).row).toMatchObject({ state: 'done', code: null });
  expect(await analyse({ kind, size: size + 1 })).toMatchObject({
    row: { state: 'unsupported', code: 'too_large' },
    stop: null,
    needed: 0,
    asked: [],
  });
});

it('is not read where it is larger than what may be held in memory, whatever the model takes', async () => {
  const limits = { maxFileBytes: 100 };
  expect((await analyse({ limits, size: 100 })).row.state).toBe('done');
  expect((await analyse({ limits, size: 101 })).row).toMatchObject({
    state: 'unsupported',
    code: 'too_large',
  });
});

it('is measured by the model that takes most, and by no model that takes no such file', async () => {
  const { models } = createScriptedMediaModels();
  const { classifier, detector, captioner } = models;
  if ('unsupported' in classifier || 'unsupported' in detector || 'unsupported' in captioner)
    throw new Error();
  const taking = (mediaTypes: readonly string[], maxBytes: number) => ({ accepts: { mediaTypes, maxBytes } });
  const mixed: MediaModels = {
    ...models,
    classifier: { ...classifier, ...taking(['image/png'], 10) },
    detector: { ...detector, ...taking(['image/png'], 200) },
    captioner: { ...captioner, ...taking(['image/webp'], 5_000) },
  };
  expect((await analyse({ models: mixed, size: 200 })).row.state).toBe('done');
  expect((await analyse({ models: mixed, size: 201 })).row.code).toBe('too_large');
});

it('is unsupported where no model of its kind is there, or none takes its type', async () => {
  const { models } = createScriptedMediaModels();
  const unsupported = { state: 'unsupported', code: 'unsupported_media_type' };
  for (const [kind, name] of [
    ['image', 'transcriber'],
    ['audio', 'classifier'],
    ['video', 'classifier'],
  ] as const)
    expect((await analyse({ kind, models: onlyModels(models, name) })).row).toMatchObject(unsupported);
  expect(await analyse({ mediaType: 'image/gif' })).toMatchObject({ row: unsupported, asked: [] });
  // frames are taken out, and nobody looks at them
  expect((await analyse({ kind: 'video', models: onlyModels(models, 'frames') })).row).toMatchObject(
    unsupported,
  );
});

it('has failed where its object is gone, and nobody is asked', async () => {
  expect(await analyse({ stored: false })).toMatchObject({
    row: { state: 'failed', code: 'gone' },
    stop: null,
    needed: 0,
    asked: [],
  });
});

it('counts the captions of a film, and of nothing else', async () => {
  expect((await analyse({ kind: 'video' })).row).toMatchObject({ state: 'done', captions: 2 });
  expect((await analyse()).row).toMatchObject({ state: 'done', captions: 0 });
  expect((await analyse({ kind: 'audio' })).row).toMatchObject({ state: 'done', captions: 0 });
});

it('is described by what was seen in it, or by itself where nobody looked', async () => {
  const { models } = createScriptedMediaModels();
  const captionOf = async (...names: readonly (keyof MediaModels)[]) =>
    (
      JSON.parse((await analyse({ models: onlyModels(models, ...names) })).row.result) as {
        caption: { text: string };
      }
    ).caption.text;
  expect(await captionOf('captioner')).toBe('It shows ; call [phone].');
  expect(await captionOf('captioner', 'detector')).toBe('It shows ladder; call [phone].');
  expect(await captionOf('captioner', 'classifier')).toMatch(/^It shows label [0-9a-f]{8}; call/);
});
