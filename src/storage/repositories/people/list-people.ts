import type { Db } from '../../db.ts';

export type LabelRow = { label: string; person: string };

type ListPeople = { readonly sourceId: string; readonly afterLabel: string | null; readonly limit: number };

/** The author labels of a source and the person behind each, by label, one more than `limit`. */
export function listPeople(db: Db, { sourceId, afterLabel, limit }: ListPeople): Promise<LabelRow[]> {
  let query = db.build
    .selectFrom('labels')
    .select(['label', 'person'])
    .where('source_id', '=', sourceId)
    .orderBy('label')
    .limit(limit + 1);
  if (afterLabel !== null) query = query.where('label', '>', afterLabel);
  return db.all<LabelRow>('people.list', query);
}
