import type { Db } from '../../db.ts';

export type WeekEvidence = { readonly week: string; readonly evidence: string };

/** What each week of a source tells about which labels are one person (JSON), oldest first. */
export function listEvidence(db: Db, sourceId: string, limit = 5000): Promise<WeekEvidence[]> {
  return db.all(
    'list_evidence',
    db.build
      .selectFrom('weeks')
      .select(['week', 'evidence'])
      .where('source_id', '=', sourceId)
      .orderBy('week')
      .limit(limit),
  );
}
