import type { Db } from '../../db.ts';

export type PeopleDecision = { label_a: string; label_b: string; decision: 'merge' | 'split' };

/** What admins have decided about labels of a source. */
export function listDecisions(db: Db, sourceId: string, limit = 10_000): Promise<PeopleDecision[]> {
  return db.all<PeopleDecision>(
    'people.list_decisions',
    db.build
      .selectFrom('people_decisions')
      .select(['label_a', 'label_b', 'decision'])
      .where('source_id', '=', sourceId)
      .orderBy('label_a')
      .orderBy('label_b')
      .limit(limit),
  );
}
