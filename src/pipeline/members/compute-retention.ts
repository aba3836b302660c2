import type {
  ActiveMembers,
  Cohort,
  MembersWeek,
  Retention,
} from '@beacon-pulse/contracts/src/inside/retention.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { dayOfDays, daysOfDay, shiftWeek, weekOfDay } from '../../core/time.ts';
import type { MemberActivity, PersonWeek } from './member-activity.ts';

/** Weeks that are shown, and so the greatest age of a cohort. */
export const shownWeeks = 26;
/** Known weeks without a message after which a writer has returned, and without one since, lapsed. */
const weeksAway = 4;
/** Weeks within which a newcomer has to write to count as activated, the first one included. */
const activationWeeks = 4;

type WeeksByPerson = ReadonlyMap<string, ReadonlySet<string>>;

function groupWeeks(rows: readonly PersonWeek[], until: string): WeeksByPerson {
  const weeks = new Map<string, Set<string>>();
  for (const { person, week } of rows) {
    if (week > until) continue;
    const known = weeks.get(person);
    if (known === undefined) weeks.set(person, new Set([week]));
    else known.add(week);
  }
  return weeks;
}

const earliest = (weeks: Iterable<string>): string => [...weeks].reduce((a, b) => (b < a ? b : a));

/**
 * Computes who came, stayed, returned and went, as of the end of a day: what lies behind it does not count. A week that
 * the day cuts is left out, so that a week's numbers do not change with the day on which one looks.
 */
export function computeRetention(activity: MemberActivity, day: string): Retention {
  const until = lastWholeWeek(day);
  const known = activity.knownWeeks
    .filter(({ week }) => week <= until)
    .sort((a, b) => compareText(a.week, b.week));
  const wrote = groupWeeks(activity.wrote, until);
  const joined = groupWeeks(activity.joined, until);
  return {
    day,
    active: countActive(activity, day),
    weeks: describeWeeks(known, wrote, joined, groupWeeks(activity.left, until)),
    cohorts: findCohorts(
      known.map(({ week }) => week),
      wrote,
      joined,
    ),
  };
}

/** The last ISO week that has ended by the end of a day. */
function lastWholeWeek(day: string): string {
  const week = weekOfDay(day);
  return weekOfDay(dayOfDays(daysOfDay(day) + 1)) === week ? shiftWeek(week, -1) : week;
}

function countActive({ knownDays, wroteOn }: MemberActivity, day: string): ActiveMembers {
  const last = daysOfDay(day);
  const [weekFrom, monthFrom] = [dayOfDays(last - 6), dayOfDays(last - 27)];
  const within = (one: string, from: string): boolean => one >= from && one <= day;
  const peopleSince = (from: string): number =>
    new Set(wroteOn.flatMap((row) => (within(row.day, from) ? [row.person] : []))).size;
  const daysOfTheWeek = new Set(knownDays.filter((one) => within(one, weekFrom)));
  const pairs = new Set(
    wroteOn.flatMap((row) => (daysOfTheWeek.has(row.day) ? [`${row.day} ${row.person}`] : [])),
  );
  const monthly = peopleSince(monthFrom);
  const daily = daysOfTheWeek.size === 0 ? null : pairs.size / daysOfTheWeek.size;
  return {
    daily: daily === null ? null : round(daily),
    weekly: peopleSince(weekFrom),
    monthly,
    stickiness: daily === null || monthly === 0 ? null : round(Math.min(1, daily / monthly)),
    known_days: new Set(knownDays.filter((one) => within(one, monthFrom))).size,
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

function describeWeeks(
  known: readonly { readonly week: string; readonly knownDays: number }[],
  wrote: WeeksByPerson,
  joined: WeeksByPerson,
  left: WeeksByPerson,
): MembersWeek[] {
  const place = new Map(known.map(({ week }, index) => [week, index]));
  const rows = known.map(({ week, knownDays }) => ({
    week,
    known_days: knownDays,
    writers: 0,
    stayed: 0,
    started: 0,
    returned: 0,
    lapsed: 0,
    joined: 0,
    left: 0,
  }));
  for (const weeks of wrote.values()) {
    const places = [...weeks].flatMap((week) => place.get(week) ?? []).sort((a, b) => a - b);
    places.forEach((at, index) => {
      const before = places[index - 1];
      const row = rows[at]!;
      row.writers++;
      if (before === undefined) row.started++;
      else if (before === at - 1) row.stayed++;
      else if (at - before > weeksAway) row.returned++;
      const after = places[index + 1];
      const lapsedAt = rows[at + weeksAway];
      if (lapsedAt !== undefined && (after === undefined || after > at + weeksAway)) lapsedAt.lapsed++;
    });
  }
  for (const [field, moved] of [
    ['joined', joined],
    ['left', left],
  ] as const) {
    for (const weeks of moved.values()) {
      for (const week of weeks) {
        const at = place.get(week);
        if (at !== undefined) rows[at]![field]++;
      }
    }
  }
  return rows.slice(-shownWeeks).reverse();
}

function findCohorts(known: readonly string[], wrote: WeeksByPerson, joined: WeeksByPerson): Cohort[] {
  const knownWeeks = new Set(known);
  const newest = known.at(-1);
  const startOf = new Map<string, string>();
  for (const person of new Set([...wrote.keys(), ...joined.keys()]))
    startOf.set(person, earliest([...(wrote.get(person) ?? []), ...(joined.get(person) ?? [])]));
  const people = Map.groupBy(startOf.keys(), (person) => startOf.get(person)!);
  return known
    .slice(-shownWeeks)
    .reverse()
    .flatMap((week): Cohort[] => {
      const members = people.get(week);
      if (members === undefined) return [];
      const writersIn = (age: number): number | null => {
        const at = shiftWeek(week, age);
        if (!knownWeeks.has(at)) return null;
        return members.filter((person) => wrote.get(person)?.has(at) === true).length;
      };
      const ages: number[] = [];
      for (let age = 0; age < shownWeeks && shiftWeek(week, age) <= newest!; age++) ages.push(age);
      const first = Array.from({ length: activationWeeks }, (_, age) => shiftWeek(week, age));
      return [
        {
          week,
          first_known: week === known[0],
          size: members.length,
          joined: members.filter((person) => joined.get(person)?.has(week) === true).length,
          activated: first.every((one) => knownWeeks.has(one))
            ? members.filter((person) => first.some((one) => wrote.get(person)?.has(one) === true)).length
            : null,
          active: ages.map(writersIn),
        },
      ];
    });
}
