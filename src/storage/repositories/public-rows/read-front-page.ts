import { sql } from 'kysely';
import type { Db } from '../../db.ts';

export type FrontPageCommunity = { slug: string; name: string; body: string | null };
export type FrontPageExport = {
  community_slug: string;
  source_name: string;
  status: string;
  error_code: string | null;
  created_at: number;
  finished_at: number | null;
};

const maxCommunities = 20;
const maxExports = 20;

/**
 * What the front page shows: the published communities by name with their pulse (at most 20) and the latest exports
 * of published communities (at most 20), in one statement: rows of either sort, as JSON.
 */
export async function readFrontPage(
  db: Db,
): Promise<{ communities: FrontPageCommunity[]; exports: FrontPageExport[] }> {
  const query = sql<{ communities: string; exports: string }>`
      WITH shown AS (
        SELECT id, slug, name FROM communities WHERE published = 1 ORDER BY slug LIMIT ${maxCommunities}
      ), latest AS (
        SELECT c.slug AS community_slug, s.name AS source_name, e.status, e.error_code, e.created_at, e.finished_at, e.id
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
        (SELECT json_group_array(json_object('community_slug', community_slug, 'source_name', source_name,
          'status', status, 'error_code', error_code, 'created_at', created_at, 'finished_at', finished_at))
          FROM latest) AS exports
    `;
  const row = await db.first<{ communities: string; exports: string }>('public_rows.front_page', query);
  return {
    communities: JSON.parse(row?.communities ?? '[]') as FrontPageCommunity[],
    exports: JSON.parse(row?.exports ?? '[]') as FrontPageExport[],
  };
}
