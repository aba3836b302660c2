import type { AuditAction, AuditDetail } from '@beacon-pulse/contracts/src/admin/audit-log.ts';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db, NamedQuery } from '../db.ts';
import type { ApiKeysTable, AuditLogTable } from '../tables/access.ts';

/** A key without its secret, with the slug of the community it is bound to. */
export type KeyRow = {
  id: string;
  prefix: string;
  name: string;
  scopes: string;
  community_slug: string | null;
  expires_at: number | null;
  last_used_at: number | null;
  revoked_at: number | null;
  created_at: number;
};

/** Finds the key with this look-up prefix, whatever its state. */
export function findKeyByPrefix(db: Db, prefix: string): Promise<ApiKeysTable | null> {
  return db.first<ApiKeysTable>(
    'api_keys.find_by_prefix',
    db.build.selectFrom('api_keys').selectAll().where('prefix', '=', prefix),
  );
}

/** Finds the look-up prefix of a key by its id, if it lies within the scope (null: every key). */
export async function findKeyPrefix(
  db: Db,
  id: string,
  communityScope: string | null,
): Promise<string | null> {
  let query = db.build.selectFrom('api_keys').select('prefix').where('id', '=', id);
  if (communityScope !== null) query = query.where('community_id', '=', communityScope);
  return (await db.first<{ prefix: string }>('api_keys.find_prefix', query))?.prefix ?? null;
}

type ListKeys = {
  readonly communityScope: string | null;
  readonly afterId: string | null;
  readonly limit: number;
};

/** Lists keys by id, one more than `limit`. */
export function listKeys(db: Db, { communityScope, afterId, limit }: ListKeys): Promise<KeyRow[]> {
  let query = db.build
    .selectFrom('api_keys as k')
    .leftJoin('communities as c', 'c.id', 'k.community_id')
    .select([
      'k.id',
      'k.prefix',
      'k.name',
      'k.scopes',
      'c.slug as community_slug',
      'k.expires_at',
      'k.last_used_at',
      'k.revoked_at',
      'k.created_at',
    ])
    .orderBy('k.id')
    .limit(limit + 1);
  if (communityScope !== null) query = query.where('k.community_id', '=', communityScope);
  if (afterId !== null) query = query.where('k.id', '>', afterId);
  return db.all<KeyRow>('api_keys.list', query);
}

/** Adds a key only where no key was ever made; false when there is one. Two callers at once cannot both win. */
export async function insertFirstKey(db: Db, row: ApiKeysTable): Promise<boolean> {
  const { build } = db;
  const columns = Object.keys(row) as (keyof ApiKeysTable)[];
  const query = build
    .insertInto('api_keys')
    .columns(columns)
    .expression(
      build
        .selectNoFrom(columns.map((column) => sql`${row[column]}`.as(column)))
        .where(({ not, exists }) => not(exists(build.selectFrom('api_keys').select('id')))),
    );
  return (await db.run('api_keys.insert_first', query)) === 1;
}

/** Adds a key. */
export async function insertKey(db: Db, row: ApiKeysTable, audit: AuditEntry): Promise<void> {
  await db.batch([
    { name: 'api_keys.insert', query: db.build.insertInto('api_keys').values(row) },
    insertAuditEntry(audit),
  ]);
}

type TouchKey = { readonly id: string; readonly now: number; readonly unlessSince: number };

/** Records that a key was used, unless that was recorded at or after `unlessSince`. */
export async function touchKey(db: Db, { id, now, unlessSince }: TouchKey): Promise<void> {
  await db.run(
    'api_keys.touch',
    db.build
      .updateTable('api_keys')
      .set({ last_used_at: now })
      .where('id', '=', id)
      .where(({ or, eb }) => or([eb('last_used_at', 'is', null), eb('last_used_at', '<', unlessSince)])),
  );
}

type RevokeKey = { readonly id: string; readonly now: number; readonly audit: AuditEntry };

/** Whether a key may do everything in every community, now. */
const isAdminOfAll = (now: number) => sql<boolean>`(
  community_id IS NULL AND revoked_at IS NULL AND COALESCE(expires_at > ${now}, 1)
  AND EXISTS (SELECT 1 FROM json_each(api_keys.scopes) WHERE value = 'admin'))`;

/** Whether a key is the only one that may do everything in every community. */
export async function isLastAdminKey(db: Db, id: string, now: number): Promise<boolean> {
  const admins = await db.all<{ id: string }>(
    'api_keys.list_admins',
    db.build.selectFrom('api_keys').select('id').where(isAdminOfAll(now)).limit(2),
  );
  return admins.length === 1 && admins[0]!.id === id;
}

/** Revokes a key, unless it is the last that may do everything; the time of the first revocation stays. False where nothing was to be done. */
export async function revokeKey(db: Db, { id, now, audit }: RevokeKey): Promise<boolean> {
  const isRevocable = sql<boolean>`revoked_at IS NULL AND (
    NOT ${isAdminOfAll(now)}
    OR EXISTS (SELECT 1 FROM (SELECT * FROM api_keys) AS api_keys WHERE id <> ${id} AND ${isAdminOfAll(now)}))`;
  const results = await db.batch([
    insertAuditEntry(audit, {
      where: sql<boolean>`EXISTS (SELECT 1 FROM api_keys WHERE id = ${id} AND ${isRevocable})`,
      communityId: sql<string | null>`(SELECT community_id FROM api_keys WHERE id = ${id})`,
    }),
    {
      name: 'api_keys.revoke',
      query: db.build
        .updateTable('api_keys')
        .set({ revoked_at: now })
        .where('id', '=', id)
        .where(isRevocable),
    },
  ]);
  return results.at(-1)!.changes === 1;
}

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
 * Builds a statement that keeps who did what. It stands in the batch that does it: before a change that is made under a condition,
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

/** Lists who did what, newest first, one more than `limit`. */
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

type NewLink = {
  readonly codeHash: string;
  readonly communityId: string;
  readonly keyId: string;
  readonly expiresAt: number;
  readonly audit: AuditEntry;
};

/** Keeps a one-time link. */
export async function insertLink(
  db: Db,
  { codeHash, communityId, keyId, expiresAt, audit }: NewLink,
): Promise<void> {
  await db.batch([
    {
      name: 'inside_links.insert',
      query: sql`INSERT INTO inside_links (code_hash, community_id, key_id, expires_at)
        VALUES (${codeHash}, ${communityId}, ${keyId}, ${expiresAt})`,
    },
    insertAuditEntry(audit),
  ]);
}

/** A link `l` that may be used, of a key that may still be. */
const usable = (codeHash: string, now: number) => sql`
  FROM inside_links l JOIN api_keys k ON k.id = l.key_id
  WHERE l.code_hash = ${codeHash} AND l.used_at IS NULL AND l.expires_at > ${now}
    AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > ${now})`;

/** Whether a code would be taken; looking at it does not use it up. */
export async function isUsableLink(db: Db, codeHash: string, now: number): Promise<boolean> {
  return (await db.first('inside_links.find', sql`SELECT 1 ${usable(codeHash, now)}`)) !== null;
}

type UseLink = {
  readonly codeHash: string;
  readonly sessionHash: string;
  readonly now: number;
  readonly expiresAt: number;
};

/** Makes a session of a code, which is then used up: of two that come at once one gets it. False for the other. */
export async function useLink(db: Db, { codeHash, sessionHash, now, expiresAt }: UseLink): Promise<boolean> {
  const [inserted] = await db.batch([
    {
      name: 'inside_sessions.insert',
      query: sql`
        INSERT INTO inside_sessions (session_hash, community_id, key_id, created_at, expires_at)
        SELECT ${sessionHash}, l.community_id, l.key_id, ${now}, ${expiresAt} ${usable(codeHash, now)}`,
    },
    {
      name: 'inside_links.use',
      query: sql`UPDATE inside_links SET used_at = ${now} WHERE code_hash = ${codeHash} AND used_at IS NULL`,
    },
  ]);
  return inserted!.changes === 1;
}

export type SessionRow = {
  readonly community_id: string;
  readonly slug: string;
  readonly key_id: string;
  readonly key_name: string;
};

/** Finds the session with this hash, while it lasts and its key may still be used. */
export function findSession(db: Db, sessionHash: string, now: number): Promise<SessionRow | null> {
  return db.first(
    'inside_sessions.find',
    sql<SessionRow>`
      SELECT i.community_id, c.slug, k.id AS key_id, k.name AS key_name
      FROM inside_sessions i JOIN api_keys k ON k.id = i.key_id JOIN communities c ON c.id = i.community_id
      WHERE i.session_hash = ${sessionHash} AND i.expires_at > ${now}
        AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > ${now})`,
  );
}

/** Ends a session. */
export async function deleteSession(db: Db, sessionHash: string): Promise<void> {
  await db.run(
    'inside_sessions.delete',
    sql`DELETE FROM inside_sessions WHERE session_hash = ${sessionHash}`,
  );
}
