import { historyExample, pulseExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { toPublicRowText } from '@beacon-pulse/contracts/src/public/rows.ts';
import { readKnownFields } from '@beacon-pulse/contracts/src/read-known-fields.ts';
import { timelineDetail } from '@beacon-pulse/contracts/src/upload/timeline.ts';
import { describe, expect, it } from 'vitest';

const week = historyExample.data[0]!;
const { community: _community, available: _available, ...pulse } = pulseExample;

describe('a public row', () => {
  it('is stored as it was composed', () => {
    expect(toPublicRowText('week', week)).toBe(JSON.stringify(week));
    expect(toPublicRowText('pulse', pulse)).toBe(JSON.stringify(pulse));
  });

  it.each([
    ['a field that no contract names', { ...week, mood: 1 }],
    ['one deep inside', { ...week, summaries: [{ ...week.summaries[0]!, author: 'x' }] }],
    ['a figure that no contract names', { ...week, figures: { ...week.figures, calls: week.figures.links } }],
  ])('is not stored with %s', (_, body) => {
    expect(() => toPublicRowText('week', body)).toThrow('unrecognized_keys');
  });

  it.each([
    ['a figure', { ...week, figures: { ...week.figures, words: undefined } }],
    ['its coverage', { ...week, coverage: undefined }],
  ])('is not stored without %s', (_, body) => {
    expect(() => toPublicRowText('week', body as unknown as typeof week)).toThrow('invalid_type');
  });
});

describe('what an older version stored', () => {
  it('is read by the fields that are known and fit', () => {
    const stored = { attempt: 2, code: 'zip_bomb', mood: 'x', weeks: 'many', days: -1, ms: null };
    expect(readKnownFields(timelineDetail, stored)).toEqual({ attempt: 2, code: 'zip_bomb' });
  });

  it.each([null, 'text', 3, [1]])('is nothing where it is %j', (stored) => {
    expect(readKnownFields(timelineDetail, stored)).toEqual({});
  });
});
