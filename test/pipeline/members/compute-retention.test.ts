import { retention } from '@beacon-pulse/contracts/src/inside/retention.ts';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/sample/random.ts';
import { dayOfDays, daysOfDay, daysOfWeek, shiftWeek, weekOfDay } from '../../../src/core/time.ts';
import { computeRetention } from '../../../src/pipeline/members/compute-retention.ts';
import type { MemberActivity } from '../../../src/pipeline/members/member-activity.ts';

type Diary = {
  /** Known days, in order; weeks and days are missing in between. */
  readonly days: readonly string[];
  /** Who wrote, joined and left on each day. */
  readonly wrote: ReadonlyMap<string, readonly string[]>;
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly left: ReadonlyMap<string, readonly string[]>;
};

/** A community over forty weeks around both changes of the clock and the turn of a year with 53 weeks. */
function inventDiary(seed: number): Diary {
  const random = createRandom(seed);
  const first = daysOfDay('2026-08-03');
  const days: string[] = [];
  const [wrote, joined, left] = [
    new Map<string, string[]>(),
    new Map<string, string[]>(),
    new Map<string, string[]>(),
  ];
  const people = Array.from({ length: random.between(1, 12) }, (_, i) => ({
    id: `p${i}`,
    from: random.between(0, 280),
    until: random.between(60, 400),
    eagerness: random.between(1, 10) / 14,
  }));
  const span = random.between(1, 280);
  for (let at = 0; at < span; at++) {
    const gone = Math.floor(at / 21) % 5 === seed % 5;
    if (gone || random.between(1, 10) === 1) continue;
    const day = dayOfDays(first + at);
    days.push(day);
    const here = people.filter(({ from, until }) => at >= from && at <= until);
    wrote.set(
      day,
      here.filter(({ eagerness }) => random.between(1, 1000) < eagerness * 1000).map(({ id }) => id),
    );
    joined.set(
      day,
      people.filter(({ from }) => from === at).map(({ id }) => id),
    );
    left.set(
      day,
      people.filter(({ until }) => until === at).map(({ id }) => id),
    );
  }
  return { days, wrote, joined, left };
}

function toActivity({ days, wrote, joined, left }: Diary): MemberActivity {
  const weeks = Map.groupBy(days, weekOfDay);
  const byWeek = (of: ReadonlyMap<string, readonly string[]>) => {
    const pairs = [...of].flatMap(([day, people]) => people.map((person) => `${person} ${weekOfDay(day)}`));
    return [...new Set(pairs)].map((pair) => {
      const [person, week] = pair.split(' ');
      return { person: person!, week: week! };
    });
  };
  return {
    knownWeeks: [...weeks].map(([week, known]) => ({ week, knownDays: known.length })).reverse(),
    wrote: byWeek(wrote),
    joined: byWeek(joined),
    left: byWeek(left),
    knownDays: days,
    wroteOn: [...wrote].flatMap(([day, people]) => people.map((person) => ({ person, day }))),
  };
}

/** The same from the diary, a question at a time, without a thought to speed. */
function askDiary(diary: Diary, day: string) {
  const sunday = dayOfDays(daysOfDay(day) - ((daysOfDay(day) + 4) % 7));
  const days = diary.days.filter((one) => one <= sunday);
  const weeks = [...new Set(days.map(weekOfDay))].sort();
  const inWeek = (of: Diary['wrote'], week: string) =>
    new Set(
      daysOfWeek(week)
        .filter((one) => days.includes(one))
        .flatMap((one) => of.get(one) ?? []),
    );
  const everyone = new Set([...diary.wrote.values(), ...diary.joined.values()].flat());
  const startOf = (person: string) =>
    weeks.find((week) => inWeek(diary.wrote, week).has(person) || inWeek(diary.joined, week).has(person));
  const wroteAt = (person: string, at: number) =>
    at >= 0 && at < weeks.length && inWeek(diary.wrote, weeks[at]!).has(person);
  const count = (test: (person: string) => boolean) => [...everyone].filter(test).length;
  const rows = weeks.map((week, at) => ({
    week,
    known_days: days.filter((one) => weekOfDay(one) === week).length,
    writers: inWeek(diary.wrote, week).size,
    stayed: count((person) => wroteAt(person, at) && wroteAt(person, at - 1)),
    started: count((person) => wroteAt(person, at) && !weeks.slice(0, at).some((_, i) => wroteAt(person, i))),
    returned: count(
      (person) =>
        wroteAt(person, at) &&
        weeks.slice(0, at).some((_, i) => wroteAt(person, i)) &&
        ![1, 2, 3, 4].some((back) => wroteAt(person, at - back)),
    ),
    lapsed: count(
      (person) => wroteAt(person, at - 4) && ![0, 1, 2, 3].some((back) => wroteAt(person, at - back)),
    ),
    joined: inWeek(diary.joined, week).size,
    left: inWeek(diary.left, week).size,
  }));
  const cohorts = weeks.flatMap((week, at) => {
    const members = [...everyone].filter((person) => startOf(person) === week);
    if (members.length === 0) return [];
    const active: (number | null)[] = [];
    for (let age = 0; age < 26 && shiftWeek(week, age) <= weeks.at(-1)!; age++) {
      const place = weeks.indexOf(shiftWeek(week, age));
      active.push(place < 0 ? null : members.filter((person) => wroteAt(person, place)).length);
    }
    const four = [0, 1, 2, 3].map((age) => weeks.indexOf(shiftWeek(week, age)));
    return [
      {
        week,
        first_known: at === 0,
        size: members.length,
        joined: members.filter((person) => inWeek(diary.joined, week).has(person)).length,
        activated: four.includes(-1)
          ? null
          : members.filter((person) => four.some((place) => wroteAt(person, place))).length,
        active,
      },
    ];
  });
  const last = (n: number) => Array.from({ length: n }, (_, i) => dayOfDays(daysOfDay(day) - i));
  const writersOf = (some: readonly string[]) => new Set(some.flatMap((one) => diary.wrote.get(one) ?? []));
  const knownOf7 = last(7).filter((one) => diary.days.includes(one));
  const monthly = writersOf(last(28)).size;
  const daily =
    knownOf7.length === 0
      ? null
      : knownOf7.reduce((sum, one) => sum + diary.wrote.get(one)!.length, 0) / knownOf7.length;
  return {
    day,
    active: {
      daily: daily === null ? null : Math.round(daily * 100) / 100,
      weekly: writersOf(last(7)).size,
      monthly,
      stickiness: daily === null || monthly === 0 ? null : Math.round((daily / monthly) * 100) / 100,
      known_days: last(28).filter((one) => diary.days.includes(one)).length,
    },
    weeks: rows.slice(-26).reverse(),
    cohorts: cohorts.filter(({ week }) => weeks.slice(-26).includes(week)).reverse(),
  };
}

describe('the members of 120 random communities', () => {
  const seeds = Array.from({ length: 120 }, (_, seed) => seed);

  it('are counted as a diary of them is', () => {
    let cohorts = 0;
    for (const seed of seeds) {
      const diary = inventDiary(seed);
      const day = dayOfDays(daysOfDay('2026-08-03') + ((seed * 37) % 290));
      const computed = computeRetention(toActivity(diary), day);
      expect(retention.parse(computed)).toEqual(askDiary(diary, day));
      cohorts += computed.cohorts.length;
    }
    expect(cohorts).toBeGreaterThan(150);
  });

  it('do not depend on what happened after the day', () => {
    for (const seed of seeds.slice(0, 60)) {
      const diary = inventDiary(seed);
      const day = dayOfDays(daysOfDay('2026-08-03') + ((seed * 53) % 290));
      const upTo = <T>(of: ReadonlyMap<string, T>) => new Map([...of].filter(([one]) => one <= day));
      const known = {
        days: diary.days.filter((one) => one <= day),
        wrote: upTo(diary.wrote),
        joined: upTo(diary.joined),
        left: upTo(diary.left),
      };
      expect(computeRetention(toActivity(known), day)).toEqual(computeRetention(toActivity(diary), day));
    }
  });

  it('are nobody where nothing is known', () => {
    expect(
      computeRetention(
        toActivity({ days: [], wrote: new Map(), joined: new Map(), left: new Map() }),
        '2026-08-09',
      ),
    ).toEqual({
      day: '2026-08-09',
      active: { daily: null, weekly: 0, monthly: 0, stickiness: null, known_days: 0 },
      weeks: [],
      cohorts: [],
    });
  });
});
