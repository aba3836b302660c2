import { describe, expect, it } from 'vitest';
import { noMediaModels } from '../../../src/adapters/no-media-models.ts';
import { planKinds } from '../../../src/pipeline/analysis/plan-kinds.ts';
import type { MediaModels } from '../../../src/ports/models.ts';
import { createScriptedMediaModels, onlyModels } from '../../../testing/harness/scripted-media-models.ts';

const { models } = createScriptedMediaModels();
const inputsOf = async (media: MediaModels): Promise<Record<string, string>> =>
  Object.fromEntries((await planKinds(media)).inputs.map(({ kind, input }) => [kind, input]));
const { models: newer } = createScriptedMediaModels({ version: '2' });

describe('the models that a kind is analysed with', () => {
  it('have the fingerprints that stored analyses were made under', async () => {
    // Another value here has every file of every community analysed again: it changes with the engine version alone.
    expect(await inputsOf(models)).toEqual({
      audio: '564f758d582768bfa363ee86620e9a68',
      image: '807c68e14af27abd428c17f07517323d',
      video: '178bf8197223941bf1a1ee39e9dc0067',
    });
  });

  it.each([
    ['classifier', ['image', 'video']],
    ['detector', ['image', 'video']],
    ['captioner', ['image', 'video']],
    ['frames', ['video']],
    ['transcriber', ['audio']],
  ] as const)('make the kinds out of date that a new %s is asked about', async (name, kinds) => {
    const before = await inputsOf(models);
    for (const changed of [
      { ...models, [name]: newer[name] },
      { ...models, [name]: noMediaModels[name] },
    ]) {
      const after = await inputsOf(changed);
      expect(Object.keys(before).filter((kind) => after[kind] !== before[kind])).toEqual(kinds);
    }
  });

  it('are told apart by provider, model and version', async () => {
    const { detector } = models;
    if ('unsupported' in detector) throw new Error('it is there');
    const { identity } = detector;
    const inputs = await Promise.all(
      [{}, { provider: 'other' }, { model: 'other' }, { version: 'other' }].map(async (more) => {
        const media = { ...models, detector: { ...detector, identity: { ...identity, ...more } } };
        return (await inputsOf(media))['image'];
      }),
    );
    expect(new Set(inputs).size).toBe(4);
  });
});

describe('a kind that cannot be analysed', () => {
  const reasons = async (media: MediaModels) =>
    (await planKinds(media)).unsupported.map(({ kind, reason }) => `${kind}: ${reason}`);
  const noAudio = 'audio: No model for audio is set up. No model that transcribes speech is set up.';
  const noFrames = 'video: No model for video is set up. Nothing that extracts frames from videos is set up.';

  it('is named with the reason', async () => {
    expect(await reasons(models)).toEqual([]);
    expect(await reasons(noMediaModels)).toEqual([
      'image: No model for images is set up.',
      noAudio,
      noFrames,
    ]);
    expect(await reasons(onlyModels(models, 'frames', 'transcriber'))).toEqual([
      'image: No model for images is set up.',
      'video: No model for video is set up: none analyses pictures.',
    ]);
  });

  it.each(['classifier', 'detector', 'captioner'] as const)(
    'is none of pictures where there is a %s',
    async (name) => {
      expect(await reasons(onlyModels(models, name))).toEqual([noAudio, noFrames]);
    },
  );
});
