import type { Db } from '../../db.ts';

export type LabelRow = { readonly label: string; readonly person: string };

/** Every author label of a source and the person it stands for, by code unit order. */
export function listLabels(db: Db, sourceId: string, limit = 20_000): Promise<LabelRow[]> {
  return db.all(
    'list_labels',
    db.build
      .selectFrom('labels')
      .select(['label', 'person'])
      .where('source_id', '=', sourceId)
      .orderBy('label')
      .limit(limit),
  );
}
