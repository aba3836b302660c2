import type { insidePeople } from '@beacon-pulse/contracts/src/inside/people.ts';
import type { z } from 'zod';
import { compareText } from '../../core/text/compare-text.ts';
import type { Db } from '../../storage/db.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { nobody } from '../privacy/figures/person-counts.ts';
import { readNames } from './read-names.ts';
import { readCalendar, readWeeks } from './read-weeks.ts';

export type Person = z.infer<typeof insidePeople>['data'][number];

type ListPeople = {
  readonly weeks: number;
  /** The last week that counts; null: the newest. */
  readonly until: string | null;
  /** How many messages the last person of the page before had, and their key. */
  readonly after: { readonly messages: number; readonly person: string } | null;
  readonly limit: number;
};

type Tally = { messages: number; readonly sources: Set<string>; readonly weeks: Set<string> };

const maxNames = 20;

/** Who wrote in some weeks, most messages first, one more than `limit`. */
export async function listPeople(
  db: Db,
  community: CommunityRow,
  { weeks: most, until, after, limit }: ListPeople,
): Promise<Person[]> {
  const calendar = await readCalendar(db, community.id);
  const weeks = calendar.weeks.filter((week) => until === null || week <= until).slice(0, most);
  const tallies = new Map<string, Tally>();
  for (const { week, sources } of await readWeeks(db, community.id, calendar, weeks)) {
    for (const { source, week: period } of sources) {
      for (const [person, n] of period.figures.messages) {
        if (person === nobody) continue;
        const tally = tallies.get(person) ?? { messages: 0, sources: new Set(), weeks: new Set() };
        tally.messages += n;
        tally.sources.add(source.slug);
        tally.weeks.add(week);
        tallies.set(person, tally);
      }
    }
  }
  const shown = [...tallies]
    .sort(([a, x], [b, y]) => y.messages - x.messages || compareText(a, b))
    .filter(
      ([person, { messages }]) =>
        after === null ||
        messages < after.messages ||
        (messages === after.messages && compareText(person, after.person) > 0),
    )
    .slice(0, limit + 1);
  const names = await readNames(
    db,
    community.id,
    shown.map(([person]) => person),
  );
  return shown.map(([person, tally]) => {
    const active = [...tally.weeks].sort(compareText);
    return {
      person,
      name: names.nameOf(person),
      names: names.namesOf(person).slice(0, maxNames),
      sources: [...tally.sources].sort(compareText),
      messages: tally.messages,
      weeks: active.length,
      first_week: active[0]!,
      last_week: active.at(-1)!,
    };
  });
}
