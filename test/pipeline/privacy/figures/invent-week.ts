import { figureNames, mapFigures } from '@beacon-pulse/contracts/src/figures.ts';
import { daysOfWeek } from '../../../../src/core/time.ts';
import {
  type ExactPeriod,
  type ExactSourceWeek,
  type ListName,
  listNames,
} from '../../../../src/pipeline/privacy/figures/exact-figures.ts';

/** What somebody did in a group on a day: a message, or coming or going. */
export type Deed = {
  readonly source: string;
  readonly person: string;
  /** 0 is Monday. */
  readonly day: number;
  readonly hour: number;
  readonly kind: 'text' | 'media' | 'poll' | 'joined' | 'left';
  readonly type: string;
  readonly words: number;
  readonly isQuestion: boolean;
  readonly isOpen: boolean;
  readonly domains: readonly string[];
  readonly language: string | null;
};

export const week = '2026-W07';
export const weekDays = daysOfWeek(week);

/** Numbers below a bound, the same for the same seed. Source: mulberry32 by T. Ettinger (public domain). */
export function drawFrom(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % bound;
  };
}

/** A week of a community of one to four groups, from dead to lively, whose people may be in several. */
export function inventWeek(draw: (bound: number) => number): Deed[] {
  const deeds: Deed[] = [];
  const groups = 1 + draw(4);
  for (let group = 0; group < groups; group++) {
    const members = 1 + draw(draw(2) === 0 ? 7 : 20);
    const lastDay = 1 + draw(7);
    const messages = draw(draw(3) === 0 ? 12 : 90);
    const lively = 1 + draw(4);
    for (let i = 0; i < messages; i++) {
      const kind = draw(100);
      const isQuestion = draw(5) === 0;
      deeds.push({
        source: `group-${group}`,
        person: `p${draw(3) === 0 ? draw(members) : draw(Math.max(1, members >> (lively - 1)))}-${draw(9) === 0 ? 0 : group % 3}`,
        day: draw(lastDay),
        hour: draw(24),
        kind: kind < 70 ? 'text' : kind < 88 ? 'media' : kind < 92 ? 'poll' : kind < 96 ? 'joined' : 'left',
        type: ['image', 'voice', 'video', 'document', 'other'][Math.min(draw(5), draw(5))]!,
        words: 1 + draw(20),
        isQuestion,
        isOpen: isQuestion && draw(2) === 0,
        domains: draw(6) === 0 ? [`d${Math.min(draw(6), draw(6))}.example`] : [],
        language: draw(5) === 0 ? null : ['de', 'en', 'es'][Math.min(draw(3), draw(3))]!,
      });
    }
  }
  return deeds;
}

/** What the first of two publications knew: a week that is not over, or one that a late export adds to. */
export function knownFirst(deeds: readonly Deed[], draw: (bound: number) => number): Deed[] {
  const lastDay = draw(3) === 0 ? draw(7) : 6;
  const late = draw(8);
  const latePeople = 1 + draw(4);
  return deeds.filter(
    ({ day, person }) =>
      day <= lastDay && (late > 4 || draw(12) > late || person.charCodeAt(1) % 5 > latePeople),
  );
}

const measured: readonly string[] = [
  ...['messages', 'active_people', 'words', 'questions', 'open_questions', 'links'],
  ...['polls', 'media', 'joined', 'left'],
];
/** Figures that deeds know nothing of: each counts some of the texts, and no two of them count the same one. */
const others = figureNames.filter((name) => !measured.includes(name));

/** Everything that is counted of these deeds, one by one. */
export function measureDeeds(deeds: readonly Deed[]): ExactPeriod {
  const add = (counts: Map<string, number>, person: string, n = 1): void => {
    counts.set(person, (counts.get(person) ?? 0) + n);
  };
  const figures = mapFigures(() => new Map<string, number>());
  const lists = Object.fromEntries(
    listNames.map((name) => [name, new Map<string, Map<string, number>>()]),
  ) as Record<ListName, Map<string, Map<string, number>>>;
  const hours = new Map<number, Map<string, number>>();
  const addTo = <Key>(all: Map<Key, Map<string, number>>, key: Key, person: string): void => {
    const counts = all.get(key) ?? new Map<string, number>();
    all.set(key, counts);
    add(counts, person);
  };
  for (const deed of deeds) {
    const { person, kind } = deed;
    if (kind === 'joined' || kind === 'left') {
      add(figures[kind], person);
      continue;
    }
    add(figures.messages, person);
    figures.active_people.set(person, 1);
    addTo(hours, deed.hour, person);
    if (kind === 'media') {
      add(figures.media, person);
      addTo(lists.media_by_type, deed.type, person);
      continue;
    }
    if (kind === 'poll') add(figures.polls, person);
    const other = others[deed.words % (others.length + 2)];
    if (kind === 'text' && other !== undefined) add(figures[other], person);
    add(figures.words, person, deed.words);
    if (deed.isQuestion) add(figures.questions, person);
    if (deed.isOpen) add(figures.open_questions, person);
    for (const domain of deed.domains) {
      add(figures.links, person);
      addTo(lists.domains, domain, person);
    }
    if (deed.language !== null) addTo(lists.languages, deed.language, person);
  }
  return { figures, lists, hours };
}

/** The weeks of the groups, all seven days of which are known. */
export function measureWeek(deeds: readonly Deed[]): ExactSourceWeek[] {
  return [...Map.groupBy(deeds, ({ source }) => source)].map(([slug, ofSource]) => ({
    slug,
    week: measureDeeds(ofSource),
    days: new Map(weekDays.map((day, i) => [day, measureDeeds(ofSource.filter((deed) => deed.day === i))])),
  }));
}
