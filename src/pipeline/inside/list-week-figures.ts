import type { insideWeekRow } from '@beacon-pulse/contracts/src/inside/week.ts';
import type { z } from 'zod';
import type { Db } from '../../storage/db.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { addPeriods, composeExactFigures } from './compose-exact-figures.ts';
import { countKnownDays, readCalendar, readWeeks } from './read-weeks.ts';

export type WeekFigures = z.infer<typeof insideWeekRow>;

/** The exact figures of a community's known weeks before one, newest first, one more than `limit`. */
export async function listWeekFigures(
  db: Db,
  community: CommunityRow,
  { beforeWeek, limit }: { readonly beforeWeek: string | null; readonly limit: number },
): Promise<WeekFigures[]> {
  const calendar = await readCalendar(db, community.id);
  const weeks = calendar.weeks.filter((week) => beforeWeek === null || week < beforeWeek).slice(0, limit + 1);
  const read = await readWeeks(db, community.id, calendar, weeks);
  return read.map(({ week, sources }) => ({
    week,
    known_days: countKnownDays(sources),
    figures: composeExactFigures(addPeriods(sources.map((source) => source.week))),
    sources: sources.map(({ source, knownDays, week: period }) => ({
      source: source.slug,
      name: source.name,
      known_days: knownDays.length,
      figures: composeExactFigures(period),
    })),
  }));
}
