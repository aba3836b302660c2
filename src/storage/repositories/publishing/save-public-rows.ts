import { sql } from 'kysely';
import { chunkJson } from '../../chunk-json.ts';
import type { Db, NamedQuery } from '../../db.ts';

export type PublicRow = {
  readonly kind: 'pulse' | 'concepts' | 'week';
  readonly key: string;
  readonly body: string;
};

/**
 * Replaces a community's public rows where they differ and notes the revision they show, only if no newer revision has
 * been published meanwhile. The number of rows that changed; −1 when it came too late.
 */
export async function savePublicRows(
  db: Db,
  { communityId, revision, rows }: { communityId: string; revision: number; rows: readonly PublicRow[] },
): Promise<number> {
  const newest = sql<boolean>`EXISTS (SELECT 1 FROM communities WHERE id = ${communityId} AND published_revision <= ${revision})`;
  const batch: NamedQuery[] = [
    ...chunkJson(rows.map((row) => [row.kind, row.key, row.body])).map((json) => ({
      name: 'save_public_rows',
      query: sql`
        INSERT INTO public_rows (community_id, kind, key, body)
        SELECT ${communityId}, value->>0, value->>1, value->>2 FROM json_each(${json}) WHERE ${newest}
        ON CONFLICT (community_id, kind, key) DO UPDATE SET body = excluded.body WHERE public_rows.body <> excluded.body`,
    })),
    {
      name: 'mark_published',
      query: sql`UPDATE communities SET published_revision = ${revision}
        WHERE id = ${communityId} AND published_revision <= ${revision}`,
    },
  ];
  const results = await db.batch(batch);
  if (results.at(-1)!.changes === 0) return -1;
  return results.slice(0, -1).reduce((sum, { changes }) => sum + changes, 0);
}
