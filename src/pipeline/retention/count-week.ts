import { dayOfMinute, daysOfWeek } from '../../core/time.ts';
import type { Db } from '../../storage/db.ts';
import { findWeekCounts, listDigests, type WeekJob } from '../../storage/repositories/digests.ts';
import { findSummaryBody } from '../../storage/repositories/summaries.ts';
import { selectCandidates } from '../annotate/select-candidates.ts';
import type { Digest } from '../digests/compute-digest.ts';
import { findOpenQuestions } from '../digests/find-open-questions.ts';
import { type Counts, countMessages } from '../figures/count-messages.ts';
import {
  type AskedBy,
  countAuthors,
  type DayCounts,
  decodeDayCounts,
  openInWeek,
  openQuestions,
  withCount,
} from '../figures/day-counts.ts';
import type { PeopleOfSource } from '../people/read-people.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import type { WeekSummary } from '../summaries/compute-summary.ts';

/**
 * Everything that figures of a week need when its texts are gone, day by day: as its digests and its summary counted it
 * where they are up to date, else counted here.
 */
export async function countWeek(
  db: Db,
  job: WeekJob,
  people: PeopleOfSource,
  messages: readonly SegmentMessage[],
): Promise<DayCounts> {
  const made = await readMade(db, job);
  const byDay = Map.groupBy(messages, ({ minute }) => dayOfMinute(minute));
  const inWeek = made.inWeek ?? splitByDay(findAskers(messages, people, job.language), byDay);
  const counts = new Map<string, Counts>();
  for (const [day, ofDay] of byDay) {
    const counted = made.counts.get(day) ?? countMessages(ofDay, job.language);
    const asked = made.asked.get(day) ?? countAuthors(findAskers(ofDay, people, job.language), ofDay);
    counts.set(day, withCount(withCount(counted, openQuestions, asked), openInWeek, inWeek.get(day) ?? {}));
  }
  return counts;
}

type Made = {
  readonly counts: DayCounts;
  readonly asked: ReadonlyMap<string, AskedBy>;
  /** Null where the week has no summary that says so. */
  readonly inWeek: ReadonlyMap<string, AskedBy> | null;
};

const nothingMade: Made = { counts: new Map(), asked: new Map(), inWeek: null };

/** What digests and summary have counted, if they are of the week as it is. */
async function readMade(db: Db, job: WeekJob): Promise<Made> {
  const { source_id: sourceId, week } = job;
  if (job.digested_inputs_hash !== `${job.fingerprint}:${job.inputs_hash}`) return nothingMade;
  const days = daysOfWeek(week);
  const digests = await listDigests(db, { sourceId, from: days[0]!, to: days[6]! });
  const asked = digests.flatMap(({ day, body }): [string, AskedBy][] => {
    const { asked_by } = JSON.parse(body) as Partial<Digest>;
    return asked_by === undefined ? [] : [[day, asked_by]];
  });
  const counts = await findWeekCounts(db, sourceId, week);
  return {
    counts: counts === null ? new Map() : decodeDayCounts(counts.counts),
    asked: new Map(asked),
    inWeek: job.summarised_inputs_hash === job.wanted_summary ? await readInWeek(db, sourceId, week) : null,
  };
}

async function readInWeek(
  db: Db,
  sourceId: string,
  week: string,
): Promise<ReadonlyMap<string, AskedBy> | null> {
  const body = await findSummaryBody(db, sourceId, week);
  if (body === null) return null;
  const { highlights } = JSON.parse(body) as Pick<WeekSummary, 'highlights'>;
  return highlights.asked_by === undefined ? null : new Map(Object.entries(highlights.asked_by));
}

const splitByDay = (
  ids: readonly string[],
  byDay: ReadonlyMap<string, readonly SegmentMessage[]>,
): ReadonlyMap<string, AskedBy> => new Map([...byDay].map(([day, ofDay]) => [day, countAuthors(ids, ofDay)]));

/** Ids of the questions that nobody answered. */
function findAskers(
  messages: readonly SegmentMessage[],
  people: PeopleOfSource,
  language: string,
): readonly string[] {
  const candidates = selectCandidates(messages, people.personOf);
  return findOpenQuestions(candidates, language, 0).asked;
}
