import { figureNames } from '@beacon-pulse/contracts/src/figures.ts';
import { fingerprint } from '../../core/hash.ts';
import { listKnownDays } from '../../core/known-days.ts';
import { daysOfWeek, shiftWeek } from '../../core/time.ts';
import type { TextModel } from '../../ports/models.ts';
import type { Db } from '../../storage/db.ts';
import {
  type DigestRow,
  findWeekCounts,
  listDigests,
  type WeekJob,
} from '../../storage/repositories/digests.ts';
import { findTerms, markSummarised, saveSummary } from '../../storage/repositories/summaries.ts';
import type { Digest } from '../digests/compute-digest.ts';
import type { DigestedWeek } from '../digests/digest-week.ts';
import type { OpenWeek } from '../digests/open-week.ts';
import { isSealedDay } from '../digests/read-sealed-week.ts';
import { summaryEngineVersion } from '../engine/engine-versions.ts';
import { compareFigures, type WeekFigures } from '../figures/compare-figures.ts';
import type { Figures } from '../figures/compute-figures.ts';
import { addCounts, type Counts, resolveCounts } from '../figures/count-messages.ts';
import { type DayCounts, decodeDayCounts, openInWeek, withCount } from '../figures/day-counts.ts';
import { encodeExactWeek } from '../figures/encode-exact-week.ts';
import { listExactFigures } from '../figures/list-exact-figures.ts';
import type { PersonOf } from '../people/person-of.ts';
import type { TermTable } from '../terms/term-table.ts';
import { computeSummary, topTerms, type WeekSummary } from './compute-summary.ts';

/** Sentences a week's summary has at most. */
const maxSentences = 6;

export type SummaryServices = { readonly db: Db; readonly text: TextModel };

/**
 * Makes one week's summary where it is out of date; its digests are not. `made` is what has just been derived of its days.
 * @returns false when the week is not there any more
 */
export async function summariseWeek(
  services: SummaryServices,
  job: WeekJob,
  open: () => Promise<OpenWeek | null>,
  made: DigestedWeek | null,
): Promise<boolean> {
  const { db, text } = services;
  const { source_id: sourceId, week } = job;
  if (job.summarised_inputs_hash === job.wanted_summary) return true;

  const days = daysOfWeek(week);
  const digests = made?.digests ?? (await listDigests(db, { sourceId, from: days[0]!, to: days[6]! }));
  const knownDays = listKnownDays(week, job.known_days);
  const previous = previousOf(job);
  const before = previous === null ? [] : [shiftWeek(week, -1)];
  const termsOf = await findTerms(db, sourceId, made === null ? [week, ...before] : before);
  const terms = parseTerms(made?.terms ?? termsOf.get(week) ?? null);
  const previousTerms = parseTerms(termsOf.get(shiftWeek(week, -1)) ?? null);
  const ofDays = digests.map(({ body }) => JSON.parse(body) as Digest);
  const inputs = { digests, days: ofDays, knownDays, previous, terms, previousTerms };
  const input = await inputOf(job, text, inputs);
  if (input === job.summary_input) {
    await markSummarised(db, { sourceId, week, wanted: job.wanted_summary });
    return true;
  }

  const opened = await open();
  if (opened === null) return false;
  const { segment, messages, masked, people, reader } = opened;
  const counts = made?.counts ?? (await readCounts(db, job));
  const sealed =
    segment.sealedBefore > 0
      ? { days: new Map([...counts].filter(([day]) => isSealedDay(day, segment))) }
      : null;
  const summary = await computeSummary({
    week,
    messages,
    digests: ofDays,
    knownDays,
    previous,
    terms,
    previousTerms,
    personOf: people.personOf,
    names: opened.findNames(messages.map((message) => message.text)),
    language: job.language,
    kMin: job.min_people,
    model: text.forCommunity?.(job.community_id) ?? text,
    maxSentences,
    readable: masked,
    figures: JSON.parse(job.figures) as Figures,
    ...(sealed !== null && { sealed }),
    reader,
  });
  await saveSummary(db, {
    communityId: job.community_id,
    sourceId,
    week,
    wanted: job.wanted_summary,
    input,
    body: JSON.stringify(summary),
    exactCounts: countExactly(counts, people.personOf, knownDays, summary),
  });
  return true;
}

async function readCounts(db: Db, job: WeekJob): Promise<DayCounts> {
  const stored = await findWeekCounts(db, job.source_id, job.week);
  return stored === null ? new Map() : decodeDayCounts(stored.counts);
}

/** Encodes who had how much part in the week's figures, for the composer of what is public; known quiet days count too. */
function countExactly(
  counted: DayCounts,
  personOf: PersonOf,
  knownDays: readonly string[],
  summary: WeekSummary,
): string {
  const days = [...new Set([...knownDays, ...counted.keys()])].sort();
  const resolved = days.map((day): [string, Counts] => {
    const open = summary.highlights.asked_by[day] ?? {};
    return [day, resolveCounts(withCount(counted.get(day) ?? addCounts([]), openInWeek, open), personOf)];
  });
  return encodeExactWeek(listExactFigures({ slug: '', days: new Map(resolved) }));
}

const parseTerms = (json: string | null): TermTable | null =>
  json === null ? null : (JSON.parse(json) as TermTable);

/** The week right before with its known days; null where it is not known or has not been digested. */
function previousOf(job: WeekJob): WeekFigures | null {
  const week = shiftWeek(job.week, -1);
  if (job.previous_week !== week || job.previous_figures === null || job.previous_figures === '{}')
    return null;
  const known = listKnownDays(week, job.previous_known_days ?? 0);
  return { figures: JSON.parse(job.previous_figures) as Figures, known_days: known.length };
}

type Inputs = {
  readonly digests: readonly DigestRow[];
  readonly days: readonly Digest[];
  readonly knownDays: readonly string[];
  readonly previous: WeekFigures | null;
  readonly terms: TermTable | null;
  readonly previousTerms: TermTable | null;
};

/** Of terms and of the week before, only what the summary says of them: what else changes there changes nothing here. */
function inputOf(job: WeekJob, { identity }: TextModel, inputs: Inputs): Promise<string> {
  const { digests, knownDays, previous, terms, previousTerms } = inputs;
  const figures = JSON.parse(job.figures) as Figures;
  const withMessages = inputs.days.flatMap((digest) => (digest.figures.messages.n > 0 ? [digest.day] : []));
  const current = { figures, known_days: new Set([...knownDays, ...withMessages]).size };
  return fingerprint([
    summaryEngineVersion,
    figureNames.join(),
    identity.provider,
    identity.model,
    identity.version,
    job.language,
    String(job.min_people),
    job.figures,
    JSON.stringify(digests.map(({ day, input }) => [day, input])),
    JSON.stringify(knownDays),
    JSON.stringify(compareFigures(current, previous, job.min_people)),
    JSON.stringify(topTerms(terms, previousTerms)),
  ]);
}
