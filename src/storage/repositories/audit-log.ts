import type { Selectable } from 'kysely';
import type { Db, NamedQuery } from '../db.ts';
import type { AuditLogTable } from '../tables/access.ts';

export type AuditEntry = {
  readonly id: string;
  readonly at: number;
  readonly actor: { readonly id: string; readonly name: string };
  readonly communityId: string | null;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** A statement that keeps who did what, for the batch that does it. */
export function addAuditEntry({ build }: Pick<Db, 'build'>, entry: AuditEntry): NamedQuery {
  return {
    name: 'audit_log.insert',
    query: build.insertInto('audit_log').values({
      id: entry.id,
      at: entry.at,
      actor_id: entry.actor.id,
      actor_name: entry.actor.name,
      community_id: entry.communityId,
      action: entry.action,
      detail: JSON.stringify(entry.detail),
    }),
  };
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
