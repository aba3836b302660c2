import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortFew } from '../../src/core/sort-few.ts';

test('sorts as the built-in way does, equals in their order', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer()), { maxLength: 30 });
  const compare = (a: [number, number], b: [number, number]): number => a[0] - b[0];
  fc.assert(
    fc.property(pairs, (list) => {
      expect(sortFew([...list], compare)).toEqual(list.toSorted(compare));
    }),
  );
});
