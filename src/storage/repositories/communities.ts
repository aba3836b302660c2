import { type Selectable, sql } from 'kysely';
import type { Db } from '../db.ts';
import type { CommunitiesTable } from '../tables/communities.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';
import { insertOutbox, type OutboxRow } from './job-messages.ts';

export const communityColumns = [
  'id',
  'slug',
  'name',
  'time_zone',
  'language',
  'policy',
  'min_people',
  'retention_days',
  'max_sources',
  'pillars',
  'created_at',
  'updated_at',
] as const;

/** A community as admins see it, straight from its row. */
export type CommunityRow = Pick<Selectable<CommunitiesTable>, (typeof communityColumns)[number]>;

/** A community that is to be taken as public, or as private, whatever its policy says: for a preview. */
export type AsIf = { readonly communityId: string; readonly isPublic: boolean };

/** Whether anything of a community is public: a condition on a row of `communities`. */
export function isPublic(asIf: AsIf | null = null) {
  const now = sql<boolean>`policy <> 'private'`;
  if (asIf === null) return now;
  return sql<boolean>`CASE WHEN id = ${asIf.communityId} THEN ${asIf.isPublic ? 1 : 0} ELSE ${now} END`;
}

/** Finds a community by its slug, if it lies within the scope (null: every community). */
export function findCommunity(
  db: Db,
  slug: string,
  communityScope: string | null,
): Promise<CommunityRow | null> {
  let query = db.build.selectFrom('communities').select(communityColumns).where('slug', '=', slug);
  if (communityScope !== null) query = query.where('id', '=', communityScope);
  return db.first<CommunityRow>('communities.find', query);
}

type ListCommunities = {
  readonly communityScope: string | null;
  readonly publishedOnly: boolean;
  readonly asIf?: AsIf;
  readonly afterSlug: string | null;
  readonly limit: number;
};

/** Lists communities by slug, one more than `limit` so that the caller sees whether there are more. */
export function listCommunities(
  db: Db,
  { communityScope, publishedOnly, asIf, afterSlug, limit }: ListCommunities,
): Promise<CommunityRow[]> {
  let query = db.build
    .selectFrom('communities')
    .select(communityColumns)
    .where('slug', '>', afterSlug ?? '')
    .orderBy('slug')
    .limit(limit + 1);
  if (communityScope !== null) query = query.where('id', '=', communityScope);
  if (publishedOnly) query = query.where(isPublic(asIf));
  return db.all<CommunityRow>('communities.list', query);
}

/** Adds a community; false when its slug is taken. */
export async function insertCommunity(db: Db, row: CommunityRow, audit: AuditEntry): Promise<boolean> {
  const query = db.build
    .insertInto('communities')
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
  const [inserted] = await db.batch([
    { name: 'communities.insert', query },
    insertAuditEntry(audit, {
      where: sql<boolean>`EXISTS (SELECT 1 FROM communities WHERE id = ${row.id})`,
    }),
  ]);
  return inserted!.changes === 1;
}

/** What an admin may change. */
export type CommunityChange = Partial<Omit<CommunityRow, 'id' | 'slug' | 'created_at' | 'updated_at'>>;

type UpdateCommunity = {
  readonly id: string;
  /** The change applies only to this version of the row. */
  readonly updatedAt: number;
  readonly change: CommunityChange;
  /** A fingerprint of the settings that digests depend on, where they change; null where they stay. */
  readonly settings: string | null;
  /** What was composed under another policy goes at once. */
  readonly dropPublicRows: boolean;
  /** What is to be sent then. */
  readonly outbox: readonly OutboxRow[];
  readonly now: number;
  readonly audit: AuditEntry;
};

/**
 * Changes a community if nobody else did meanwhile; false when somebody did. Its revision goes up, so that what is
 * published is seen to be out of date; `updated_at` always moves forward. Changed settings become a part of each
 * source's `inputs_hash` (after an @), which makes every week of theirs out of date.
 */
export async function updateCommunity(
  db: Db,
  { id, updatedAt, change, settings, dropPublicRows, outbox, now, audit }: UpdateCommunity,
): Promise<boolean> {
  const changedAt = Math.max(now, updatedAt + 1);
  const community = db.build
    .updateTable('communities')
    .set({ ...change, revision: sql<number>`revision + 1`, updated_at: changedAt })
    .where('id', '=', id)
    .where('updated_at', '=', updatedAt);
  const isChanged = sql<boolean>`EXISTS (SELECT 1 FROM communities WHERE id = ${id} AND updated_at = ${changedAt})`;
  const sources = db.build
    .updateTable('sources')
    .set({
      inputs_hash: sql<string>`CASE instr(inputs_hash, '@') WHEN 0 THEN inputs_hash
        ELSE substr(inputs_hash, 1, instr(inputs_hash, '@') - 1) END || '@' || ${settings}`,
    })
    .where('community_id', '=', id)
    .where(isChanged);
  const isUnchanged = sql<boolean>`EXISTS (SELECT 1 FROM communities WHERE id = ${id} AND updated_at = ${updatedAt})`;
  const rows = db.build.deleteFrom('public_rows').where('community_id', '=', id).where(isChanged);
  const [, updated] = await db.batch([
    insertAuditEntry(audit, { where: isUnchanged }),
    { name: 'communities.update', query: community },
    ...(settings === null ? [] : [{ name: 'sources.rederive', query: sources }]),
    ...(dropPublicRows ? [{ name: 'public_rows.drop', query: rows }] : []),
    ...insertOutbox(outbox, { now, where: isChanged }),
  ]);
  return updated!.changes === 1;
}

/** Lists those of these ids that are communities. */
export async function listKnownCommunities(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.all(
    'communities.list_known',
    sql<{ id: string }>`
      SELECT c.id FROM json_each(${JSON.stringify(ids)}) j JOIN communities c ON c.id = j.value`,
  );
  return rows.map(({ id }) => id);
}
