import type { Db } from '../../db.ts';

export type DigestRow = { readonly day: string; readonly input: string; readonly body: string };

/** The digests of a source from one day to another, both included, oldest first. */
export function listDigests(
  db: Db,
  range: { sourceId: string; from: string; to: string },
  limit = 7,
): Promise<DigestRow[]> {
  return db.all(
    'list_digests',
    db.build
      .selectFrom('digests')
      .select(['day', 'input', 'body'])
      .where('source_id', '=', range.sourceId)
      .where('day', '>=', range.from)
      .where('day', '<=', range.to)
      .orderBy('day')
      .limit(limit),
  );
}
