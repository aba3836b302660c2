import { describe, expect, it } from 'vitest';
import { backOffSeconds } from '../../src/jobs/back-off.ts';

describe('back-off', () => {
  it.each([
    [1, 5],
    [2, 10],
    [5, 80],
    [12, 900],
    [500, 900],
  ])(
    'waits at most twice as long at each try, up to a quarter of an hour (try %i: %i s)',
    (attempts, ceiling) => {
      expect(backOffSeconds(attempts, 0.999999, null)).toBe(ceiling);
    },
  );

  it('spreads over the whole span, so that many do not come back at once', () => {
    expect(backOffSeconds(4, 0, null)).toBe(1);
    expect(backOffSeconds(4, 0.5, null)).toBe(20);
  });

  it('never comes before the other side said', () => {
    expect(backOffSeconds(1, 0.1, 120)).toBe(120);
    expect(backOffSeconds(9, 0.999, 120)).toBe(900);
  });
});
