import type { Week } from '@beacon-pulse/contracts/src/public/history.ts';
import { toPublicRowText } from '@beacon-pulse/contracts/src/public/rows.ts';
import { daysOfWeek, shiftWeek } from '../../core/time.ts';
import type { Db } from '../../storage/db.ts';
import { listPublicationMemory, type MemoryRow } from '../../storage/repositories/public-rows.ts';
import {
  findPublicWeeks,
  listDerivedWeeks,
  listExactCounts,
  listPublicWeeks,
  listSourceDays,
  type PublicRow,
  type PublicRows,
  type PublishJob,
} from '../../storage/repositories/publishing.ts';
import { listCommunitySpans } from '../../storage/repositories/sources.ts';
import { composePublicGraph } from '../concepts/compose-public-graph.ts';
import { keywordsAsWritten } from '../terms/match-pillars.ts';
import type { Pillar } from '../terms/term-table.ts';
import { choosePublicWords } from './choose-public-words.ts';
import { composePulse } from './compose-pulse.ts';
import { composeDays, composeWeek, type DecidedWeek } from './compose-week.ts';
import { decideWeek, rememberWeek } from './decide-weeks.ts';
import type { WeekTopics } from './find-topics.ts';
import { listPublishedTexts, type PublishedTexts } from './list-published-texts.ts';
import { findNewestWeek, listWeeks, type PlannedWeek, planWeeks } from './plan-weeks.ts';
import { readConceptGraph } from './read-concept-graph.ts';
import { weeksOfRound } from './weeks-of-round.ts';

/** Weeks of one publication: what is older stays as it was. */
const maxWeeks = 520;

export type ComposedPublication = Pick<PublicRows, 'rows' | 'memory' | 'gone' | 'weeks' | 'textsVersion'>;

const noTopics: WeekTopics = () => [];

type Composing = {
  readonly db: Db;
  readonly job: PublishJob;
  /** Nothing is public that could stay: everything is composed. */
  readonly anew: boolean;
};

/**
 * Composes what is public of a community under the policy of the job: weeks and days from counts by person, the graph from
 * term tables, and the pulse from both. Only weeks are composed whose inputs have changed. Writes nothing.
 */
export async function composePublication(composing: Composing): Promise<ComposedPublication> {
  const { db, job, anew } = composing;
  const { id: communityId, language, policy, min_people: k } = job;
  const sources = await listSourceDays(db, communityId);
  const texts = await listPublishedTexts(db, communityId);
  const spans = await listCommunitySpans(db, communityId);
  const derived = await listDerivedWeeks(db, communityId);
  const { graph, topics } = await composeGraph(composing, findNewestWeek(spans, derived));
  const weeks = await planWeeks({
    sources,
    spans,
    derived,
    texts: texts.byWeek,
    policy,
    language,
    k,
    topics,
  });
  const stored = new Map(
    anew ? [] : (await listPublicWeeks(db, communityId)).map(({ key, inputs_hash }) => [key, inputs_hash]),
  );
  const changed = weeks.filter(({ week, inputsHash }) => stored.get(week) !== inputsHash).slice(0, maxWeeks);
  const left = listWeeks(spans, derived);
  const gone = [...stored.keys()].filter((week) => !left.has(week));
  const rows: PublicRow[] = [];
  const memory: MemoryRow[] = [];
  const round = weeksOfRound(sources.length);
  for (let at = 0; at < changed.length; at += round) {
    const composed = await composeRows(composing, changed.slice(at, at + round), weeks, texts);
    rows.push(...composed.rows);
    memory.push(...composed.memory);
  }
  const [newest, before] = await readWeeks(composing, weeks[0]?.week ?? null, rows);
  const pulse = composePulse({ newest, before, graph, sources, spans, language });
  return {
    textsVersion: texts.version,
    rows: [
      ...rows,
      { kind: 'pulse', key: '', body: toPublicRowText('pulse', pulse), inputsHash: '' },
      { kind: 'concepts', key: '', body: toPublicRowText('concepts', graph), inputsHash: '' },
    ],
    memory,
    gone,
    weeks: [...changed.map(({ week }) => week), ...gone]
      .map(daysOfWeek)
      .map((days) => ({ from: days[0]!, to: days[6]! })),
  };
}

/** Composes the rows of some weeks and of their days, after what publications have shown of them. */
async function composeRows(
  { db, job }: Composing,
  some: readonly PlannedWeek[],
  all: readonly PlannedWeek[],
  texts: PublishedTexts,
): Promise<Pick<ComposedPublication, 'rows' | 'memory'>> {
  const planOf = new Map(all.map((planned) => [planned.week, planned]));
  const needed = [...new Set(some.flatMap(({ week }) => [week, shiftWeek(week, -1)]))].filter((week) =>
    planOf.has(week),
  );
  const counts = Map.groupBy(
    await listExactCounts(db, { communityId: job.id, weeks: needed }),
    ({ week }) => week,
  );
  const shown = await listPublicationMemory(db, { communityId: job.id, weeks: needed });
  const remembered = new Map(shown.map(({ week, body }) => [week, body]));
  const decided = new Map<string, DecidedWeek>();
  for (const week of needed) {
    const ofWeek = new Map((counts.get(week) ?? []).map((row) => [row.source_id, row]));
    decided.set(week, decideWeek(planOf.get(week)!, ofWeek, remembered.get(week), job.min_people));
  }
  const context = { language: job.language, k: job.min_people, texts: texts.byWeek };
  const rows = some.flatMap(({ week, inputsHash }): PublicRow[] => {
    const current = decided.get(week)!;
    const body = composeWeek(current, decided.get(shiftWeek(week, -1)) ?? null, context);
    return [
      { kind: 'week', key: week, body: toPublicRowText('week', body), inputsHash },
      ...composeDays(current, context).map(
        (day): PublicRow => ({
          kind: 'day',
          key: `${day.day}:${day.source}`,
          body: toPublicRowText('day', day),
          inputsHash: '',
        }),
      ),
    ];
  });
  const memory = some.map(({ week }) => ({ week, body: rememberWeek(decided.get(week)!) }));
  return { rows, memory };
}

/**
 * Composes the graph of the newest weeks from the words that may leave, and finds what each of them was about. Where only
 * figures are public, no word is chosen at all.
 */
async function composeGraph({ db, job }: Composing, newest: string | null) {
  const { id: communityId, policy, language, min_people: k } = job;
  const pillars = policy === 'themes' ? (JSON.parse(job.pillars) as Pillar[]) : [];
  const read = await readConceptGraph(db, { communityId, newest, pillars, language, k });
  if (policy !== 'themes') return { graph: composePublicGraph(read.graph, new Map(), k), topics: noTopics };
  const written = keywordsAsWritten(pillars, language);
  const { words, topics, people } = await choosePublicWords(db, {
    ...read,
    communityId,
    written,
    language,
    k,
  });
  return { graph: composePublicGraph(read.graph, words, k, people), topics };
}

/** The public row of a week and of the one right before it, as they are about to be or as they are stored. */
async function readWeeks(
  { db, job, anew }: Composing,
  newest: string | null,
  rows: readonly PublicRow[],
): Promise<[Week | null, Week | null]> {
  if (newest === null) return [null, null];
  const weeks = [newest, shiftWeek(newest, -1)];
  const stored = anew ? new Map<string, string>() : await findPublicWeeks(db, job.id, weeks);
  const composed = new Map(rows.flatMap(({ kind, key, body }) => (kind === 'week' ? [[key, body]] : [])));
  const read = (week: string): Week | null => {
    const body = composed.get(week) ?? stored.get(week);
    return body === undefined ? null : (JSON.parse(body) as Week);
  };
  return [read(weeks[0]!), read(weeks[1]!)];
}
