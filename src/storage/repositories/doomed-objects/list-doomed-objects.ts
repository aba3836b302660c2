import type { Db } from '../../db.ts';

/** Keys of objects that nothing names any more and that may still be stored. */
export async function listDoomedObjects(db: Db, limit: number): Promise<string[]> {
  const rows = await db.all(
    'doomed_objects.list',
    db.build.selectFrom('doomed_objects').select('object_key').orderBy('object_key').limit(limit),
  );
  return rows.map(({ object_key }) => object_key);
}
