import { describe, expect, it } from 'vitest';
import { daysOfDay } from '../../../src/core/time.ts';
import { findCoverage } from '../../../src/pipeline/ingest/find-coverage.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';

const at = (day: string, hour: number): number => daysOfDay(day) * 1440 + hour * 60;
const system = (type: 'encryption' | 'join'): Entry => ({
  index: 0,
  minute: at('2026-01-10', 9),
  second: -1,
  author: null,
  kind: 'system',
  text: '',
  attachment: null,
  edited: false,
  event: { type, actor: null, targets: [] },
});
const view = {
  files: 0,
  firstMinute: at('2026-01-10', 9),
  lastMinute: at('2026-03-01', 23),
  first: system('join'),
};

describe('coverage of an export', () => {
  it('reaches from its first entry to its last', () => {
    expect(findCoverage({ ...view, entries: 500 })).toEqual({
      firstDay: '2026-01-10',
      lastDay: '2026-03-01',
      cut: false,
    });
  });

  it.each([
    ['without media near 40,000', { entries: 39_998, files: 0 }],
    ['with media near 10,000', { entries: 9_990, files: 812 }],
  ])('leaves out the first day of one that was cut: %s', (_, size) => {
    expect(findCoverage({ ...view, ...size })).toMatchObject({ firstDay: '2026-01-11', cut: true });
  });

  it('is whole where the chat begins with its first notice, however long it is', () => {
    expect(findCoverage({ ...view, entries: 40_000, first: system('encryption') })).toMatchObject({
      cut: false,
    });
  });
});
