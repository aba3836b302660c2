import { editorText } from '@beacon-pulse/contracts/src/public/brands.ts';
import { describe, expect, it } from 'vitest';
import { shiftWeek } from '../../../src/core/time.ts';
import { markPublicWord } from '../../../src/pipeline/privacy/public-words/public-word.ts';
import { findNewestWeek, type PlannedWeek, planWeeks } from '../../../src/pipeline/publishing/plan-weeks.ts';

type Input = Parameters<typeof planWeeks>[0];

const source = (id: string, number: number, publicName: string | null = null) => ({
  ...{ id: `src_${id}`, slug: id, public_name: publicName, public_number: number, last_day: null },
});
const span = (slug: string, from: string, to: string) => ({ slug, from, to, cut: 0 as const });
const derived = (id: string, week: string, input: string | null = 'i') => ({
  source_id: `src_${id}`,
  week,
  input,
});
const word = markPublicWord('workshop');

/** One group, of which two whole weeks are known and derived. */
const twoWeeks: Input = {
  sources: [source('a', 1)],
  spans: [span('a', '2026-02-02', '2026-02-15')],
  derived: [derived('a', '2026-W07'), derived('a', '2026-W06')],
  policy: 'themes',
  texts: new Map(),
  language: 'en',
  k: 5,
  topics: () => [],
} as Input;
const plan = (more: Partial<Input> = {}) => planWeeks({ ...twoWeeks, ...more });
const weeksOf = (planned: readonly PlannedWeek[]) => planned.map(({ week }) => week);

describe('the weeks to publish', () => {
  it('are those that are known or have messages, newest first, each once', async () => {
    const spans = [span('a', '2026-02-02', '2026-02-15'), span('a', '2026-02-11', '2026-03-02')];
    expect(
      weeksOf(await plan({ spans, derived: [derived('a', '2026-W02'), derived('a', '2026-W07')] })),
    ).toEqual([...['2026-W10', '2026-W09', '2026-W08', '2026-W07', '2026-W06', '2026-W02']]);
    expect(await plan({ spans: [], derived: [] })).toEqual([]);
  });

  it('leave out those that any group still waits for', async () => {
    const sources = [source('a', 1), source('b', 2)];
    const waiting = [...twoWeeks.derived, derived('b', '2026-W07', null)];
    expect(weeksOf(await plan({ sources, derived: waiting }))).toEqual(['2026-W06']);
  });

  it('reach across a year, and back by two thousand weeks', async () => {
    const spans = [span('a', '2025-12-28', '2026-01-05')];
    expect(weeksOf(await plan({ spans, derived: [] }))).toEqual(['2026-W02', '2026-W01', '2025-W52']);
    const long = weeksOf(await plan({ spans: [span('a', '1980-01-01', '2026-02-15')], derived: [] }));
    expect(long).toHaveLength(2_000);
  });

  it('have the days that are known of each group, and the groups that have messages', async () => {
    const sources = [source('b', 2, 'The workshop'), source('a', 1)];
    const spans = [span('b', '2026-02-14', '2026-02-17'), span('a', '2026-02-09', '2026-02-10')];
    const rows = [derived('b', '2026-W07'), derived('a', '2026-W05'), derived('gone', '2026-W07')];
    const [next, week, alone] = await plan({ sources, spans, derived: rows });
    expect([next!.week, week!.week, alone!.week]).toEqual(['2026-W08', '2026-W07', '2026-W05']);
    expect([...week!.sources]).toEqual([
      ['a', { id: 'group-1', name: 'Group 1', knownDays: ['2026-02-09', '2026-02-10'] }],
      ['b', { id: 'group-2', name: 'The workshop', knownDays: ['2026-02-14', '2026-02-15'] }],
    ]);
    expect([...week!.summarised]).toEqual([['b', 'src_b']]);
    expect([...next!.sources.keys()]).toEqual(['b']);
    // messages of a week of which no day is known
    expect([...alone!.sources]).toEqual([['a', { id: 'group-1', name: 'Group 1', knownDays: [] }]]);
    expect([...alone!.summarised]).toEqual([['a', 'src_a']]);
  });

  it('have the topics of the whole community and of each of its groups', async () => {
    const asked: unknown[] = [];
    const topics: Input['topics'] = (week, sourceId) => {
      asked.push([week, sourceId]);
      return sourceId === undefined ? [word] : [];
    };
    const [week] = await plan({ spans: [span('a', '2026-02-09', '2026-02-15')], derived: [], topics });
    expect(week!.topics).toEqual({ all: [word], bySource: new Map([['a', []]]) });
    expect(asked).toEqual([
      ['2026-W07', undefined],
      ['2026-W07', 'src_a'],
    ]);
  });
});

describe('the hash of a week', () => {
  const hashesOf = async (more: Partial<Input> = {}) =>
    (await plan(more)).map(({ inputsHash }) => inputsHash);
  const topics: Input['topics'] = (week, sourceId) =>
    week === '2026-W07' && sourceId === undefined ? [word] : [];

  it('is the same for the same inputs in any order', async () => {
    const sources = [source('a', 1), source('b', 2)];
    const spans = [span('a', '2026-02-02', '2026-02-15'), span('b', '2026-02-02', '2026-02-15')];
    const rows = [derived('a', '2026-W07', 'x'), derived('b', '2026-W07', 'y')];
    const one = await hashesOf({ sources, spans, derived: rows });
    expect(
      await hashesOf({
        sources: sources.toReversed(),
        spans: spans.toReversed(),
        derived: rows.toReversed(),
      }),
    ).toEqual(one);
    expect(new Set(one).size).toBe(2);
  });

  it.each<[string, Partial<Input>]>([
    ['its messages', { derived: [derived('a', '2026-W07', 'other'), derived('a', '2026-W06')] }],
    ['its topics', { topics }],
    [
      'the text of a manager',
      {
        texts: new Map([
          ['2026-W07', { text: editorText.parse('A good week.'), published_at: '2026-02-18T12:00:00Z' }],
        ]),
      },
    ],
    ['its known days', { spans: [span('a', '2026-02-02', '2026-02-14')] }],
  ])('changes with %s, and that of the week before stays', async (_, more) => {
    const [newest, before] = await hashesOf();
    const [changed, same] = await hashesOf(more);
    expect(changed).not.toBe(newest);
    expect(same).toBe(before);
  });

  it.each<[string, Partial<Input>]>([
    ['the language', { language: 'de' }],
    ['the policy', { policy: 'figures' }],
    ['the least number of people', { k: 6 }],
    ['the name of a group', { sources: [source('a', 1, 'The workshop')] }],
    ['the number of a group', { sources: [source('a', 2)] }],
    ['the week before', { derived: [derived('a', '2026-W07'), derived('a', '2026-W06', 'other')] }],
  ])('changes with %s', async (_, more) => {
    const [newest, before] = await hashesOf();
    const [changed, other] = await hashesOf(more);
    expect([changed === newest, other === before]).toEqual([false, false]);
  });
});

describe('the newest week', () => {
  it('is the last that is known or has messages; null where there is none', () => {
    expect(findNewestWeek([], [])).toBeNull();
    expect(findNewestWeek([span('a', '2026-02-09', '2026-02-10')], [])).toBe('2026-W07');
    expect(findNewestWeek([], [{ week: '2026-W09' }, { week: '2026-W02' }])).toBe('2026-W09');
    const spans = [span('b', '2026-02-02', '2026-02-03'), span('a', '2026-02-09', '2026-02-10')];
    expect(findNewestWeek(spans, [{ week: '2026-W06' }])).toBe('2026-W07');
    expect(findNewestWeek(spans, [{ week: shiftWeek('2026-W07', 1) }])).toBe('2026-W08');
  });
});
