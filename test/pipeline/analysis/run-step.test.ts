import { describe, expect, it } from 'vitest';
import { PulseError } from '../../../src/core/errors.ts';
import { runStep, settleAll } from '../../../src/pipeline/analysis/run-step.ts';
import type { MediaFile, MediaModel, Unsupported } from '../../../src/ports/models.ts';

type Request = { readonly file: MediaFile };
type Answer = { readonly text: string };

const identity = { provider: 'test', model: 'reader', version: '1', method: 'template' } as const;
const file = (size: number, mediaType = 'image/png'): MediaFile => ({
  bytes: new Uint8Array(size),
  mediaType,
});
const modelOf = (
  run: () => Promise<Answer | Unsupported>,
  more: Partial<MediaModel<Request, Answer>> = {},
): MediaModel<Request, Answer> => ({
  identity,
  accepts: { mediaTypes: ['image/png'], maxBytes: 10 },
  run,
  ...more,
});
const reader = modelOf(async () => ({ text: 'seen' }));
const ask = (model: MediaModel<Request, Answer> | Unsupported, asked = file(10), refusal = { needed: 0 }) =>
  runStep(
    model,
    undefined,
    { file: asked },
    { sanitize: ({ text }) => ({ text: `${text}, cleaned` }), refusal },
  );

describe('a step', () => {
  it('keeps the cleaned answer, with who gave it', async () => {
    expect(await ask(reader)).toEqual({ text: 'seen, cleaned', by: identity });
  });

  it('does not ask for what is known', async () => {
    const known = { text: 'known', by: identity };
    const model = modelOf(async () => {
      throw new Error('it was asked');
    });
    const options = { sanitize: (answer: Answer) => answer, refusal: { needed: 0 } };
    expect(await runStep(model, known, { file: file(1) }, options)).toBe(known);
  });

  it('is unsupported, with the reason, where the model is missing or takes no such file', async () => {
    expect(await ask({ unsupported: 'No model is set up.' })).toEqual({ unsupported: 'No model is set up.' });
    expect(await ask(reader, file(10, 'image/gif'))).toEqual({
      unsupported: 'The model does not take image/gif.',
    });
    expect(await ask(reader, file(11))).toEqual({
      unsupported: 'The model takes at most 10 bytes; the file has 11.',
    });
  });

  it('is unsupported where the model says so, in two hundred characters at most', async () => {
    expect(await ask(modelOf(async () => ({ unsupported: 'It is empty.' })))).toEqual({
      unsupported: 'It is empty.',
    });
    expect(await ask(modelOf(async () => ({ unsupported: 'x'.repeat(300) })))).toEqual({
      unsupported: 'x'.repeat(200),
    });
  });
});

describe('a call that fails', () => {
  const failing = (code: 'quota_exceeded' | 'model_unavailable', estimate?: number) =>
    modelOf(
      async () => {
        throw new PulseError(code, 'No.');
      },
      estimate === undefined ? {} : { prices: { estimate: () => estimate, cost: () => 0 } },
    );

  it('for its budget records the dearest call that was refused, in whole millionths', async () => {
    const refusal = { needed: 0 };
    for (const [estimate, needed] of [
      [2.1, 3],
      [1, 3],
      [5, 5],
      [undefined, 5],
    ] as const) {
      await expect(ask(failing('quota_exceeded', estimate), file(1), refusal)).rejects.toMatchObject({
        code: 'quota_exceeded',
      });
      expect(refusal).toEqual({ needed });
    }
  });

  it('for another reason records nothing', async () => {
    const refusal = { needed: 0 };
    await expect(ask(failing('model_unavailable', 9), file(1), refusal)).rejects.toMatchObject({
      code: 'model_unavailable',
    });
    expect(refusal).toEqual({ needed: 0 });
  });
});

describe('calls that are made together', () => {
  const refused = new PulseError('quota_exceeded', 'No.');
  const away = new PulseError('model_unavailable', 'No.');

  it('are all waited for, and the refusal of the budget decides', async () => {
    let ended = false;
    const slow = async (): Promise<void> => {
      for (let turns = 0; turns < 20; turns++) await Promise.resolve();
      ended = true;
      throw refused;
    };
    await expect(settleAll([Promise.reject(away), slow()])).rejects.toBe(refused);
    expect(ended).toBe(true);
  });

  it('fail with the first error where the budget refused none, and with none where all went well', async () => {
    const other = new TypeError('broken');
    await expect(settleAll([Promise.resolve(), Promise.reject(away), Promise.reject(other)])).rejects.toBe(
      away,
    );
    await expect(settleAll([Promise.reject(other), Promise.reject(away)])).rejects.toBe(other);
    expect(await settleAll([Promise.resolve(), Promise.resolve()])).toBeUndefined();
  });
});
