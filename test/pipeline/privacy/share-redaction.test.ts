import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../../src/pipeline/privacy/redact.ts';
import { shareRedaction } from '../../../src/pipeline/privacy/share-redaction.ts';

const names = ['Ada Moss', 'Li', 'Peter', '田中太郎', 'Анна', 'So On', 'example'];
const pieces = [
  'ada',
  "Ada's",
  'Li',
  'li',
  'Peter,',
  '田中',
  'Анны',
  'So On',
  'so on',
  'the boat at nine',
  '+999 7700 900123',
  'example.com/x',
  '@ada',
  '🎉',
  '[name]',
  'x123456ada',
];

describe('redaction shared between sets of names', () => {
  test('gives what each set would have given alone, in any order', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((some) => some.join(' '));
    const sets = fc.array(fc.subarray(names), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sets, fc.array(text, { maxLength: 8 }), (someNames, texts) => {
        const redactorFor = shareRedaction();
        for (const set of someNames) {
          const alone = createRedactor(set);
          expect(texts.map(redactorFor(set))).toEqual(texts.map(alone));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('takes out a name that only the second set has', () => {
    const redactorFor = shareRedaction();
    expect(redactorFor([])('Grace brings bread')).toBe('Grace brings bread');
    expect(redactorFor(['Grace'])('Grace brings bread')).toBe('[name] brings bread');
    expect(redactorFor([])('Grace brings bread')).toBe('Grace brings bread');
  });
});
