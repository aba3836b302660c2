import type { InsideWeek } from '@beacon-pulse/contracts/src/inside/week.ts';
import { PulseError } from '../../core/errors.ts';
import { daysOfWeek, shiftWeek } from '../../core/time.ts';
import type { Db } from '../../storage/db.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { listWriterWeeks } from '../../storage/repositories/summaries.ts';
import { quietPeriod } from '../privacy/figures/exact-figures.ts';
import { countPeople, sumCounts } from '../privacy/figures/person-counts.ts';
import { addPeriods, composeExactDetails, composeExactFigures } from './compose-exact-figures.ts';
import {
  compareTimes,
  compareWaiting,
  composeDecision,
  composeLine,
  composeQuestion,
  listQuotable,
  type Place,
} from './compose-lines.ts';
import { composePeople, findPeopleOfWeek } from './compose-people.ts';
import { listAuthors } from './list-authors.ts';
import { type Names, readNames } from './read-names.ts';
import { countKnownDays, type InsideSource, readCalendar, readWeeks } from './read-weeks.ts';

/** What someone is new against. */
const memoryWeeks = 104;
const maxTerms = 50;
const maxQuestions = 500;
const maxDecisions = 200;

/**
 * One week of a community as people with access read it: exact, with names and texts. The newest known week where none
 * is named.
 * @throws PulseError not_found where nothing is known of it
 */
export async function getWeek(db: Db, community: CommunityRow, wanted: string | null): Promise<InsideWeek> {
  const calendar = await readCalendar(db, community.id);
  const week = wanted ?? calendar.weeks[0];
  const at = week === undefined ? -1 : calendar.weeks.indexOf(week);
  if (week === undefined || at < 0)
    throw new PulseError('not_found', 'Nothing is known of this week. Upload an export that covers it.');
  const before = shiftWeek(week, -1);
  const read = await readWeeks(db, community.id, calendar, [week, before]);
  const { sources } = read[0]!;
  const previous = calendar.weeks.includes(before) ? read[1]! : null;
  const all = addPeriods(sources.map((source) => source.week));
  const writerWeeks = await listWriterWeeks(db, {
    communityId: community.id,
    from: shiftWeek(week, -memoryWeeks),
    to: week,
  });
  const people = findPeopleOfWeek({
    messages: all.figures.messages,
    writerWeeks,
    before: calendar.weeks.slice(at + 1).filter((known) => known >= shiftWeek(week, -memoryWeeks)),
  });
  const names = await readNames(db, community.id, [
    ...people.active.map(({ person }) => person),
    ...people.quiet,
    ...sources.flatMap(({ summary }) => listAuthors(summary?.cited)),
  ]);
  const placeOf = ({ source, summary }: InsideSource): Place => ({
    community: community.slug,
    source,
    week,
    names,
    cited: summary?.cited,
  });
  const days = daysOfWeek(week);
  const { people: active, changes } = composePeople(people, names);
  return {
    community: {
      slug: community.slug,
      name: community.name,
      language: community.language,
      time_zone: community.time_zone,
    },
    week,
    from: days[0]!,
    to: days[6]!,
    previous_week: calendar.weeks[at + 1] ?? null,
    next_week: calendar.weeks[at - 1] ?? null,
    known_days: countKnownDays(sources),
    complete: sources.every(({ isCurrent }) => isCurrent),
    figures: composeExactFigures(all),
    before:
      previous === null
        ? null
        : {
            week: before,
            known_days: countKnownDays(previous.sources),
            figures: composeExactFigures(addPeriods(previous.sources.map((source) => source.week))),
          },
    days: days.map((day) => {
      const { messages } = addPeriods(sources.map((source) => source.days.get(day) ?? quietPeriod)).figures;
      return {
        day,
        known: sources.some(({ knownDays }) => knownDays.includes(day)),
        messages: sumCounts(messages),
        active_people: countPeople(messages),
      };
    }),
    sources: sources.map((one) => ({
      source: one.source.slug,
      name: one.source.name,
      known_days: one.knownDays.length,
      figures: composeExactFigures(one.week),
      details: composeExactDetails(one.week, names),
      lines: listQuotable(one.summary?.sentences ?? [], placeOf(one)).map((line) =>
        composeLine(line, placeOf(one)),
      ),
      method: one.summary?.model ? `${one.summary.model.provider}/${one.summary.model.model}` : null,
    })),
    open_questions: sources
      .flatMap((one) =>
        listQuotable(one.summary?.highlights.open_questions.list ?? [], placeOf(one)).map((line) =>
          composeQuestion(line, placeOf(one)),
        ),
      )
      .sort(compareWaiting)
      .slice(0, maxQuestions),
    decisions: sources
      .flatMap((one) =>
        listQuotable(one.summary?.highlights.decisions ?? [], placeOf(one)).map((line) =>
          composeDecision(line, placeOf(one)),
        ),
      )
      .sort(compareTimes)
      .slice(0, maxDecisions),
    people: active,
    changes,
    terms: sources
      .flatMap((one) =>
        listShownTerms(one, names).map(({ name, n_messages, n_people, change }) => ({
          term: name,
          source: one.source.slug,
          messages: n_messages,
          people: n_people,
          change,
        })),
      )
      .sort((a, b) => b.people - a.people || b.messages - a.messages)
      .slice(0, maxTerms),
  };
}

/** Terms that name nobody who is left out, and that somebody else has used too. */
function listShownTerms({ summary, week }: InsideSource, names: Names) {
  const terms = summary?.highlights.top_terms ?? [];
  if (names.isNobody) return terms;
  const leftOut = [...week.figures.messages.keys()].filter((person) => names.isLeftOut(person)).length;
  return terms.filter(({ name, n_people }) => n_people > leftOut && names.mask(name) === name);
}
