import type { Db } from '../../db.ts';

/** Raw files of exports that ended before `before` (ms) and are still stored. */
export function listRawToDrop(
  db: Db,
  before: number,
  limit = 100,
): Promise<{ id: string; object_key: string }[]> {
  return db.all(
    'list_raw_to_drop',
    db.build
      .selectFrom('exports')
      .select(['id', 'object_key'])
      .where('finished_at', '<', before)
      .where('finished_at', 'is not', null)
      .where('raw_deleted_at', 'is', null)
      .orderBy('finished_at')
      .limit(limit),
  );
}
