import { sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { tombstonesOf } from './erasures.ts';
import { wantedSummary } from './weeks.ts';

/** A week of a source with all that its digests and its summary are made from, besides the messages. */
export type WeekJob = {
  readonly source_id: string;
  readonly source_slug: string;
  readonly source_name: string;
  readonly community_id: string;
  readonly language: string;
  readonly min_people: number;
  readonly pillars: string;
  readonly inputs_hash: string;
  readonly erasure_key: string | null;
  /** Who is erased in its community, as JSON. */
  readonly tombstones: string;
  readonly week: string;
  readonly fingerprint: string;
  readonly digested_inputs_hash: string;
  readonly summarised_inputs_hash: string;
  readonly wanted_summary: string;
  readonly figures: string;
  /** The known week before, or null. */
  readonly previous_week: string | null;
  readonly previous_figures: string | null;
  /** Bits of core/known-days.ts. */
  readonly known_days: number;
  readonly previous_known_days: number | null;
  /** What the present summary was made from; null when there is none. */
  readonly summary_input: string | null;
};

/** One statement; null when the week or its source is not known. */
export function findWeekJob(db: Db, sourceId: string, week: string): Promise<WeekJob | null> {
  const previous = (column: 'week' | 'figures' | 'known_days') => sql`(
    SELECT p.${sql.ref(column)} FROM weeks p WHERE p.source_id = w.source_id AND p.week < w.week ORDER BY p.week DESC LIMIT 1)`;
  return db.first(
    'weeks.find_job',
    sql<WeekJob>`
      SELECT w.source_id, s.slug AS source_slug, s.name AS source_name, s.community_id,
        c.language, c.min_people, c.pillars, s.inputs_hash, c.erasure_key, ${tombstonesOf} AS tombstones,
        w.week, w.fingerprint, w.digested_inputs_hash, w.summarised_inputs_hash, ${wantedSummary} AS wanted_summary, w.figures,
        ${previous('week')} AS previous_week, ${previous('figures')} AS previous_figures,
        w.known_days, ${previous('known_days')} AS previous_known_days,
        (SELECT m.input FROM summaries m WHERE m.source_id = w.source_id AND m.week = w.week) AS summary_input
      FROM weeks w JOIN sources s ON s.id = w.source_id JOIN communities c ON c.id = s.community_id
      WHERE w.source_id = ${sourceId} AND w.week = ${week}`,
  );
}

export type DigestRow = { readonly day: string; readonly input: string; readonly body: string };

/** Lists the digests of a source from one day to another, both included, oldest first. */
export function listDigests(
  db: Db,
  range: { sourceId: string; from: string; to: string },
  limit = 7,
): Promise<DigestRow[]> {
  return db.all(
    'digests.list',
    db.build
      .selectFrom('digests')
      .select(['day', 'input', 'body'])
      .where('source_id', '=', range.sourceId)
      .where('day', '>=', range.from)
      .where('day', '<=', range.to)
      .orderBy('day')
      .limit(limit),
  );
}

/** Finds what was counted on the days of a week, and what it talked about (JSON, both); null where it has no digests yet. */
export function findWeekCounts(
  db: Db,
  sourceId: string,
  week: string,
): Promise<{ readonly counts: string; readonly terms: string } | null> {
  return db.first(
    'terms.find_counts',
    db.build
      .selectFrom('terms')
      .select(['counts', 'body as terms'])
      .where('source_id', '=', sourceId)
      .where('week', '=', week),
  );
}

export type SomeDigests = {
  readonly communityId: string;
  readonly sourceId: string;
  readonly week: string;
  /** What the week row and the source said when the messages were read. */
  readonly fingerprint: string;
  readonly inputsHash: string;
  /** Only the days that changed; bodies are JSON. */
  readonly days: readonly {
    day: string;
    input: string;
    body: string;
  }[];
};

export type DigestsResult = SomeDigests & {
  /** JSON figures of the whole week. */
  readonly figures: string;
  /** JSON: what the week talked about. */
  readonly terms: string;
  /** JSON: what was counted on its days, by display names. */
  readonly counts: string;
  /** JSON: how its terms were used; empty where its texts are gone. */
  readonly uses: string;
};

/**
 * Writes the changed digests of a week and marks the week as digested, all only if neither its messages nor what else
 * they depend on has changed since they were read: a slow job cannot overwrite a newer one. False when it came too late.
 */
export async function saveDigests(db: Db, result: DigestsResult): Promise<boolean> {
  const { sourceId, week, fingerprint, inputsHash } = result;
  const unchanged = isUnchanged(result);
  const batch: NamedQuery[] = [
    ...dayQueries(result),
    {
      name: 'terms.save',
      query: sql`
        INSERT INTO terms (source_id, week, body, counts, uses)
        SELECT ${sourceId}, ${week}, ${result.terms}, ${result.counts}, ${result.uses} WHERE ${unchanged}
        ON CONFLICT (source_id, week) DO UPDATE SET body = excluded.body, counts = excluded.counts, uses = excluded.uses
        WHERE terms.body <> excluded.body OR terms.counts <> excluded.counts OR terms.uses <> excluded.uses`,
    },
    {
      name: 'weeks.mark_digested',
      query: sql`UPDATE weeks SET digested_inputs_hash = ${`${fingerprint}:${inputsHash}`}, figures = ${result.figures}
        WHERE source_id = ${sourceId} AND week = ${week} AND ${unchanged}`,
    },
  ];
  const results = await db.batch(batch);
  return results.at(-1)!.changes > 0;
}

/**
 * Writes digests of a week whose others could not be made: the week is still to be digested, and these are not made
 * again. Nothing is written when the week has changed since it was read.
 */
export async function saveSomeDigests(db: Db, some: SomeDigests): Promise<void> {
  await db.batch(dayQueries(some));
}

const isUnchanged = ({ sourceId, week, fingerprint, inputsHash }: SomeDigests) => sql<boolean>`EXISTS (
    SELECT 1 FROM weeks w JOIN sources s ON s.id = w.source_id
    WHERE w.source_id = ${sourceId} AND w.week = ${week} AND w.fingerprint = ${fingerprint} AND s.inputs_hash = ${inputsHash})`;

function dayQueries(some: SomeDigests): NamedQuery[] {
  const { communityId, sourceId, days } = some;
  const unchanged = isUnchanged(some);
  return [
    ...chunkJson(days.map((d) => [d.day, d.input, d.body])).map((json) => ({
      name: 'digests.save',
      query: sql`
        INSERT INTO digests (source_id, day, input, body)
        SELECT ${sourceId}, value->>0, value->>1, value->>2 FROM json_each(${json}) WHERE ${unchanged}
        ON CONFLICT (source_id, day) DO UPDATE SET input = excluded.input, body = excluded.body
        WHERE digests.input <> excluded.input`,
    })),
    {
      name: 'communities.bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${communityId} AND ${unchanged}`,
    },
  ];
}
