import { sql } from 'kysely';
import type { Db } from '../db.ts';

export type WordDecisionRow = {
  readonly word: string;
  readonly decision: 'allow' | 'never';
  readonly decided_by: string;
  readonly decided_at: number;
};

/** What admins of a community have decided about words, by word. */
export function listWordDecisions(db: Db, communityId: string, limit = 2_000): Promise<WordDecisionRow[]> {
  return db.all(
    'public_words.list',
    db.build
      .selectFrom('public_words')
      .select(['word', 'decision', 'decided_by', 'decided_at'])
      .where('community_id', '=', communityId)
      .orderBy('word')
      .limit(limit),
  );
}

export type TermUsesRow = {
  readonly source_id: string;
  readonly week: string;
  readonly language: string;
  /** JSON: keys of all who wrote in the week. */
  readonly people: string;
  /** JSON: the uses of the terms asked for. */
  readonly terms: string;
};

type ListTermUses = {
  readonly communityId: string;
  /** The first week of interest. */
  readonly from: string;
  readonly terms: readonly string[];
  readonly limit?: number;
};

/** How some terms were used in a community's weeks from one on, newest weeks first. */
export function listTermUses(
  db: Db,
  { communityId, from, terms, limit = 400 }: ListTermUses,
): Promise<TermUsesRow[]> {
  return db.all(
    'terms.list_uses',
    sql<TermUsesRow>`
      SELECT t.source_id, t.week, t.uses ->> '$.language' AS language, t.uses -> '$.people' AS people,
        (SELECT json_group_object(u.key, json(u.value)) FROM json_each(t.uses, '$.terms') u
         WHERE u.key IN (SELECT value FROM json_each(${JSON.stringify(terms)}))) AS terms
      FROM sources s JOIN terms t ON t.source_id = s.id
      WHERE s.community_id = ${communityId} AND t.week >= ${from} AND t.uses <> ''
      ORDER BY t.week DESC, s.slug LIMIT ${limit}`,
  );
}
