import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db, NamedQuery } from '../db.ts';
import type { EditorTextsTable } from '../tables/communities.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';
import { insertOutbox, type OutboxRow } from './job-messages.ts';

export type WordDecisionRow = {
  readonly word: string;
  readonly decision: 'allow' | 'never';
  readonly decided_by: string;
  readonly decided_at: number;
};

/** Lists what admins of a community have decided about words, by word. */
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

/** Lists how some terms were used in a community's weeks from one on, newest weeks first. */
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

export type EditorTextRow = Selectable<EditorTextsTable>;

/** Weeks of a community with a text: 38 years. */
export const maxEditorTexts = 2_000;

/** Lists the texts that managers of a community have published, newest week first. */
export function listEditorTexts(
  db: Db,
  communityId: string,
  limit = maxEditorTexts,
): Promise<EditorTextRow[]> {
  return db.all<EditorTextRow>(
    'editor_texts.list',
    db.build
      .selectFrom('editor_texts')
      .selectAll()
      .where('community_id', '=', communityId)
      .orderBy('week', 'desc')
      .limit(limit),
  );
}

/** Finds the published text of a week; null where there is none. */
export function findEditorText(db: Db, communityId: string, week: string): Promise<EditorTextRow | null> {
  return db.first<EditorTextRow>(
    'editor_texts.find',
    db.build
      .selectFrom('editor_texts')
      .selectAll()
      .where('community_id', '=', communityId)
      .where('week', '=', week),
  );
}

/** Holds while the texts of a community are those of this version: see `listPublishedTexts`. */
export const hasEditorTexts = (communityId: string, version: string) => sql<boolean>`${version} = (
  SELECT COUNT(*) || ':' || COALESCE(SUM(saved_at), 0) FROM editor_texts WHERE community_id = ${communityId})`;

type TextChange = {
  readonly communityId: string;
  readonly week: string;
  /** When the text that it replaces was saved; 0 where there was none. */
  readonly replaces: number;
  readonly audit: AuditEntry;
  /** Messages that publish the community again. */
  readonly outbox: readonly OutboxRow[];
  readonly now: number;
};

type SaveEditorText = TextChange & {
  readonly row: EditorTextRow;
  /** The text as the public reads it (JSON). */
  readonly published: string;
  /** How many tombstones the check knew: a text must not outrun the erasure of somebody whom it names. */
  readonly tombstones: number;
};

/** Publishes a text with the entry that says so; false where another text or an erasure came first. */
export async function saveEditorText(db: Db, change: SaveEditorText): Promise<boolean> {
  const { communityId, row, published, tombstones } = change;
  const where = sql<boolean>`${isUnchanged(change)}
    AND ${tombstones} = (SELECT COUNT(*) FROM tombstones WHERE community_id = ${communityId})`;
  const results = await db.batch([
    ...showText(change, published, where),
    {
      name: 'editor_texts.save',
      query: sql`
        INSERT INTO editor_texts (community_id, week, text, warnings, reason, actor_id, actor_name, saved_at)
        SELECT ${communityId}, ${row.week}, ${row.text}, ${row.warnings}, ${row.reason}, ${row.actor_id}, ${row.actor_name},
          ${row.saved_at} WHERE ${where}
        ON CONFLICT (community_id, week) DO UPDATE SET text = excluded.text, warnings = excluded.warnings,
          reason = excluded.reason, actor_id = excluded.actor_id, actor_name = excluded.actor_name, saved_at = excluded.saved_at`,
    },
  ]);
  return results.at(-1)!.changes === 1;
}

/** Takes a published text back with the entry that says so; false where it is not that text any more. */
export async function deleteEditorText(db: Db, change: TextChange): Promise<boolean> {
  const where = isUnchanged(change);
  const results = await db.batch([
    ...showText(change, 'null', where),
    {
      name: 'editor_texts.delete',
      query: sql`DELETE FROM editor_texts WHERE community_id = ${change.communityId} AND week = ${change.week} AND ${where}`,
    },
  ]);
  return results.at(-1)!.changes === 1;
}

const isUnchanged = ({ communityId, week, replaces }: TextChange) => sql<boolean>`${replaces} = COALESCE(
  (SELECT saved_at FROM editor_texts WHERE community_id = ${communityId} AND week = ${week}), 0)`;

/** Statements by which the public sees the text at once, and not only when the community is published again. */
function showText(
  { communityId, week, audit, outbox, now }: TextChange,
  published: string,
  where: RawBuilder<boolean>,
): NamedQuery[] {
  return [
    insertAuditEntry(audit, { where }),
    {
      name: 'communities.bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${communityId} AND ${where}`,
    },
    {
      name: 'public_rows.show_text',
      query: sql`
        UPDATE public_rows SET body = json_set(body, '$.editor_text', json(${published}))
        WHERE community_id = ${communityId} AND kind = 'week' AND key = ${week} AND ${where}`,
    },
    {
      name: 'public_rows.show_latest_text',
      query: sql`
        UPDATE public_rows SET body = json_set(body, '$.latest_summary.editor_text', json(${published}))
        WHERE community_id = ${communityId} AND kind = 'pulse' AND key = ''
          AND body ->> '$.latest_summary.week' = ${week} AND ${where}`,
    },
    ...insertOutbox(outbox, { now, where }),
  ];
}
