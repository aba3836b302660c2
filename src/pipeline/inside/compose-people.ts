import type { ActivePerson, PeopleChange } from '@beacon-pulse/contracts/src/inside/people.ts';
import { compareText } from '../../core/text/compare-text.ts';
import type { WriterWeek } from '../../storage/repositories/summaries.ts';
import { nobody, type PersonCounts } from '../privacy/figures/person-counts.ts';
import type { Names } from './read-names.ts';

/** Known weeks without a message after which someone is back, or new where none of theirs is known at all. */
const leastWeeksAway = 4;
/** Known weeks in a row in which someone wrote, before they are quiet. */
const leastWeeksActive = 3;
const maxActive = 50;
const maxChanges = 100;

type PeopleInput = {
  /** Messages of the week, by person. */
  readonly messages: PersonCounts;
  /** In which weeks people wrote, up to this one. */
  readonly writerWeeks: readonly WriterWeek[];
  /** Known weeks before this one, newest first. */
  readonly before: readonly string[];
};

export type PeopleOfWeek = {
  readonly active: readonly (Omit<ActivePerson, 'name'> & { readonly person: string })[];
  readonly quiet: readonly string[];
};

/** Who wrote in a week, most messages first, and who fell silent. */
export function findPeopleOfWeek({ messages, writerWeeks, before }: PeopleInput): PeopleOfWeek {
  const weeksOf = Map.groupBy(writerWeeks, ({ person }) => person);
  const wroteIn = (person: string): ReadonlySet<string> =>
    new Set((weeksOf.get(person) ?? []).map(({ week }) => week));
  const active = [...messages]
    .filter(([person]) => person !== nobody)
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .map(([person, n]) => {
      const weeks = wroteIn(person);
      const away = before.findIndex((week) => weeks.has(week));
      const isNew = away < 0 && before.length >= leastWeeksAway;
      return { person, messages: n, first_time: isNew, weeks_away: away < 0 ? null : away };
    });
  const recent = before.slice(0, leastWeeksActive);
  const quiet = [...weeksOf.keys()].filter((person) => {
    if (person === nobody || messages.has(person) || recent.length < leastWeeksActive) return false;
    const weeks = wroteIn(person);
    return recent.every((week) => weeks.has(week));
  });
  return { active, quiet: quiet.sort(compareText) };
}

/** The people of a week, by name. */
export function composePeople(
  { active, quiet }: PeopleOfWeek,
  { nameOf }: Names,
): { readonly people: ActivePerson[]; readonly changes: PeopleChange } {
  const named = (person: (typeof active)[number]): ActivePerson => ({
    ...person,
    name: nameOf(person.person),
  });
  return {
    people: active.slice(0, maxActive).map(named),
    changes: {
      first_time: active
        .filter((one) => one.first_time)
        .slice(0, maxChanges)
        .map(named),
      back: active
        .filter((one) => (one.weeks_away ?? 0) >= leastWeeksAway)
        .slice(0, maxChanges)
        .map(named),
      quiet: quiet.slice(0, maxChanges).map((person) => ({ person, name: nameOf(person) })),
    },
  };
}
