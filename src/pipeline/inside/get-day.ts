import type { InsideDayDetail } from '@beacon-pulse/contracts/src/inside/week.ts';
import { PulseError } from '../../core/errors.ts';
import { weekOfDay } from '../../core/time.ts';
import type { Db } from '../../storage/db.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { listDigests } from '../../storage/repositories/digests.ts';
import type { Digest } from '../digests/compute-digest.ts';
import { quietPeriod } from '../privacy/figures/exact-figures.ts';
import { addPeriods, composeExactDetails, composeExactFigures } from './compose-exact-figures.ts';
import { composeLine, listQuotable } from './compose-lines.ts';
import { listAuthors } from './list-authors.ts';
import { readNames } from './read-names.ts';
import { readCalendar, readWeeks } from './read-weeks.ts';

/**
 * One day of a community as people with access read it.
 * @throws PulseError not_found where nothing is known of it
 */
export async function getDay(db: Db, community: CommunityRow, day: string): Promise<InsideDayDetail> {
  const week = weekOfDay(day);
  const calendar = await readCalendar(db, community.id);
  const [read] = await readWeeks(db, community.id, calendar, [week]);
  const sources = read!.sources.filter(({ knownDays, days }) => knownDays.includes(day) || days.has(day));
  if (sources.length === 0)
    throw new PulseError('not_found', 'Nothing is known of this day. Upload an export that covers it.');
  const digests = new Map<string, Digest>();
  for (const { source } of sources) {
    const [row] = await listDigests(db, { sourceId: source.id, from: day, to: day });
    if (row !== undefined) digests.set(source.id, JSON.parse(row.body) as Digest);
  }
  const names = await readNames(
    db,
    community.id,
    [...digests.values()].flatMap(({ cited }) => listAuthors(cited)),
  );
  const periodOf = (days: (typeof sources)[number]['days']) => days.get(day) ?? quietPeriod;
  return {
    day,
    week,
    known: sources.some(({ knownDays }) => knownDays.includes(day)),
    figures: composeExactFigures(addPeriods(sources.map(({ days }) => periodOf(days)))),
    sources: sources.map(({ source, knownDays, days }) => {
      const digest = digests.get(source.id);
      const place = { community: community.slug, source, week, names, cited: digest?.cited };
      return {
        source: source.slug,
        name: source.name,
        known: knownDays.includes(day),
        figures: composeExactFigures(periodOf(days)),
        details: composeExactDetails(periodOf(days), names),
        lines: listQuotable(digest?.sentences ?? [], place).map((line) => composeLine(line, place)),
        open_questions: listQuotable(digest?.open_questions.list ?? [], place).map((line) =>
          composeLine(line, place),
        ),
      };
    }),
  };
}
