import type { AuditAction, AuditDetail } from '@beacon-pulse/contracts/src/admin/audit-log.ts';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db, NamedQuery } from '../db.ts';
import type { AuditLogTable } from '../tables/access.ts';

export type AuditEntry = {
  readonly id: string;
  readonly at: number;
  readonly actor: { readonly id: string; readonly name: string };
  readonly communityId: string | null;
  readonly action: AuditAction;
  readonly detail: AuditDetail;
};

type InsertAudit = {
  /** Holds exactly where the change of the same batch will be, or was, made. Left out, it always is. */
  readonly where?: RawBuilder<boolean>;
  /** Finds the community where the caller does not know it. */
  readonly communityId?: RawBuilder<string | null>;
};

/**
 * A statement that keeps who did what. It stands in the batch that does it: before a change that is made under a condition,
 * with the same condition, so that a change which finds nothing to do leaves no entry.
 */
export function insertAuditEntry(
  { id, at, actor, communityId, action, detail }: AuditEntry,
  { where = sql<boolean>`true`, communityId: found = sql<string | null>`${communityId}` }: InsertAudit = {},
): NamedQuery {
  return {
    name: 'audit_log.insert',
    query: sql`
      INSERT INTO audit_log (id, at, actor_id, actor_name, community_id, action, detail)
      SELECT ${id}, ${at}, ${actor.id}, ${actor.name}, ${found}, ${action}, ${JSON.stringify(detail)} WHERE ${where}`,
  };
}

/** Counts one more read of names or texts: one entry for an actor, a community and a day, whose id is the same all day. */
export async function recordRead(
  db: Db,
  { id, at, actor, communityId }: Omit<AuditEntry, 'action' | 'detail'>,
): Promise<void> {
  const action: AuditAction = 'inside.read';
  await db.run(
    'audit_log.record_read',
    sql`
      INSERT INTO audit_log (id, at, actor_id, actor_name, community_id, action, detail)
      VALUES (${id}, ${at}, ${actor.id}, ${actor.name}, ${communityId}, ${action}, '{"reads":1}')
      ON CONFLICT (id) DO UPDATE SET detail = json_set(audit_log.detail, '$.reads', (audit_log.detail ->> '$.reads') + 1)`,
  );
}

export type AuditRow = Selectable<AuditLogTable> & { readonly community_slug: string | null };

type ListAuditEntries = {
  /** Only what concerns this community; null: everything. */
  readonly communityId: string | null;
  readonly action: string | null;
  readonly beforeId: string | null;
  readonly limit: number;
};

/** Who did what, newest first, one more than `limit`. */
export function listAuditEntries(
  db: Db,
  { communityId, action, beforeId, limit }: ListAuditEntries,
): Promise<AuditRow[]> {
  let query = db.build
    .selectFrom('audit_log as a')
    .leftJoin('communities as c', 'c.id', 'a.community_id')
    .selectAll('a')
    .select('c.slug as community_slug')
    .orderBy('a.id', 'desc')
    .limit(limit + 1);
  if (communityId !== null) query = query.where('a.community_id', '=', communityId);
  if (action !== null) query = query.where('a.action', '=', action);
  if (beforeId !== null) query = query.where('a.id', '<', beforeId);
  return db.all<AuditRow>('audit_log.list', query);
}
