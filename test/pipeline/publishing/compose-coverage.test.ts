import { describe, expect, it } from 'vitest';
import { dayOfDays, daysOfDay } from '../../../src/core/time.ts';
import { composeCoverage } from '../../../src/pipeline/publishing/compose-coverage.ts';

const span = (from: string, to: string, more: { slug?: string; cut?: 0 | 1 } = {}) => ({
  ...{ slug: 'a', from, to, cut: 0 as const },
  ...more,
});

describe('what is known of days', () => {
  it('is null where nothing is', () => {
    expect(composeCoverage([])).toBeNull();
  });

  it('is one day where the first message is the last', () => {
    expect(composeCoverage([span('2026-02-18', '2026-02-18')])).toEqual({
      ...{ from: '2026-02-18', to: '2026-02-18', known_days: 1, days: 1 },
      ...{ gaps: [], n_gaps: 0, cut: false },
    });
  });

  it('counts days that several exports tell of once, and lists what lies between, newest first', () => {
    const spans = [
      span('2026-02-20', '2026-02-22'),
      span('2026-02-01', '2026-02-05'),
      span('2026-02-04', '2026-02-06'),
      span('2026-02-10', '2026-02-11', { slug: 'b' }),
    ];
    expect(composeCoverage(spans)).toEqual({
      ...{ from: '2026-02-01', to: '2026-02-22', known_days: 11, days: 22 },
      gaps: [
        { from: '2026-02-12', to: '2026-02-19', days: 8 },
        { from: '2026-02-07', to: '2026-02-09', days: 3 },
      ],
      ...{ n_gaps: 2, cut: false },
    });
  });

  it('counts every gap but lists the twenty newest', () => {
    const day = (n: number): string => dayOfDays(daysOfDay('2026-01-01') + n);
    const spans = Array.from({ length: 23 }, (_, i) => span(day(2 * i), day(2 * i)));
    const coverage = composeCoverage(spans)!;
    expect(coverage.n_gaps).toBe(22);
    expect(coverage.gaps).toEqual(
      Array.from({ length: 20 }, (_, i) => ({ from: day(43 - 2 * i), to: day(43 - 2 * i), days: 1 })),
    );
  });
});

describe('a source that begins with a cut', () => {
  it.each([
    ['its only export is cut', [span('2026-02-01', '2026-02-05', { cut: 1 })], true],
    [
      'an export of the same first day is whole',
      [span('2026-02-01', '2026-02-05', { cut: 1 }), span('2026-02-01', '2026-02-02')],
      false,
    ],
    [
      'an earlier export is whole',
      [span('2026-02-02', '2026-02-05', { cut: 1 }), span('2026-02-01', '2026-02-03')],
      false,
    ],
    [
      'only a later export is whole',
      [span('2026-02-02', '2026-02-05'), span('2026-02-01', '2026-02-03', { cut: 1 })],
      true,
    ],
    [
      'one source of two is cut',
      [span('2026-02-01', '2026-02-05'), span('2026-02-01', '2026-02-03', { slug: 'b', cut: 1 })],
      true,
    ],
  ])('is told where %s: %#', (_, spans, cut) => {
    expect(composeCoverage(spans)!.cut).toBe(cut);
    expect(composeCoverage(spans.toReversed())!.cut).toBe(cut);
  });
});
