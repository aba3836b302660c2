import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';
import { insertOutbox, type OutboxRow } from './job-messages.ts';

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

type SaveWordDecision = {
  readonly communityId: string;
  readonly word: string;
  /** `none` takes a decision back. */
  readonly decision: 'allow' | 'never' | 'none';
  readonly decidedBy: string;
  readonly now: number;
  readonly audit: AuditEntry;
  /** Messages that publish the community again. */
  readonly outbox: readonly OutboxRow[];
};

/** Writes what an admin has decided about a word, and makes what is public of the community out of date. */
export async function saveWordDecision(
  db: Db,
  { communityId, word, decision, decidedBy, now, audit, outbox }: SaveWordDecision,
): Promise<void> {
  const save =
    decision === 'none'
      ? sql`DELETE FROM public_words WHERE community_id = ${communityId} AND word = ${word}`
      : sql`INSERT INTO public_words (community_id, word, decision, decided_by, decided_at)
          VALUES (${communityId}, ${word}, ${decision}, ${decidedBy}, ${now})
          ON CONFLICT (community_id, word) DO UPDATE SET
            decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at`;
  await db.batch([
    insertAuditEntry(audit),
    { name: decision === 'none' ? 'public_words.delete' : 'public_words.save', query: save },
    {
      name: 'communities.bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${communityId}`,
    },
    ...insertOutbox(outbox, { now }),
  ]);
}

/** Forgets what was decided about some words. */
export async function deleteWordDecisions(
  db: Db,
  communityId: string,
  words: readonly string[],
): Promise<void> {
  await db.run(
    'public_words.delete_some',
    sql`DELETE FROM public_words
      WHERE community_id = ${communityId} AND word IN (SELECT value FROM json_each(${JSON.stringify(words)}))`,
  );
}
