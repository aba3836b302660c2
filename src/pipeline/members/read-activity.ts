import { dayOfDays, daysOfDay, shiftWeek, weekOfDay } from '../../core/time.ts';
import type { Db } from '../../storage/db.ts';
import { listCommunitySpans } from '../../storage/repositories/sources.ts';
import {
  listDerivedSourceWeeks,
  listMemberWeeks,
  type MemberFigure,
} from '../../storage/repositories/summaries.ts';
import { decodeExactWeek } from '../figures/encode-exact-week.ts';
import { listKnownWeeks } from '../figures/list-known-weeks.ts';
import { nobody } from '../privacy/figures/person-counts.ts';
import type { MemberActivity, PersonDay, PersonWeek } from './member-activity.ts';

/** Nobody is remembered longer than this: who is back after it counts as new. */
const memoryWeeks = 104;
const daysOfMonth = 28;

/**
 * Reads what is known of the members of a community between two days: weeks from 104 before the first day on, and days
 * from 28 before it on. Three statements, whatever the number of days.
 */
export async function readActivity(
  db: Db,
  communityId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<MemberActivity> {
  const [firstWeek, lastWeek] = [shiftWeek(weekOfDay(from), -memoryWeeks), weekOfDay(to)];
  const known = listKnownWeeks(await listCommunitySpans(db, communityId)).filter(
    ({ week }) => week >= firstWeek && week <= lastWeek,
  );
  const members = Map.groupBy(
    (await listMemberWeeks(db, { communityId, from: firstWeek, to: lastWeek })).filter(
      ({ person }) => person !== nobody,
    ),
    ({ figure }) => figure,
  );
  const weeksOf = (figure: MemberFigure): PersonWeek[] => members.get(figure) ?? [];
  const firstDay = dayOfDays(daysOfDay(from) - daysOfMonth + 1);
  const days = known
    .flatMap(({ days: bySource }) => [...bySource.values()].flat())
    .filter((day) => day >= firstDay && day <= to);
  return {
    knownWeeks: known.map(({ week, days: bySource }) => ({
      week,
      knownDays: Math.max(...[...bySource.values()].map(({ length }) => length)),
    })),
    wrote: weeksOf('messages'),
    joined: weeksOf('joined'),
    left: weeksOf('left'),
    knownDays: [...new Set(days)],
    wroteOn: await readWriters(db, communityId, [...new Set(days.map(weekOfDay))]),
  };
}

async function readWriters(db: Db, communityId: string, weeks: readonly string[]): Promise<PersonDay[]> {
  const rows = await listDerivedSourceWeeks(db, { communityId, weeks });
  return rows.flatMap(({ exact_counts }) =>
    exact_counts === null
      ? []
      : [...decodeExactWeek(exact_counts, '').days].flatMap(([day, { figures }]) =>
          [...figures.messages.keys()].flatMap((person) => (person === nobody ? [] : [{ person, day }])),
        ),
  );
}

/** The last day of which anything is known in a community; null where nothing is. */
export async function findLastKnownDay(db: Db, communityId: string): Promise<string | null> {
  const spans = await listCommunitySpans(db, communityId);
  return spans.reduce<string | null>((last, { to }) => (last === null || to > last ? to : last), null);
}
