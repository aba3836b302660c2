import type { Decision, OpenQuestion } from '@beacon-pulse/contracts/src/inside/common.ts';
import type { Db } from '../../storage/db.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import {
  compareTimes,
  compareWaiting,
  composeDecision,
  composeQuestion,
  listQuotable,
  type Place,
} from './compose-lines.ts';
import { listAuthors } from './list-authors.ts';
import { readNames } from './read-names.ts';
import { readCalendar, readWeeks } from './read-weeks.ts';

type WeeksBefore = { readonly beforeWeek: string | null; readonly weeks: number };

/** Lines of some weeks; `olderThan` is the week before which the next page goes on, null where it is the last. */
export type LinesPage<Line> = { readonly lines: Line[]; readonly olderThan: string | null };

/** The open questions of some weeks, those who wait longest first. */
export async function listQuestions(
  db: Db,
  community: CommunityRow,
  range: WeeksBefore,
): Promise<LinesPage<OpenQuestion>> {
  const { lines, olderThan } = await listLines(db, community, range, ({ open_questions }, place) =>
    listQuotable(open_questions.list, place).map((line) => composeQuestion(line, place)),
  );
  return { lines: lines.sort(compareWaiting), olderThan };
}

/** What was decided in some weeks, newest first. */
export async function listDecisions(
  db: Db,
  community: CommunityRow,
  range: WeeksBefore,
): Promise<LinesPage<Decision>> {
  const { lines, olderThan } = await listLines(db, community, range, ({ decisions }, place) =>
    listQuotable(decisions, place).map((line) => composeDecision(line, place)),
  );
  return { lines: lines.sort((a, b) => compareTimes(b, a)), olderThan };
}

type Highlights = NonNullable<
  Awaited<ReturnType<typeof readWeeks>>[number]['sources'][number]['summary']
>['highlights'];

async function listLines<Line>(
  db: Db,
  community: CommunityRow,
  { beforeWeek, weeks: most }: WeeksBefore,
  compose: (highlights: Highlights, place: Place) => Line[],
): Promise<LinesPage<Line>> {
  const calendar = await readCalendar(db, community.id);
  const older = calendar.weeks.filter((week) => beforeWeek === null || week < beforeWeek);
  const weeks = older.slice(0, most);
  const read = await readWeeks(db, community.id, calendar, weeks);
  const names = await readNames(
    db,
    community.id,
    read.flatMap(({ sources }) => sources.flatMap(({ summary }) => listAuthors(summary?.cited))),
  );
  return {
    lines: read.flatMap(({ week, sources }) =>
      sources.flatMap(({ source, summary }) =>
        summary === null
          ? []
          : compose(summary.highlights, {
              community: community.slug,
              source,
              week,
              names,
              cited: summary.cited,
            }),
      ),
    ),
    olderThan: older.length > weeks.length ? weeks.at(-1)! : null,
  };
}
