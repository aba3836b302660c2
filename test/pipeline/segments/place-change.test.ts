import { describe, expect, it } from 'vitest';
import { type Between, placeChange } from '../../../src/pipeline/segments/clock/place-change.ts';

const from = { minute: 0 };
const to = { index: 9, minute: 500 };
const entry = (index: number, minute: number, fits: '' | 'before' | 'after' | 'both'): Between => ({
  index,
  minute,
  fitsBefore: fits === 'before' || fits === 'both',
  fitsAfter: fits === 'after' || fits === 'both',
});

describe('a change of the clock', () => {
  it('is placed where entries cease to be known on the old clock', () => {
    const between = [
      entry(3, 100, 'before'),
      entry(4, 101, 'before'),
      entry(5, 102, 'after'),
      entry(6, 103, 'after'),
    ];
    expect(placeChange(between, from, to)).toBe(5);
  });

  it('is placed in the longest silence where nothing tells', () => {
    expect(placeChange([entry(3, 10, ''), entry(4, 300, 'both'), entry(5, 310, '')], from, to)).toBe(4);
    expect(placeChange([], from, to)).toBe(9);
    expect(placeChange([entry(3, 10, ''), entry(4, 20, '')], from, to)).toBe(9);
  });

  it('is not moved by one entry that is known on the wrong side', () => {
    const between = [
      entry(3, 10, 'before'),
      entry(4, 20, 'after'),
      entry(5, 30, 'before'),
      entry(6, 40, 'before'),
      entry(7, 50, 'after'),
    ];
    expect(placeChange(between, from, to)).toBe(7);
  });
});
