import { type Selectable, sql } from 'kysely';
import type { DaySpan } from '../../core/day-spans.ts';
import type { Db } from '../db.ts';
import type { SourcesTable } from '../tables/communities.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';
import { insertOutbox, type OutboxRow } from './job-messages.ts';

export const sourceColumns = ['id', 'slug', 'name', 'public_name', 'created_at', 'updated_at'] as const;

/** A source as admins see it, straight from its row. */
export type SourceRow = Pick<Selectable<SourcesTable>, (typeof sourceColumns)[number]>;

/** Finds a source of a community by its slug. */
export function findSource(db: Db, communityId: string, slug: string): Promise<SourceRow | null> {
  const query = db.build
    .selectFrom('sources')
    .select(sourceColumns)
    .where('community_id', '=', communityId)
    .where('slug', '=', slug);
  return db.first<SourceRow>('sources.find', query);
}

/** Finds the slug of a source of a community by its id; null when it has none of this id. */
export async function findSourceSlug(db: Db, communityId: string, id: string): Promise<string | null> {
  const query = db.build
    .selectFrom('sources')
    .select('slug')
    .where('id', '=', id)
    .where('community_id', '=', communityId);
  return (await db.first<{ slug: string }>('sources.find_slug', query))?.slug ?? null;
}

/** Lists those of these ids that are sources. */
export function listKnownSources(
  db: Db,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly community_id: string }[]> {
  return db.all(
    'sources.list_known',
    sql<{ id: string; community_id: string }>`
      SELECT s.id, s.community_id FROM json_each(${JSON.stringify(ids)}) j JOIN sources s ON s.id = j.value`,
  );
}

type ListSources = {
  readonly communityId: string;
  readonly afterSlug: string | null;
  readonly limit: number;
};

/** Lists sources of a community by slug, one more than `limit`. */
export function listSources(db: Db, { communityId, afterSlug, limit }: ListSources): Promise<SourceRow[]> {
  const query = db.build
    .selectFrom('sources')
    .select(sourceColumns)
    .where('community_id', '=', communityId)
    .where('slug', '>', afterSlug ?? '')
    .orderBy('slug')
    .limit(limit + 1);
  return db.all<SourceRow>('sources.list', query);
}

/** Lists sources of some communities, by community and slug. */
export function listSourcesOf(
  db: Db,
  communityIds: readonly string[],
  limit = 5_000,
): Promise<{ slug: string; name: string; community_id: string }[]> {
  return db.all(
    'sources.list_of_communities',
    sql<{ slug: string; name: string; community_id: string }>`
      SELECT s.slug, s.name, s.community_id FROM sources s
      WHERE s.community_id IN (SELECT value FROM json_each(${JSON.stringify(communityIds)}))
      ORDER BY s.community_id, s.slug LIMIT ${limit}`,
  );
}

export type SourceName = {
  readonly id: string;
  readonly slug: string;
  /** As in WhatsApp. */
  readonly name: string;
  /** The last day that an export covers. */
  readonly last_day: string | null;
};

/** Lists every source of a community by slug, with its name and the last day that is known of it. */
export function listSourceNames(db: Db, communityId: string, limit = 1000): Promise<SourceName[]> {
  return db.all(
    'sources.list_names',
    sql<SourceName>`
      SELECT s.id, s.slug, s.name, (SELECT MAX(v.to_day) FROM coverage v WHERE v.source_id = s.id) AS last_day
      FROM sources s WHERE s.community_id = ${communityId} ORDER BY s.slug LIMIT ${limit}`,
  );
}

/** Adds a source to its community, with the next number of those that the public knows; false when its slug is taken, or the community has as many as it may have. */
export async function insertSource(
  db: Db,
  row: SourceRow & { community_id: string },
  audit: AuditEntry,
): Promise<boolean> {
  const query = sql`
    INSERT INTO sources (id, community_id, slug, name, created_at, updated_at, public_number)
    SELECT ${row.id}, ${row.community_id}, ${row.slug}, ${row.name}, ${row.created_at}, ${row.updated_at},
      (SELECT COALESCE(MAX(public_number), 0) + 1 FROM sources WHERE community_id = ${row.community_id})
    WHERE (SELECT COUNT(*) FROM sources WHERE community_id = ${row.community_id})
      < (SELECT max_sources FROM communities WHERE id = ${row.community_id})
    ON CONFLICT DO NOTHING`;
  const [inserted] = await db.batch([
    { name: 'sources.insert', query },
    insertAuditEntry(audit, { where: sql<boolean>`EXISTS (SELECT 1 FROM sources WHERE id = ${row.id})` }),
  ]);
  return inserted!.changes === 1;
}

/** Lists the spans of days that exports of a source cover, each once, by their first day. */
export async function listSpans(db: Db, sourceId: string, limit = 5000): Promise<DaySpan[]> {
  const rows = await db.all(
    'coverage.list',
    db.build
      .selectFrom('coverage')
      .select(['from_day', 'to_day'])
      .where('source_id', '=', sourceId)
      .orderBy('from_day')
      .orderBy('to_day')
      .limit(limit),
  );
  return rows.map(({ from_day, to_day }) => ({ from: from_day, to: to_day }));
}

export type SourceSpan = {
  readonly slug: string;
  readonly from: string;
  readonly to: string;
  /** The export begins where the limit of WhatsApp cut it. */
  readonly cut: 0 | 1;
};

/** Lists the spans of days that exports cover, of every source of a community, by source and first day. */
export function listCommunitySpans(db: Db, communityId: string, limit = 20_000): Promise<SourceSpan[]> {
  return db.all(
    'coverage.list_by_community',
    sql<SourceSpan>`
      SELECT s.slug, v.from_day AS "from", v.to_day AS "to", v.cut
      FROM sources s JOIN coverage v ON v.source_id = s.id
      WHERE s.community_id = ${communityId} ORDER BY s.slug, v.from_day, v.to_day LIMIT ${limit}`,
  );
}

type SetPublicName = {
  readonly communityId: string;
  readonly sourceId: string;
  /** Null: the public knows it by its number. */
  readonly publicName: string | null;
  readonly audit: AuditEntry;
  /** Messages that publish the community again. */
  readonly outbox: readonly OutboxRow[];
  readonly now: number;
};

/** Names a source for the public, and makes what is public of its community out of date. */
export async function setPublicName(
  db: Db,
  { communityId, sourceId, publicName, audit, outbox, now }: SetPublicName,
): Promise<void> {
  await db.batch([
    insertAuditEntry(audit),
    {
      name: 'sources.set_public_name',
      query: sql`
        UPDATE sources SET public_name = ${publicName}, updated_at = max(${now}, updated_at + 1)
        WHERE id = ${sourceId} AND community_id = ${communityId}`,
    },
    {
      name: 'communities.bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${communityId}`,
    },
    ...insertOutbox(outbox, { now }),
  ]);
}
