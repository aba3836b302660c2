import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db.ts';

/** What `weeks.digested_inputs_hash` says when the digests of week `w` of source `s` are up to date. */
const wantedDigests = sql<string>`(w.fingerprint || ':' || s.inputs_hash)`;

/**
 * What `weeks.summarised_inputs_hash` says when the summary of week `w` is up to date: it tells which days are known, and compares
 * with the known week before.
 */
export const wantedSummary = sql<string>`(w.digested_inputs_hash || ':' || w.known_days || '<' || COALESCE((
  SELECT p.digested_inputs_hash || ':' || p.known_days FROM weeks p
  WHERE p.source_id = w.source_id AND p.week < w.week ORDER BY p.week DESC LIMIT 1), ''))`;

/** True for a row `w` of weeks (joined with its source `s`) whose digests are out of date. */
export function staleDigestsCondition(): RawBuilder<boolean> {
  return sql<boolean>`w.digested_inputs_hash <> ${wantedDigests}`;
}

/** True for a week whose digests or summary are out of date. */
export function staleWeekCondition(): RawBuilder<boolean> {
  return sql<boolean>`w.digested_inputs_hash <> ${wantedDigests} OR w.summarised_inputs_hash <> ${wantedSummary}`;
}

/** Lists the known weeks of a source between two weeks, both included, newest first when there are more than `limit`; oldest first. */
export async function listWeeksBetween(
  db: Db,
  { sourceId, from, to, limit }: { sourceId: string; from: string; to: string; limit: number },
): Promise<string[]> {
  const rows = await db.all(
    'weeks.list_between',
    db.build
      .selectFrom('weeks')
      .select('week')
      .where('source_id', '=', sourceId)
      .where('week', '>=', from)
      .where('week', '<=', to)
      .orderBy('week', 'desc')
      .limit(Math.min(limit, 1000)),
  );
  return rows.map(({ week }) => week).reverse();
}

export type WeekEvidence = { readonly week: string; readonly evidence: string };

/** Lists what each week of a source tells about which display names are one person (JSON), oldest first. */
export function listEvidence(db: Db, sourceId: string, limit = 5000): Promise<WeekEvidence[]> {
  return db.all(
    'weeks.list_evidence',
    db.build
      .selectFrom('weeks')
      .select(['week', 'evidence'])
      .where('source_id', '=', sourceId)
      .orderBy('week')
      .limit(limit),
  );
}

/** The week before a week `w` of the same source, of those that are known. */
const previousWeek = sql<string | null>`(
  SELECT p.week FROM weeks p WHERE p.source_id = w.source_id AND p.week < w.week ORDER BY p.week DESC LIMIT 1)`;

export type StaleWeek = {
  readonly week: string;
  /** 1 where the digests are out of date, 0 where only the summary is. */
  readonly digests: number;
  /** The known week before, for one of which only the summary is out of date. */
  readonly previous: string | null;
};

const staleColumns = sql`w.week, (${staleDigestsCondition()}) AS digests,
  CASE WHEN ${staleDigestsCondition()} THEN NULL ELSE ${previousWeek} END AS previous`;

/** Lists the weeks of a source that are out of date, oldest first. */
export function listStaleWeeks(db: Db, sourceId: string, limit = 1000): Promise<StaleWeek[]> {
  return db.all(
    'weeks.list_stale',
    sql<StaleWeek>`
      SELECT ${staleColumns}
      FROM weeks w JOIN sources s ON s.id = w.source_id
      WHERE w.source_id = ${sourceId} AND (${staleWeekCondition()})
      ORDER BY w.week LIMIT ${limit}`,
  );
}

export type NextWeek = {
  readonly week: string;
  /** 1 where its digests or its summary are out of date. */
  readonly stale: number;
  /** 1 where its digests are. */
  readonly digests: number;
};

/** Finds the known week after one of a source, and whether it is out of date; null after the last. */
export function findNextWeek(db: Db, sourceId: string, week: string): Promise<NextWeek | null> {
  return db.first(
    'weeks.find_next',
    sql<NextWeek>`
      SELECT w.week, (${staleWeekCondition()}) AS stale, (${staleDigestsCondition()}) AS digests
      FROM weeks w JOIN sources s ON s.id = w.source_id
      WHERE w.source_id = ${sourceId} AND w.week > ${week} ORDER BY w.week LIMIT 1`,
  );
}

/** Tells whether any week of a source is out of date. */
export async function hasStaleWeeks(db: Db, sourceId: string): Promise<boolean> {
  const found = await db.first(
    'weeks.find_stale',
    sql`SELECT 1 FROM weeks w JOIN sources s ON s.id = w.source_id
      WHERE w.source_id = ${sourceId} AND (${staleWeekCondition()}) LIMIT 1`,
  );
  return found !== null;
}

type ListStaleSources = {
  /** Null looks at all communities. */
  readonly communityId: string | null;
  /** Only sources with a greater id. */
  readonly afterId: string;
  readonly limit: number;
};

/** Lists sources with at least one week out of date, by id. It walks over the weeks of every source it looks at. */
export async function listStaleSources(
  db: Db,
  { communityId, afterId, limit }: ListStaleSources,
): Promise<string[]> {
  const scope = communityId === null ? sql`true` : sql`s.community_id = ${communityId}`;
  const rows = await db.all(
    'sources.list_stale',
    sql<{ id: string }>`
      SELECT s.id FROM sources s
      WHERE ${scope} AND s.id > ${afterId}
        AND EXISTS (SELECT 1 FROM weeks w WHERE w.source_id = s.id AND (${staleWeekCondition()}))
      ORDER BY s.id LIMIT ${limit}`,
  );
  return rows.map(({ id }) => id);
}

export type StaleWork = StaleWeek & { readonly source_id: string };

/** Weeks in one answer, over all sources. */
const maxStaleWork = 10_000;

type ListStaleWork = {
  readonly sourceIds: readonly string[];
  /** Weeks of one source in one answer: the oldest. */
  readonly weeksPerSource: number;
};

/** Lists what is out of date in each of these sources, in one statement: by source, oldest week first. */
export function listStaleWork(db: Db, { sourceIds, weeksPerSource }: ListStaleWork): Promise<StaleWork[]> {
  return db.all(
    'weeks.list_stale_work',
    sql<StaleWork>`
      SELECT source_id, week, digests, previous FROM (
        SELECT w.source_id, ${staleColumns}, ROW_NUMBER() OVER (PARTITION BY w.source_id ORDER BY w.week) AS place
        FROM json_each(${JSON.stringify(sourceIds)}) j
          JOIN sources s ON s.id = j.value JOIN weeks w ON w.source_id = s.id
        WHERE ${staleWeekCondition()})
      WHERE place <= ${weeksPerSource} ORDER BY source_id, week LIMIT ${maxStaleWork}`,
  );
}
