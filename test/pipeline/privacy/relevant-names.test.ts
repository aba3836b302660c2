import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relevantNames } from '../../../src/pipeline/privacy/relevant-names.ts';

const letters = (from: string) => fc.string({ unit: fc.constantFrom(...from), minLength: 1, maxLength: 9 });

describe('the names that may occur in texts', () => {
  it('are those of which a piece stands anywhere in them, sorted', () => {
    const names = ['Zoe', 'Ada Lovelace', 'Marek', 'Bo', '李', '王小明', 'Nobody'];
    expect(relevantNames(['zoes saw is with Marka', 'ask bo or 小明, or 李'], names)).toEqual([
      'Bo',
      'Marek',
      'Zoe',
      '李',
      '王小明',
    ]);
    expect(relevantNames(['lovelace'], names)).toEqual(['Ada Lovelace']);
  });

  it('are found at the beginning, in the middle and at the end of any text, and nowhere else', () => {
    fc.assert(
      fc.property(letters('abcdefgh'), letters('stuvw '), letters('stuvw '), (name, before, after) => {
        for (const text of [name + after, before + name, before + name + after])
          expect(relevantNames([text], [name])).toEqual([name]);
        expect(relevantNames([before, after], [name])).toEqual([]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
