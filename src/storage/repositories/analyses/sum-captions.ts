import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Frames captioned in the films that an export brought, by these models, without those of the file `except`. */
export async function sumCaptions(
  db: Db,
  wanted: { communityId: string; exportId: string | null; input: string; except: string },
): Promise<number> {
  const { communityId, exportId, input, except } = wanted;
  const row = await db.first(
    'analyses.sum_captions',
    sql<{ captions: number }>`
      SELECT COALESCE(SUM(n.captions), 0) AS captions
      FROM artifacts a CROSS JOIN analyses n
      WHERE a.community_id = ${communityId} AND a.export_id IS ${exportId} AND substr(a.media_type, 1, 6) = 'video/'
        AND n.community_id = a.community_id AND n.sha256 = a.sha256 AND n.input = ${input} AND n.sha256 <> ${except}`,
  );
  return row?.captions ?? 0;
}
