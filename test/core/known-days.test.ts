import { describe, expect, it } from 'vitest';
import { knownDaysBetween, listKnownDays } from '../../src/core/known-days.ts';

describe('known days', () => {
  it('are the days of a week between two dates', () => {
    expect(knownDaysBetween('2026-W46', '2026-11-01', '2026-12-01')).toBe(0b1111111);
    expect(listKnownDays('2026-W46', knownDaysBetween('2026-W46', '2026-11-11', '2026-11-12'))).toEqual([
      '2026-11-11',
      '2026-11-12',
    ]);
    expect(knownDaysBetween('2026-W46', '2026-11-16', '2026-11-20')).toBe(0);
  });

  it('join by union', () => {
    const monday = knownDaysBetween('2026-W46', '2026-11-09', '2026-11-09');
    const sunday = knownDaysBetween('2026-W46', '2026-11-15', '2026-12-01');
    expect(listKnownDays('2026-W46', monday | sunday)).toEqual(['2026-11-09', '2026-11-15']);
  });
});
