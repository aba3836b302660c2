import { describe, expect, it } from 'vitest';
import { protectGrowth } from '../../../../src/pipeline/privacy/figures/protect-growth.ts';
import { protectPoll } from '../../../../src/pipeline/privacy/figures/protect-poll.ts';
import { protectRoughly } from '../../../../src/pipeline/privacy/figures/protect-roughly.ts';
import { type ProtectedWeek, protectWeek } from '../../../../src/pipeline/privacy/figures/protect-week.ts';
import {
  decodeMemory,
  encodeMemory,
  erasePerson,
  type WeekMemory,
} from '../../../../src/pipeline/privacy/figures/publication-memory.ts';
import { type Deed, measureWeek, weekDays } from './invent-week.ts';

const message: Omit<Deed, 'source' | 'person' | 'day'> = {
  hour: 9,
  kind: 'text',
  type: 'image',
  words: 3,
  isQuestion: false,
  isOpen: false,
  domains: [],
  language: 'en',
};

/** One message a person: p0, p1 and so on. */
const write = (source: string, day: number, people: readonly number[], more: Partial<Deed> = {}): Deed[] =>
  people.map((person) => ({ ...message, source, day, person: `p${person}`, ...more }));
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const publish = (
  deeds: readonly Deed[],
  memory: WeekMemory = new Map(),
  identity: 'known' | 'by_source' = 'known',
): ProtectedWeek => protectWeek({ sources: measureWeek(deeds), identity, memory, k: 5 });

const exact = (value: number) => ({ value, bound: 'exact' });
const atLeast = (value: number) => ({ value, bound: 'at_least' });

describe('protectWeek', () => {
  it('tells what at least k people are behind, and true zeros', () => {
    const { sources, community } = publish([
      ...write('a', 0, range(0, 5)),
      ...write('a', 1, range(0, 6)),
      ...write('a', 1, range(0, 2), { kind: 'joined' }),
    ]);
    expect(sources[0]!.week.figures).toMatchObject({
      messages: exact(11),
      active_people: exact(6),
      polls: exact(0),
      left: exact(0),
      joined: null,
    });
    expect(community).toMatchObject({ messages: exact(11), active_people: exact(6), joined: null });
  });

  it('tells days only where every day of the week may be told', () => {
    const lively = weekDays.flatMap((_, day) => write('a', day, range(0, 12)));
    const told = publish(lively).sources[0]!;
    expect([...told.days.keys()]).toEqual(weekDays);
    expect(told.busiest_day).toBe(weekDays[0]);
    const quieter = lively.filter(({ day, person }) => day !== 3 || person === 'p1');
    const { week, days, busiest_day } = publish(quieter).sources[0]!;
    expect(week.figures.messages).toEqual(exact(73));
    expect(days.size).toBe(0);
    expect(busiest_day).toBeNull();
  });

  it('tells a quiet day among others', () => {
    const deeds = weekDays.flatMap((_, day) => (day === 6 ? [] : write('a', day, range(0, 12))));
    expect(publish(deeds).sources[0]!.days.get(weekDays[6]!)!.figures).toMatchObject({
      messages: exact(0),
      media: exact(0),
    });
  });

  it('says "at least" of a sum one part of which is hidden, and never counts it as 0', () => {
    const { community } = publish([...write('a', 0, range(0, 9)), ...write('b', 0, range(20, 23))]);
    expect(community).toMatchObject({ messages: atLeast(9), active_people: atLeast(9) });
  });

  it('counts people over groups once', () => {
    const deeds = [...write('a', 0, range(0, 20)), ...write('b', 0, range(10, 30))];
    expect(publish(deeds).community).toMatchObject({ messages: exact(40), active_people: exact(30) });
  });

  it('says of people in several groups what is sure where keys hold in their own group alone', () => {
    const deeds = [...write('a', 0, range(0, 20)), ...write('b', 0, range(10, 34))];
    expect(publish(deeds, new Map(), 'by_source').community.active_people).toEqual(atLeast(24));
  });

  it('does not tell that few are in two groups', () => {
    const deeds = [...write('a', 0, range(0, 20)), ...write('b', 0, range(18, 40))];
    const { active_people } = publish(deeds).community;
    expect(active_people).toEqual(atLeast(30));
  });

  it('withholds parts until what is left of the whole is of nobody or of k people', () => {
    const media = (type: string, people: readonly number[]) => write('a', 0, people, { kind: 'media', type });
    const few = publish([
      ...write('a', 0, range(0, 20)),
      ...media('image', range(0, 12)),
      ...media('voice', range(0, 7)),
      ...media('video', range(0, 2)),
    ]).sources[0]!.week;
    expect(few.figures.media).toEqual(exact(21));
    expect(few.details.media_by_type).toEqual({ image: exact(12) });
    const enough = publish([
      ...write('a', 0, range(0, 20)),
      ...media('image', range(0, 12)),
      ...media('voice', range(0, 7)),
      ...media('video', range(0, 3)),
      ...media('document', range(3, 5)),
    ]).sources[0]!.week;
    expect(enough.details.media_by_type).toEqual({ image: exact(12), voice: exact(7) });
  });

  it('tells no language whose rest is of few', () => {
    const { details } = publish([
      ...write('a', 0, range(0, 15)),
      ...write('a', 0, range(0, 6), { language: 'de' }),
      ...write('a', 0, range(3, 4), { language: 'es' }),
    ]).sources[0]!.week;
    expect(details.languages.map(({ language }) => language)).toEqual(['en']);
  });

  it('stays with what it has said until k people are behind the difference', () => {
    const first = publish(write('a', 0, range(0, 20)));
    const late = publish([...write('a', 0, range(0, 20)), ...write('a', 1, range(0, 2))], first.memory);
    expect(late.sources[0]!.week.figures.messages).toEqual(atLeast(20));
    expect(late.community.messages).toEqual(atLeast(20));
    const later = publish([...write('a', 0, range(0, 20)), ...write('a', 1, range(0, 6))], late.memory);
    expect(later.community.messages).toEqual(exact(26));
  });

  it('says the same again where nothing has changed', () => {
    const deeds = [...write('a', 0, range(0, 20)), ...write('b', 2, range(10, 30))];
    const first = publish(deeds);
    const again = publish(deeds, decodeMemory(encodeMemory(first.memory)));
    expect(again.community).toEqual(first.community);
    expect(again.sources).toEqual(first.sources);
  });

  it('does not tell by the fall of a figure how much one erased person wrote', () => {
    const all = [...write('a', 0, range(0, 20)), ...write('a', 2, [3, 3, 3])];
    const first = publish(all);
    const rest = all.filter(({ person }) => person !== 'p3');
    const memory = erasePerson(first.memory, 'p3');
    expect(encodeMemory(memory)).not.toContain('"p3"');
    expect(publish(rest, memory).community).toMatchObject({
      messages: atLeast(10),
      active_people: atLeast(10),
    });
  });

  it('takes display names that change hands for no people behind a difference', () => {
    const first = publish(write('a', 0, range(0, 20)));
    const renamed = [...write('a', 0, [...range(0, 15), 20, 21, 22, 23, 24]), ...write('a', 1, [0])];
    expect(publish(renamed, first.memory).community.messages).toEqual(atLeast(20));
  });

  it('is the same for every order of sources', () => {
    const deeds = [...write('b', 0, range(0, 9)), ...write('a', 0, range(4, 20))];
    const { community, sources } = publish(deeds);
    expect(publish(deeds.toReversed())).toMatchObject({ community, sources });
  });
});

describe('protectGrowth', () => {
  const figures = (people: number) => publish(write('a', 0, range(0, people))).community.messages;

  it('is bounded, and told only between two figures that are told', () => {
    expect(protectGrowth(figures(12), figures(10))).toEqual({ ratio: 0.2 });
    expect(protectGrowth(figures(90), figures(6))).toEqual({ ratio: 5 });
    expect(protectGrowth(figures(5), figures(600))).toEqual({ ratio: -0.95 });
    expect(protectGrowth(figures(12), figures(3))).toBeNull();
    expect(protectGrowth(figures(3), figures(12))).toBeNull();
    expect(protectGrowth(figures(12), null)).toBeNull();
    const held = publish([...write('a', 0, range(0, 9)), ...write('b', 0, [20])]).community.messages;
    expect(protectGrowth(held, figures(6))).toBeNull();
  });

  it('compares by known day', () => {
    expect(protectGrowth(figures(14), figures(7), { now: 7, before: 7 })).toEqual({ ratio: 1 });
    expect(protectGrowth(figures(14), figures(14), { now: 7, before: 4 })?.ratio).toBe(-0.43);
  });
});

describe('protectPoll', () => {
  it('tells the winner alone, and only where k voted for it', () => {
    expect(protectPoll([3, 17, 2], 5)).toEqual({ winner: 1, votes: atLeast(10) });
    expect(protectPoll([7, 6], 5)).toEqual({ winner: 0, votes: atLeast(5) });
    expect(protectPoll([4, 1], 5)).toBeNull();
    expect(protectPoll([6, 6], 5)).toBeNull();
    expect(protectPoll([], 5)).toBeNull();
  });
});

describe('protectRoughly', () => {
  it('tells a multiple of 2k that there are at least, from k people on', () => {
    expect(protectRoughly(37, 9, 5)).toEqual(atLeast(30));
    expect(protectRoughly(8, 5, 5)).toEqual(atLeast(5));
    expect(protectRoughly(37, 4, 5)).toBeNull();
  });
});
