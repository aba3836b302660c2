import { sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';

export type PublishJob = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly language: string;
  readonly time_zone: string;
  readonly min_people: number;
  readonly pillars: string;
  readonly published: number;
  readonly revision: number;
  readonly published_revision: number;
};

/** The community with its settings and how far it is published. */
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
        'published',
        'revision',
        'published_revision',
      ])
      .where('id', '=', communityId),
  );
}

/** Communities with derived changes that the public does not see yet. */
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

/** The ISO weeks in which any source of a community has a message or a notice, newest first. */
export async function listBusyWeeks(db: Db, communityId: string, limit = 20_000): Promise<string[]> {
  const rows = await db.all(
    'weeks.list_busy',
    sql<{ week: string }>`
      SELECT DISTINCT w.week FROM sources s JOIN weeks w ON w.source_id = s.id
      WHERE s.community_id = ${communityId} ORDER BY w.week DESC LIMIT ${limit}`,
  );
  return rows.map(({ week }) => week);
}

/** Every display name in any source of a community, once each, by code unit order. */
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

export type CommunitySummary = {
  readonly source_slug: string;
  readonly source_name: string;
  readonly week: string;
  readonly public_body: string;
};

/** The public summaries of a community's weeks before `before` (all when null), newest week first, sources by slug. */
export function listCommunitySummaries(
  db: Db,
  { communityId, before, limit = 500 }: { communityId: string; before: string | null; limit?: number },
): Promise<CommunitySummary[]> {
  return db.all(
    'summaries.list_by_community',
    sql<CommunitySummary>`
      SELECT s.slug AS source_slug, s.name AS source_name, m.week, m.public_body
      FROM sources s JOIN summaries m ON m.source_id = s.id
      WHERE s.community_id = ${communityId} AND (${before} IS NULL OR m.week < ${before})
      ORDER BY m.week DESC, s.slug LIMIT ${limit}`,
  );
}

export type CommunityTerms = { readonly source_id: string; readonly week: string; readonly terms: string };

/** The term tables (JSON) of a community's weeks from `from` on, oldest first. */
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
      ORDER BY t.week, s.slug LIMIT ${limit}`,
  );
}

export type SourceDays = { readonly slug: string; readonly name: string; readonly last_day: string | null };

/** The sources of a community by slug, with the last day that has messages. */
export function listSourceDays(db: Db, communityId: string, limit = 200): Promise<SourceDays[]> {
  return db.all(
    'sources.list_days',
    sql<SourceDays>`
      SELECT s.slug, s.name, (SELECT MAX(d.day) FROM days d WHERE d.source_id = s.id) AS last_day
      FROM sources s WHERE s.community_id = ${communityId} ORDER BY s.slug LIMIT ${limit}`,
  );
}

export type PublicRow = {
  readonly kind: 'pulse' | 'concepts' | 'week';
  readonly key: string;
  readonly body: string;
};

/**
 * Replaces a community's public rows where they differ and records the revision they show, only if no newer revision has
 * been published meanwhile. The number of rows that changed; −1 when it came too late.
 */
export async function savePublicRows(
  db: Db,
  { communityId, revision, rows }: { communityId: string; revision: number; rows: readonly PublicRow[] },
): Promise<number> {
  const newest = sql<boolean>`EXISTS (SELECT 1 FROM communities WHERE id = ${communityId} AND published_revision <= ${revision})`;
  const batch: NamedQuery[] = [
    ...chunkJson(rows.map((row) => [row.kind, row.key, row.body])).map((json) => ({
      name: 'public_rows.save',
      query: sql`
        INSERT INTO public_rows (community_id, kind, key, body)
        SELECT ${communityId}, value->>0, value->>1, value->>2 FROM json_each(${json}) WHERE ${newest}
        ON CONFLICT (community_id, kind, key) DO UPDATE SET body = excluded.body WHERE public_rows.body <> excluded.body`,
    })),
    {
      name: 'communities.mark_published',
      query: sql`UPDATE communities SET published_revision = ${revision}
        WHERE id = ${communityId} AND published_revision <= ${revision}`,
    },
  ];
  const results = await db.batch(batch);
  if (results.at(-1)!.changes === 0) return -1;
  return results.slice(0, -1).reduce((sum, { changes }) => sum + changes, 0);
}
