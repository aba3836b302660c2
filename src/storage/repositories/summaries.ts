import { sql } from 'kysely';
import type { Db } from '../db.ts';
import type { SnapshotsTable } from '../tables/communities.ts';
import { wantedSummary } from './weeks.ts';

/** Finds the term tables (JSON) of some weeks of a source, by week. */
export async function findTerms(
  db: Db,
  sourceId: string,
  weeks: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.all(
    'terms.find',
    db.build
      .selectFrom('terms')
      .select(['week', 'body'])
      .where('source_id', '=', sourceId)
      .where('week', 'in', weeks.slice(0, 50)),
  );
  return new Map(rows.map(({ week, body }) => [week, body]));
}

/** Finds the summary of a week of a source (JSON); null where there is none. */
export async function findSummaryBody(db: Db, sourceId: string, week: string): Promise<string | null> {
  const row = await db.first(
    'summaries.find_body',
    db.build
      .selectFrom('summaries')
      .select('body')
      .where('source_id', '=', sourceId)
      .where('week', '=', week),
  );
  return row?.body ?? null;
}

/** A week of one source as it was derived. */
export type DerivedSourceWeek = {
  readonly source_id: string;
  readonly week: string;
  /** Summary and counts by person (JSON, both); null until they are made. */
  readonly body: string | null;
  readonly exact_counts: string | null;
  /** 1 where the summary is made from all that is known. */
  readonly is_current: 0 | 1;
};

/** Lists what was derived of these weeks in every source of a community; counts are null where an older version kept a text. */
export function listDerivedSourceWeeks(
  db: Db,
  { communityId, weeks, limit = 10_000 }: { communityId: string; weeks: readonly string[]; limit?: number },
): Promise<DerivedSourceWeek[]> {
  return db.all(
    'summaries.list_derived',
    sql<DerivedSourceWeek>`
      SELECT w.source_id, w.week, m.body,
        CASE WHEN m.exact_counts LIKE '{"people":%' THEN m.exact_counts END AS exact_counts,
        w.summarised_inputs_hash = ${wantedSummary} AS is_current
      FROM sources s JOIN json_each(${JSON.stringify(weeks)}) k
        JOIN weeks w ON w.source_id = s.id AND w.week = k.value
        LEFT JOIN summaries m ON m.source_id = w.source_id AND m.week = w.week
      WHERE s.community_id = ${communityId} ORDER BY w.week DESC, s.slug LIMIT ${limit}`,
  );
}

export type WriterWeek = { readonly person: string; readonly week: string };

/** In which of these weeks each person wrote in any source of a community. */
export function listWriterWeeks(
  db: Db,
  {
    communityId,
    from,
    to,
    limit = 100_000,
  }: { communityId: string; from: string; to: string; limit?: number },
): Promise<WriterWeek[]> {
  return db.all(
    'summaries.list_writer_weeks',
    sql<WriterWeek>`
      SELECT DISTINCT m.exact_counts ->> ('$.people[' || e.value || ']') AS person, m.week
      FROM sources s JOIN summaries m ON m.source_id = s.id
        JOIN json_each(CASE WHEN m.exact_counts LIKE '{"people":%' THEN m.exact_counts ELSE '{}' END,
          '$.week.f[' || (SELECT f.key FROM json_each(m.exact_counts, '$.figures') f WHERE f.value = 'messages') || ']') e
      WHERE s.community_id = ${communityId} AND m.week >= ${from} AND m.week <= ${to} AND e.key % 2 = 0
      ORDER BY m.week DESC LIMIT ${limit}`,
  );
}

/** Figures of members: who wrote, joined, left. */
export type MemberFigure = 'messages' | 'joined' | 'left';
export type MemberWeek = WriterWeek & { readonly figure: MemberFigure };

/** In which of these weeks each person wrote, joined or left in any source of a community; newest first. */
export function listMemberWeeks(
  db: Db,
  {
    communityId,
    from,
    to,
    limit = 200_000,
  }: { communityId: string; from: string; to: string; limit?: number },
): Promise<MemberWeek[]> {
  return db.all(
    'summaries.list_member_weeks',
    sql<MemberWeek>`
      SELECT DISTINCT f.value AS figure, m.exact_counts ->> ('$.people[' || e.value || ']') AS person, m.week
      FROM sources s JOIN summaries m ON m.source_id = s.id
        JOIN json_each(CASE WHEN m.exact_counts LIKE '{"people":%' THEN m.exact_counts ELSE '{}' END, '$.figures') f
          ON f.value IN ('messages', 'joined', 'left')
        JOIN json_each(m.exact_counts, '$.week.f[' || f.key || ']') e ON e.key % 2 = 0
      WHERE s.community_id = ${communityId} AND m.week >= ${from} AND m.week <= ${to}
      ORDER BY m.week DESC LIMIT ${limit}`,
  );
}

export type SummaryResult = {
  readonly communityId: string;
  readonly sourceId: string;
  readonly week: string;
  /** What `findWeekJob` said the summary should be made from. */
  readonly wanted: string;
  /** Content fingerprint of everything the summary was made from. */
  readonly input: string;
  /** JSON. */
  readonly body: string;
  /** JSON: who had how much part in each figure, for the composer of what is public. */
  readonly exactCounts: string;
};

/** Writes a week's summary and marks the week, only if its digests and those of the week before are still the ones read. False when it came too late. */
export async function saveSummary(db: Db, result: SummaryResult): Promise<boolean> {
  const { communityId, sourceId, week, wanted } = result;
  const unchanged = sql<boolean>`EXISTS (
    SELECT 1 FROM weeks w WHERE w.source_id = ${sourceId} AND w.week = ${week} AND ${wantedSummary} = ${wanted})`;
  const results = await db.batch([
    {
      name: 'summaries.save',
      query: sql`
        INSERT INTO summaries (source_id, week, input, body, exact_counts)
        SELECT ${sourceId}, ${week}, ${result.input}, ${result.body}, ${result.exactCounts} WHERE ${unchanged}
        ON CONFLICT (source_id, week) DO UPDATE SET
          input = excluded.input, body = excluded.body, exact_counts = excluded.exact_counts
        WHERE summaries.input <> excluded.input`,
    },
    {
      name: 'communities.bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${communityId} AND ${unchanged}`,
    },
    {
      name: 'weeks.mark_summarised',
      query: sql`UPDATE weeks SET summarised_inputs_hash = ${wanted} WHERE source_id = ${sourceId} AND week = ${week} AND ${unchanged}`,
    },
  ]);
  return results.at(-1)!.changes > 0;
}

/** Records that a week's summary, made from the same as before, is up to date; only if it still is. */
export async function markSummarised(
  db: Db,
  { sourceId, week, wanted }: { sourceId: string; week: string; wanted: string },
): Promise<void> {
  await db.run(
    'weeks.mark_summarised',
    sql`UPDATE weeks AS w SET summarised_inputs_hash = ${wanted}
      WHERE w.source_id = ${sourceId} AND w.week = ${week} AND ${wantedSummary} = ${wanted}`,
  );
}

export type CommunityToSnapshot = {
  readonly id: string;
  readonly time_zone: string;
  readonly revision: number;
  readonly created_at: number;
  /** Day of the newest snapshot, and the revision of the community that it was taken from; null without one. */
  readonly newest_day: string | null;
  readonly newest_revision: number | null;
};

/** Lists communities by id, with what their newest snapshot shows. */
export function listCommunitiesToSnapshot(
  db: Db,
  afterId: string,
  limit = 100,
): Promise<CommunityToSnapshot[]> {
  return db.all(
    'snapshots.list_due',
    sql<CommunityToSnapshot>`
      SELECT c.id, c.time_zone, c.revision, c.created_at, s.day AS newest_day, s.community_revision AS newest_revision
      FROM communities c LEFT JOIN snapshots s ON s.community_id = c.id
        AND s.day = (SELECT MAX(day) FROM snapshots WHERE community_id = c.id)
      WHERE c.id > ${afterId} ORDER BY c.id LIMIT ${limit}`,
  );
}

type SaveSnapshots = {
  readonly communityId: string;
  readonly communityRevision: number;
  readonly now: number;
  /** JSON bodies by day. */
  readonly bodies: ReadonlyMap<string, string>;
};

/** Saves snapshots that are new, and those whose numbers have changed as their next revision. How many. */
export async function saveSnapshots(
  db: Db,
  { communityId, communityRevision, now, bodies }: SaveSnapshots,
): Promise<number> {
  return db.run(
    'snapshots.save',
    sql`
      INSERT INTO snapshots (community_id, day, revision, taken_at, community_revision, body)
      SELECT ${communityId}, value ->> 0, 1, ${now}, ${communityRevision}, value ->> 1
      FROM json_each(${JSON.stringify([...bodies])})
      WHERE EXISTS (SELECT 1 FROM communities WHERE id = ${communityId})
      ON CONFLICT (community_id, day) DO UPDATE SET revision = revision + 1, taken_at = excluded.taken_at,
        community_revision = excluded.community_revision, body = excluded.body
      WHERE snapshots.body <> excluded.body`,
  );
}

type ListSnapshots = {
  readonly communityId: string;
  /** Snapshots before this day only. */
  readonly beforeDay: string | null;
  readonly limit: number;
};

/** Snapshots of a community, newest day first. */
export function listSnapshots(
  db: Db,
  { communityId, beforeDay, limit }: ListSnapshots,
): Promise<Pick<SnapshotsTable, 'day' | 'revision' | 'taken_at' | 'body'>[]> {
  const query = db.build
    .selectFrom('snapshots')
    .select(['day', 'revision', 'taken_at', 'body'])
    .where('community_id', '=', communityId)
    .orderBy('day', 'desc')
    .limit(limit);
  return db.all('snapshots.list', beforeDay === null ? query : query.where('day', '<', beforeDay));
}
