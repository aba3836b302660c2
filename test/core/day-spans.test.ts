import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDays, type DaySpan, findGaps, knownDaysIn, mergeSpans } from '../../src/core/day-spans.ts';
import { listKnownDays } from '../../src/core/known-days.ts';
import { dayOfDays, daysOfDay, weekOfDays } from '../../src/core/time.ts';

const first = daysOfDay('2025-12-01');
const span = fc
  .tuple(fc.nat(80), fc.nat(12))
  .map(
    ([from, length]): DaySpan => ({ from: dayOfDays(first + from), to: dayOfDays(first + from + length) }),
  );
const spans = fc.array(span, { maxLength: 8 });
const daysOf = (all: readonly DaySpan[]): Set<string> =>
  new Set(all.flatMap(({ from, to }) => listDays(daysOfDay(from), daysOfDay(to))));
const listDays = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => dayOfDays(from + i));

describe('spans of days', () => {
  it('unite to the same days, in any order, apart from each other', () => {
    fc.assert(
      fc.property(spans, fc.nat(), (all, by) => {
        const united = mergeSpans(all);
        expect(daysOf(united)).toEqual(daysOf(all));
        expect(united.reduce((sum, one) => sum + countDays(one), 0)).toBe(daysOf(all).size);
        const turned = all.slice(by % (all.length + 1)).concat(all.slice(0, by % (all.length + 1)));
        expect(mergeSpans(turned)).toEqual(united);
        for (const gap of findGaps(united)) expect(countDays(gap)).toBeGreaterThan(0);
      }),
    );
  });

  it('leave exactly the other days as gaps', () => {
    fc.assert(
      fc.property(spans, (all) => {
        fc.pre(all.length > 0);
        const united = mergeSpans(all);
        const between = listDays(daysOfDay(united[0]!.from), daysOfDay(united.at(-1)!.to));
        expect(daysOf(findGaps(united))).toEqual(new Set(between).difference(daysOf(all)));
      }),
    );
  });

  it('tell the known days of a week', () => {
    fc.assert(
      fc.property(spans, fc.nat(90), (all, day) => {
        const week = weekOfDays(first + day);
        const known = daysOf(all);
        expect(listKnownDays(week, knownDaysIn(week, all))).toEqual(
          listKnownDays(week, 127).filter((one) => known.has(one)),
        );
      }),
    );
  });
});
