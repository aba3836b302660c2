import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';

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
      query: db.build.insertInto('inside_links').values({
        code_hash: codeHash,
        community_id: communityId,
        key_id: keyId,
        expires_at: expiresAt,
        used_at: null,
      }),
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

/** The session with this hash, while it lasts and its key may still be used. */
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
    db.build.deleteFrom('inside_sessions').where('session_hash', '=', sessionHash),
  );
}
