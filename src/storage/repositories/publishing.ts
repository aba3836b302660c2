import type { Policy } from '@beacon-pulse/contracts/src/enums.ts';
import { sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { hasEditorTexts } from './public-review.ts';
import { deleteWeeks, type MemoryRow, saveMemory } from './public-rows.ts';

export type PublishJob = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly language: string;
  readonly time_zone: string;
  readonly min_people: number;
  readonly pillars: string;
  readonly policy: Policy;
  readonly revision: number;
  readonly published_revision: number;
};

/** Finds the community with its settings and how far it is published. */
export function findPublishJob(db: Db, communityId: string): Promise<PublishJob | null> {
  return db.first(
    'publishing.find_job',
    db.build
      .selectFrom('communities')
      .select([
        'id',
        'slug',
        'name',
        'language',
        'time_zone',
        'min_people',
        'pillars',
        'policy',
        'revision',
        'published_revision',
      ])
      .where('id', '=', communityId),
  );
}

/** Lists communities with derived changes that the public does not see yet. */
export async function listUnpublishedCommunities(db: Db, limit = 100): Promise<string[]> {
  const rows = await db.all(
    'communities.list_unpublished',
    db.build
      .selectFrom('communities')
      .select('id')
      .whereRef('published_revision', '<', 'revision')
      .limit(limit),
  );
  return rows.map(({ id }) => id);
}

/** Lists every display name in any source of a community, once each, by code unit order. */
export async function listCommunityDisplayNames(
  db: Db,
  communityId: string,
  limit = 20_000,
): Promise<string[]> {
  const rows = await db.all(
    'labels.list_by_community',
    sql<{ label: string }>`
      SELECT DISTINCT l.label FROM sources s JOIN labels l ON l.source_id = s.id
      WHERE s.community_id = ${communityId} ORDER BY l.label LIMIT ${limit}`,
  );
  return rows.map(({ label }) => label);
}

/**
 * A week of a source with messages or notices; `input` is what its summary was made from, null until one is made that
 * holds counts by person (older versions kept a text instead).
 */
export type DerivedWeek = {
  readonly source_id: string;
  readonly week: string;
  readonly input: string | null;
};

/** Lists the weeks of a community's sources, newest first, sources by id. */
export function listDerivedWeeks(db: Db, communityId: string, limit = 40_000): Promise<DerivedWeek[]> {
  return db.all(
    'weeks.list_derived',
    sql<DerivedWeek>`
      SELECT s.id AS source_id, w.week, CASE WHEN m.exact_counts LIKE '{"people":%' THEN m.input END AS input
      FROM sources s JOIN weeks w ON w.source_id = s.id
        LEFT JOIN summaries m ON m.source_id = w.source_id AND m.week = w.week
      WHERE s.community_id = ${communityId} ORDER BY w.week DESC, s.id LIMIT ${limit}`,
  );
}

export type ExactCounts = {
  readonly source_id: string;
  readonly week: string;
  readonly exact_counts: string;
};

/** Rows of `listExactCounts` at most: whoever asks for more weeks than fit asks in rounds. */
export const maxExactCounts = 2000;

/** Lists who had how much part in the figures of these weeks (JSON), by source. */
export function listExactCounts(
  db: Db,
  {
    communityId,
    weeks,
    limit = maxExactCounts,
  }: { communityId: string; weeks: readonly string[]; limit?: number },
): Promise<ExactCounts[]> {
  return db.all(
    'summaries.list_exact_counts',
    sql<ExactCounts>`
      SELECT m.source_id, m.week, m.exact_counts
      FROM sources s JOIN json_each(${JSON.stringify(weeks)}) k
        JOIN summaries m ON m.source_id = s.id AND m.week = k.value
      WHERE s.community_id = ${communityId} LIMIT ${limit}`,
  );
}

export type StoredWeek = { readonly key: string; readonly inputs_hash: string };

/** Lists the public weeks of a community and what each was made from. */
export function listPublicWeeks(db: Db, communityId: string, limit = 20_000): Promise<StoredWeek[]> {
  return db.all(
    'public_rows.list_weeks',
    db.build
      .selectFrom('public_rows')
      .select(['key', 'inputs_hash'])
      .where('community_id', '=', communityId)
      .where('kind', '=', 'week')
      .limit(limit),
  );
}

/** Finds the bodies (JSON) of public weeks, by week. */
export async function findPublicWeeks(
  db: Db,
  communityId: string,
  weeks: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.all(
    'public_rows.find_weeks',
    sql<{ key: string; body: string }>`
      SELECT r.key, r.body FROM json_each(${JSON.stringify(weeks)}) k
      JOIN public_rows r ON r.community_id = ${communityId} AND r.kind = 'week' AND r.key = k.value`,
  );
  return new Map(rows.map(({ key, body }) => [key, body]));
}

export type CommunityTerms = { readonly source_id: string; readonly week: string; readonly terms: string };

/** Lists the term tables (JSON) of a community's weeks from `from` on, newest first. */
export function listCommunityTerms(
  db: Db,
  { communityId, from, limit = 1000 }: { communityId: string; from: string; limit?: number },
): Promise<CommunityTerms[]> {
  return db.all(
    'terms.list_by_community',
    sql<CommunityTerms>`
      SELECT t.source_id, t.week, t.body AS terms
      FROM sources s JOIN terms t ON t.source_id = s.id
      WHERE s.community_id = ${communityId} AND t.week >= ${from}
      ORDER BY t.week DESC, s.slug LIMIT ${limit}`,
  );
}

export type SourceDays = {
  readonly id: string;
  readonly slug: string;
  readonly public_name: string | null;
  readonly public_number: number;
  readonly last_day: string | null;
};

/** Lists every source that a community may have, by slug, with the last day that has messages. */
export function listSourceDays(db: Db, communityId: string, limit = 1000): Promise<SourceDays[]> {
  return db.all(
    'sources.list_days',
    sql<SourceDays>`
      SELECT s.id, s.slug, s.public_name, s.public_number, (SELECT MAX(d.day) FROM days d WHERE d.source_id = s.id) AS last_day
      FROM sources s WHERE s.community_id = ${communityId} ORDER BY s.slug LIMIT ${limit}`,
  );
}

export type PublicRow = {
  readonly kind: 'pulse' | 'concepts' | 'week' | 'day';
  readonly key: string;
  readonly body: string;
  /** Fingerprint of what the row was made from; empty where the row itself is compared. */
  readonly inputsHash: string;
};

type Publication = {
  readonly communityId: string;
  readonly revision: number;
  /** The revision that was public when this was composed: what came in between is not known to it. */
  readonly publishedRevision: number;
  /** What was composed under another policy comes too late. */
  readonly policy: Policy;
};

export type PublicRows = Publication & {
  /** Of the texts that managers have published: rows with others come too late. */
  readonly textsVersion: string;
  readonly rows: readonly PublicRow[];
  /** What is shown of the weeks that are composed anew, for the next publication. */
  readonly memory: readonly MemoryRow[];
  /** Weeks of which no group is left. */
  readonly gone: readonly string[];
  /** Weeks that are composed anew or gone: their days are those among the rows, and no others. */
  readonly weeks: readonly { readonly from: string; readonly to: string }[];
};

const isCurrent = ({ publishedRevision, policy }: Publication) =>
  sql`published_revision = ${publishedRevision} AND policy = ${policy}`;

const isStillWanted = (publication: Publication) =>
  sql<boolean>`EXISTS (SELECT 1 FROM communities WHERE id = ${publication.communityId} AND ${isCurrent(publication)})`;

const markPublished = (publication: Publication, where = sql<boolean>`true`): NamedQuery => ({
  name: 'communities.mark_published',
  query: sql`UPDATE communities SET published_revision = ${publication.revision}
    WHERE id = ${publication.communityId} AND ${isCurrent(publication)} AND ${where}`,
});

/** Records that nothing of a private community is public, and sees to it; false when it came too late. */
export async function savePrivate(db: Db, publication: Omit<Publication, 'policy'>): Promise<boolean> {
  const asPrivate = { ...publication, policy: 'private' } as const;
  const results = await db.batch([
    {
      name: 'public_rows.delete_private',
      query: sql`DELETE FROM public_rows WHERE community_id = ${publication.communityId} AND ${isStillWanted(asPrivate)}`,
    },
    markPublished(asPrivate),
  ]);
  return results.at(-1)!.changes > 0;
}

/**
 * Replaces public rows of a community where they differ and records the revision they show, with what they show of each
 * week, only if nothing has been published, no text of a manager published or taken back meanwhile, and the policy is still
 * theirs.
 * @returns the number of rows that changed; −1 when it came too late
 */
export async function savePublicRows(
  db: Db,
  { rows, memory, gone, weeks, textsVersion, ...publication }: PublicRows,
): Promise<number> {
  const { communityId } = publication;
  const newest = sql<boolean>`${isStillWanted(publication)} AND ${hasEditorTexts(communityId, textsVersion)}`;
  const dayKeys = JSON.stringify(rows.flatMap(({ kind, key }) => (kind === 'day' ? [key] : [])));
  const ranges = JSON.stringify(weeks.map(({ from, to }) => [`${from}:`, `${to}:~`]));
  const batch: NamedQuery[] = [
    {
      name: 'public_rows.delete_days',
      query: sql`
        DELETE FROM public_rows WHERE community_id = ${communityId} AND kind = 'day' AND ${newest} AND key IN (
          SELECT r.key FROM json_each(${ranges}) k JOIN public_rows r
            ON r.community_id = ${communityId} AND r.kind = 'day' AND r.key >= k.value->>0 AND r.key < k.value->>1
          WHERE r.key NOT IN (SELECT value FROM json_each(${dayKeys})))`,
    },
    ...chunkJson(rows.map((row) => [row.kind, row.key, row.body, row.inputsHash])).map((json) => ({
      name: 'public_rows.save',
      query: sql`
        INSERT INTO public_rows (community_id, kind, key, body, inputs_hash)
        SELECT ${communityId}, value->>0, value->>1, value->>2, value->>3 FROM json_each(${json}) WHERE ${newest}
        ON CONFLICT (community_id, kind, key) DO UPDATE SET body = excluded.body, inputs_hash = excluded.inputs_hash
        WHERE public_rows.body <> excluded.body OR public_rows.inputs_hash <> excluded.inputs_hash`,
    })),
    ...(gone.length === 0 ? [] : deleteWeeks(communityId, gone, newest)),
    ...saveMemory(communityId, memory, newest),
    markPublished(publication, hasEditorTexts(communityId, textsVersion)),
  ];
  const results = await db.batch(batch);
  if (results.at(-1)!.changes === 0) return -1;
  return results.slice(0, -1).reduce((sum, { changes }) => sum + changes, 0);
}
