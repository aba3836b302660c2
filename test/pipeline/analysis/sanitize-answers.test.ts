import { describe, expect, it } from 'vitest';
import {
  sanitizeCaption,
  sanitizeLabels,
  sanitizeObjects,
  sanitizeTranscript,
} from '../../../src/pipeline/analysis/sanitize-answers.ts';

const manyLabels = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `thing ${i}`, confidence: 0.5 }));

describe('what is kept of an answer', () => {
  it('are twenty labels and forty objects, the first ones', () => {
    const { labels } = sanitizeLabels({ labels: manyLabels(21), confidence: 1 });
    expect(labels).toEqual(manyLabels(20));
    const boxed = manyLabels(41).map((label) => ({ ...label, box: [0, 0.25, 0.5, 0.75] as const }));
    expect(sanitizeObjects({ objects: boxed, confidence: 1 }).objects).toEqual(boxed.slice(0, 40));
  });

  it('are texts without personal data and without space around them, cut at their length', () => {
    const labels = [{ name: `  ladder of ada@example.org ${'n'.repeat(100)}`, confidence: 1 }];
    const [label] = sanitizeLabels({ labels, confidence: 1 }).labels;
    expect(label!.name).toMatch(/^ladder of \[email\] n+$/);
    expect(label!.name).toHaveLength(60);
    expect(sanitizeCaption({ text: ' A harbour; call +44 7700 900871. ', confidence: 1 }).text).toBe(
      'A harbour; call [phone].',
    );
    const long = 'word '.repeat(5_000).trim();
    expect(sanitizeCaption({ text: long, confidence: 1 }).text).toBe(long.slice(0, 1_000));
    expect(sanitizeTranscript({ text: long, language: null, confidence: 1 }).text).toBe(
      long.slice(0, 20_000),
    );
  });

  it.each([
    [-0.1, 0],
    [0, 0],
    [0.4, 0.4],
    [1, 1],
    [7, 1],
  ])('is a confidence of %d as %d, wherever it stands', (given, kept) => {
    expect(sanitizeLabels({ labels: [{ name: 'a', confidence: given }], confidence: given })).toEqual({
      labels: [{ name: 'a', confidence: kept }],
      confidence: kept,
    });
    const object = { name: 'a', confidence: given, box: [given, given, given, given] as const };
    expect(sanitizeObjects({ objects: [object], confidence: given })).toEqual({
      objects: [{ name: 'a', confidence: kept, box: [kept, kept, kept, kept] }],
      confidence: kept,
    });
    expect(sanitizeCaption({ text: 'a', confidence: given }).confidence).toBe(kept);
    expect(sanitizeTranscript({ text: 'a', language: 'en', confidence: given }).confidence).toBe(kept);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is nothing where a confidence is %d', (confidence) => {
    for (const sanitize of [
      () => sanitizeLabels({ labels: [], confidence }),
      () => sanitizeLabels({ labels: [{ name: 'a', confidence }], confidence: 1 }),
      () =>
        sanitizeObjects({
          objects: [{ name: 'a', confidence: 1, box: [0, 0, confidence, 1] }],
          confidence: 1,
        }),
      () => sanitizeCaption({ text: 'a', confidence }),
      () => sanitizeTranscript({ text: 'a', language: null, confidence }),
    ])
      expect(sanitize).toThrow(expect.objectContaining({ code: 'model_invalid_output' }));
  });

  it.each(['en', 'gsw', 'pt-BR', 'zh-Hant-TW'])('is the language %s', (language) => {
    expect(sanitizeTranscript({ text: 'a', language, confidence: 1 }).language).toBe(language);
  });

  it.each(['', 'e', 'engl', 'English', 'en-', 'en-x', 'en_GB', 'en GB', ' en', 'en\n', 'e1', 'en-abcdefghi'])(
    'is no language where the answer says %j',
    (language) => {
      expect(sanitizeTranscript({ text: 'a', language, confidence: 1 }).language).toBeNull();
    },
  );
});
