import { type RawBuilder, sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { type AsIf, isPublic } from './communities.ts';

/** The published community that a public read is about. */
export type PublishedCommunity = {
  community_id: string;
  community_slug: string;
  community_name: string;
  community_language: string;
  community_time_zone: string;
};

/** The id of the published community with this slug, or, without a slug, of the oldest: another that is published later changes no answer. */
export function publishedCommunityId(slug: string | null) {
  return slug === null
    ? sql<string>`(SELECT id FROM communities WHERE ${isPublic()} ORDER BY created_at, id LIMIT 1)`
    : sql<string>`(SELECT id FROM communities WHERE slug = ${slug} AND ${isPublic()})`;
}

/**
 * Starts a query on exactly one published community: the one with this slug, or, without a slug, the oldest.
 * Either way the row is found by a unique key, so whatever is joined keeps the order of its own index.
 */
export function selectPublishedCommunity(db: Db, slug: string | null) {
  return db.build
    .selectFrom('communities as c')
    .where('c.id', '=', publishedCommunityId(slug))
    .select([
      'c.id as community_id',
      'c.slug as community_slug',
      'c.name as community_name',
      'c.language as community_language',
      'c.time_zone as community_time_zone',
    ]);
}

export type PublicRow = PublishedCommunity & { body: string | null };

/** Reads the one row of a kind (`pulse`, `concepts`) of a published community; null when there is no such community, a null body when nothing was made yet. */
export function readPublicRow(
  db: Db,
  slug: string | null,
  kind: 'pulse' | 'concepts',
): Promise<PublicRow | null> {
  const query = selectPublishedCommunity(db, slug)
    .leftJoin('public_rows as r', (join) =>
      join.onRef('r.community_id', '=', 'c.id').on('r.kind', '=', kind).on('r.key', '=', ''),
    )
    .select('r.body as body');
  return db.first<PublicRow>(`public_rows.read_${kind}`, query);
}

export type FrontPageCommunity = { slug: string; name: string; body: string | null };
export type FrontPageExport = {
  community_slug: string;
  source_number: number;
  source_public_name: string | null;
  status: string;
  error_code: string | null;
  created_at: number;
  finished_at: number | null;
};

const maxCommunities = 20;
const maxExports = 20;

/**
 * Reads what the front page shows: the published communities by name with their pulse (at most 20) and the latest exports
 * of published communities (at most 20), in one statement: rows of either sort, as JSON.
 */
export async function readFrontPage(
  db: Db,
  asIf: AsIf | null = null,
): Promise<{ communities: FrontPageCommunity[]; exports: FrontPageExport[] }> {
  const query = sql<{ communities: string; exports: string }>`
      WITH shown AS (
        SELECT id, slug, name FROM communities WHERE ${isPublic(asIf)} ORDER BY slug LIMIT ${maxCommunities}
      ), latest AS (
        SELECT c.slug AS community_slug, s.public_number AS source_number, s.public_name AS source_public_name, e.status, e.error_code, e.created_at, e.finished_at, e.id
        FROM shown c
        -- CROSS: communities first, or SQLite walks all exports
        CROSS JOIN exports e ON e.community_id = c.id
          AND e.id IN (SELECT id FROM exports WHERE community_id = c.id ORDER BY id DESC LIMIT ${maxExports})
        JOIN sources s ON s.id = e.source_id
        ORDER BY e.id DESC LIMIT ${maxExports}
      )
      SELECT
        (SELECT json_group_array(json_object('slug', c.slug, 'name', c.name, 'body', r.body))
          FROM shown c LEFT JOIN public_rows r ON r.community_id = c.id AND r.kind = 'pulse' AND r.key = '') AS communities,
        (SELECT json_group_array(json_object('community_slug', community_slug, 'source_number', source_number, 'source_public_name', source_public_name,
          'status', status, 'error_code', error_code, 'created_at', created_at, 'finished_at', finished_at))
          FROM latest) AS exports
    `;
  const row = await db.first<{ communities: string; exports: string }>('public_rows.read_front_page', query);
  return {
    communities: JSON.parse(row?.communities ?? '[]') as FrontPageCommunity[],
    exports: JSON.parse(row?.exports ?? '[]') as FrontPageExport[],
  };
}

/** `key` and `body` are null in the single row of a community that has no such rows. */
export type ListedPublicRow = PublishedCommunity & { key: string | null; body: string | null };

type ListPublicRows = {
  readonly slug: string | null;
  readonly kind: 'week' | 'day';
  /** Rows before this key only. */
  readonly beforeKey: string | null;
  readonly limit: number;
};

/** Lists rows of a kind of a published community, newest key first, one more than `limit`; nothing at all when there is no such community. */
export function listPublicRows(
  db: Db,
  { slug, kind, beforeKey, limit }: ListPublicRows,
): Promise<ListedPublicRow[]> {
  const query = selectPublishedCommunity(db, slug)
    .leftJoin('public_rows as r', (join) => {
      const rows = join.onRef('r.community_id', '=', 'c.id').on('r.kind', '=', kind);
      return beforeKey === null ? rows : rows.on('r.key', '<', beforeKey);
    })
    .select(['r.key as key', 'r.body as body'])
    .orderBy('r.key', 'desc')
    .limit(limit + 1);
  return db.all<ListedPublicRow>(`public_rows.list_${kind}`, query);
}

type ListAtOffset = {
  readonly slug: string | null;
  readonly kind: 'week' | 'day';
  readonly limit: number;
  /** Rows to leave out first; they are read all the same, which is why cursors are the better way. */
  readonly offset: number;
};

/** Like `listPublicRows`, by offset. The community comes even where the offset lies behind the last row. */
export function listPublicRowsAtOffset(
  db: Db,
  { slug, kind, limit, offset }: ListAtOffset,
): Promise<ListedPublicRow[]> {
  const rows = db.build
    .selectFrom('public_rows')
    .select(['key', 'body'])
    .where('community_id', '=', publishedCommunityId(slug))
    .where('kind', '=', kind)
    .orderBy('key', 'desc')
    .limit(limit + 1)
    .offset(offset)
    .as('r');
  const query = selectPublishedCommunity(db, slug)
    .leftJoin(rows, (join) => join.on(sql<boolean>`true`))
    .select(['r.key as key', 'r.body as body'])
    .orderBy('r.key', 'desc');
  return db.all<ListedPublicRow>(`public_rows.list_${kind}_at_offset`, query);
}

/** Both are null in the single row of a community without (further) sources; a source without a public name has none. */
export type PublishedSource = PublishedCommunity & {
  public_number: number | null;
  public_name: string | null;
};

type ListPublishedSources = {
  readonly slug: string | null;
  /** Sources behind this number only. */
  readonly afterNumber: number;
  readonly limit: number;
};

/** Lists sources of a published community by number, one more than `limit`; nothing at all when there is no such community. */
export function listPublishedSources(
  db: Db,
  { slug, afterNumber, limit }: ListPublishedSources,
): Promise<PublishedSource[]> {
  const query = selectPublishedCommunity(db, slug)
    .leftJoin('sources as s', (join) =>
      join.onRef('s.community_id', '=', 'c.id').on('s.public_number', '>', afterNumber),
    )
    .select(['s.public_number as public_number', 's.public_name as public_name'])
    .orderBy('s.public_number')
    .limit(limit + 1);
  return db.all<PublishedSource>('public_rows.list_sources', query);
}

/** Lists every public week and day of a community as it is stored, newest first. */
export function listStoredRows(
  db: Db,
  communityId: string,
  limit = 20_000,
): Promise<{ kind: 'week' | 'day'; key: string; body: string }[]> {
  return db.all(
    'public_rows.list_stored',
    sql<{ kind: 'week' | 'day'; key: string; body: string }>`
      SELECT kind, key, body FROM public_rows WHERE community_id = ${communityId} AND kind IN ('week', 'day')
      ORDER BY key DESC LIMIT ${limit}`,
  );
}

export type MemoryRow = { readonly week: string; readonly body: string };

/** Lists what publications have shown of these weeks so far, as JSON. */
export function listPublicationMemory(
  db: Db,
  { communityId, weeks, limit = 100 }: { communityId: string; weeks: readonly string[]; limit?: number },
): Promise<MemoryRow[]> {
  return db.all(
    'publication_memory.list',
    sql<MemoryRow>`
      SELECT m.week, m.body FROM json_each(${JSON.stringify(weeks)}) k
      JOIN publication_memory m ON m.community_id = ${communityId} AND m.week = k.value LIMIT ${limit}`,
  );
}

/** Builds statements that keep what a publication shows of these weeks. */
export function saveMemory(
  communityId: string,
  memory: readonly MemoryRow[],
  where: RawBuilder<boolean>,
): NamedQuery[] {
  return chunkJson(memory.map(({ week, body }) => [week, body])).map((json) => ({
    name: 'publication_memory.save',
    query: sql`
      INSERT INTO publication_memory (community_id, week, body)
      SELECT ${communityId}, value->>0, value->>1 FROM json_each(${json}) WHERE ${where}
      ON CONFLICT (community_id, week) DO UPDATE SET body = excluded.body WHERE publication_memory.body <> excluded.body`,
  }));
}

/** Builds statements that take weeks back, and what was shown of them. */
export function deleteWeeks(
  communityId: string,
  weeks: readonly string[],
  where: RawBuilder<boolean>,
): NamedQuery[] {
  const gone = sql`SELECT value FROM json_each(${JSON.stringify(weeks)})`;
  return [
    {
      name: 'public_rows.delete_weeks',
      query: sql`
        DELETE FROM public_rows WHERE community_id = ${communityId} AND kind = 'week' AND key IN (${gone}) AND ${where}`,
    },
    {
      name: 'publication_memory.delete',
      query: sql`DELETE FROM publication_memory WHERE community_id = ${communityId} AND week IN (${gone}) AND ${where}`,
    },
  ];
}
