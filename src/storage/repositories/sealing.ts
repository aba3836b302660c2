import { type RawBuilder, sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { holdsLease, type Lease } from './leases.ts';

/** What `weeks.sealed_before` says of a week all of whose texts are gone: later than any day. */
export const wholeWeek = '~';

export type CommunityToSeal = {
  readonly id: string;
  readonly time_zone: string;
  readonly retention_days: number;
};

/** Lists how long each community keeps texts, by id. */
export function listCommunitiesToSeal(db: Db, afterId: string, limit = 100): Promise<CommunityToSeal[]> {
  return db.all(
    'communities.list_to_seal',
    db.build
      .selectFrom('communities')
      .select(['id', 'time_zone', 'retention_days'])
      .where('id', '>', afterId)
      .orderBy('id')
      .limit(limit),
  );
}

export type WeekToSeal = { readonly source_id: string; readonly week: string };

type ListWeeksToSeal = {
  readonly communityId: string;
  /** Texts of days before this one are to go. */
  readonly before: string;
  /** The ISO week of that day. */
  readonly week: string;
  readonly limit: number;
};

/** Lists weeks of a community that have texts which are to go, oldest first in each source. */
export function listWeeksToSeal(
  db: Db,
  { communityId, before, week, limit }: ListWeeksToSeal,
): Promise<WeekToSeal[]> {
  return db.all(
    'weeks.list_to_seal',
    sql<WeekToSeal>`
      SELECT w.source_id, w.week FROM sources s CROSS JOIN weeks w ON w.source_id = s.id
      WHERE s.community_id = ${communityId} AND w.week <= ${week}
        AND w.sealed_before < CASE w.week WHEN ${week} THEN ${before} ELSE ${wholeWeek} END
      ORDER BY w.source_id, w.week LIMIT ${limit}`,
  );
}

type SaveCounts = {
  readonly lease: Lease;
  readonly sourceId: string;
  readonly week: string;
  /** JSON */
  readonly counts: string;
  /** JSON: what the week talked about, where nobody has looked yet. */
  readonly terms: string;
};

/** Keeps what was counted in a week before its texts go, while the lease holds. False when it was lost. */
export async function saveCounts(
  db: Db,
  { lease, sourceId, week, counts, terms }: SaveCounts,
): Promise<boolean> {
  const [, row] = await db.batch([
    {
      name: 'terms.save_counts',
      query: sql`
        INSERT INTO terms (source_id, week, body, counts)
        SELECT ${sourceId}, ${week}, ${terms}, ${counts} WHERE ${holdsLease(lease)}
        ON CONFLICT (source_id, week) DO UPDATE SET counts = excluded.counts`,
    },
    { name: 'leases.check', query: sql`SELECT 1 WHERE ${holdsLease(lease)}` },
  ]);
  return row!.rows.length > 0;
}

type SaveSealedWeek = {
  readonly lease: Lease;
  readonly communityId: string;
  readonly sourceId: string;
  readonly week: string;
  /** Etag of the sealed segment. */
  readonly fingerprint: string;
  /** ISO day before which texts are gone, or `wholeWeek`. */
  readonly sealedBefore: string;
  /** Days as they are now. */
  readonly days: readonly { readonly day: string; readonly fingerprint: string; readonly messages: number }[];
  /** Those whose texts are gone. */
  readonly sealedDays: readonly string[];
};

const none = sql`json('[]')`;
const nothing = sql`json('{}')`;

/**
 * Notes that texts of a week are gone, and takes out of what was made of them every word that is theirs; figures stay.
 * The week is to be derived again, which ends in the same. All in one transaction, while the lease holds; false when it
 * was lost.
 */
export async function saveSealedWeek(db: Db, sealed: SaveSealedWeek): Promise<boolean> {
  const { sourceId, week, communityId } = sealed;
  const held = holdsLease(sealed.lease);
  const batch: NamedQuery[] = [
    ...chunkJson(sealed.days.map(({ day, fingerprint, messages }) => [day, fingerprint, messages])).map(
      (json) => ({
        name: 'days.seal',
        query: sql`
          INSERT INTO days (source_id, day, week, fingerprint, messages)
          SELECT ${sourceId}, value->>0, ${week}, value->>1, value->>2 FROM json_each(${json}) WHERE ${held}
          ON CONFLICT (source_id, day) DO UPDATE SET fingerprint = excluded.fingerprint, messages = excluded.messages
          WHERE days.fingerprint <> excluded.fingerprint`,
      }),
    ),
    ...withholdTexts({
      communityId,
      sourceId,
      week,
      days: sealed.sealedDays,
      held,
    }),
    {
      name: 'weeks.seal',
      query: sql`
        UPDATE weeks SET fingerprint = ${sealed.fingerprint}, digested_inputs_hash = '', sealed_before = ${sealed.sealedBefore}
        WHERE source_id = ${sourceId} AND week = ${week} AND ${held}`,
    },
  ];
  return (await db.batch(batch)).at(-1)!.changes > 0;
}

type WithholdTexts = {
  readonly communityId: string;
  readonly sourceId: string;
  readonly week: string;
  readonly days: readonly string[];
  readonly held: RawBuilder<boolean>;
};

/**
 * Builds statements that take every sentence, question and word out of what was made of these days and of their week, so that
 * they are made anew, and put the community out of date. Figures stay.
 */
export function withholdTexts({ communityId, sourceId, week, days, held }: WithholdTexts): NamedQuery[] {
  const ofDays = JSON.stringify(days);
  return [
    {
      name: 'digests.withhold',
      query: sql`
        UPDATE digests SET input = '', body = json_set(body, '$.sentences', ${none}, '$.open_questions.list', ${none}, '$.cited', ${nothing})
        WHERE source_id = ${sourceId} AND day IN (SELECT value FROM json_each(${ofDays})) AND ${held}`,
    },
    {
      name: 'summaries.withhold',
      query: sql`
        UPDATE summaries SET
          input = '',
          body = json_set(body, '$.sentences', ${none}, '$.highlights.open_questions.list', ${none},
            '$.highlights.decisions', ${none}, '$.highlights.top_terms', ${none}, '$.cited', ${nothing})
        WHERE source_id = ${sourceId} AND week = ${week} AND ${held}`,
    },
    {
      name: 'terms.withhold',
      query: sql`
        UPDATE terms SET body = json_set(body, '$.terms', ${none}, '$.pairs', ${none}), uses = ''
        WHERE source_id = ${sourceId} AND week = ${week} AND ${held}`,
    },
    {
      name: 'communities.bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${communityId} AND ${held}`,
    },
  ];
}

export type WeekToErase = {
  readonly week: string;
  readonly fingerprint: string;
  readonly evidence: string;
  /** JSON of `terms.counts`; null where the week has no digests yet. */
  readonly counts: string | null;
};

/** Lists weeks of a source behind `after`, oldest first. */
export function listWeeksToErase(
  db: Db,
  { sourceId, after, limit }: { sourceId: string; after: string; limit: number },
): Promise<WeekToErase[]> {
  return db.all(
    'weeks.list_to_erase',
    sql<WeekToErase>`
      SELECT w.week, w.fingerprint, w.evidence,
        (SELECT t.counts FROM terms t WHERE t.source_id = w.source_id AND t.week = w.week) AS counts
      FROM weeks w WHERE w.source_id = ${sourceId} AND w.week > ${after} ORDER BY w.week LIMIT ${limit}`,
  );
}

type SaveErasedWeek = {
  readonly lease: Lease;
  readonly communityId: string;
  readonly sourceId: string;
  readonly week: string;
  readonly weekDays: readonly string[];
  /** Days that something of erased people was on. */
  readonly changedDays: readonly string[];
  readonly fingerprint: string;
  readonly messages: number;
  readonly systemMessages: number;
  readonly evidence: string;
  readonly counts: string | null;
  readonly days: readonly { readonly day: string; readonly fingerprint: string; readonly messages: number }[];
};

/**
 * Notes what is left of a week without erased people, and takes out of what was made of it every sentence and word: the
 * week is to be derived again. One transaction, while the lease holds; false when it was lost.
 */
export async function saveErasedWeek(db: Db, erased: SaveErasedWeek): Promise<boolean> {
  const { sourceId, week, communityId } = erased;
  const held = holdsLease(erased.lease);
  const empty = JSON.stringify(
    erased.weekDays.filter((day) => !erased.days.some((left) => left.day === day)),
  );
  const inEmpty = sql`(SELECT value FROM json_each(${empty}))`;
  const batch: NamedQuery[] = [
    ...chunkJson(erased.days.map(({ day, fingerprint, messages }) => [day, fingerprint, messages])).map(
      (json) => ({
        name: 'days.save_erased',
        query: sql`
          UPDATE days SET
            fingerprint = (SELECT value->>1 FROM json_each(${json}) WHERE value->>0 = days.day),
            messages = (SELECT value->>2 FROM json_each(${json}) WHERE value->>0 = days.day)
          WHERE source_id = ${sourceId} AND day IN (SELECT value->>0 FROM json_each(${json})) AND ${held}`,
      }),
    ),
    ...withholdTexts({ communityId, sourceId, week, days: erased.changedDays, held }),
    {
      name: 'days.delete_empty',
      query: sql`DELETE FROM days WHERE source_id = ${sourceId} AND day IN ${inEmpty} AND ${held}`,
    },
    {
      name: 'digests.delete_empty',
      query: sql`DELETE FROM digests WHERE source_id = ${sourceId} AND day IN ${inEmpty} AND ${held}`,
    },
    ...(erased.counts === null
      ? []
      : [
          {
            name: 'terms.save_erased_counts',
            query: sql`UPDATE terms SET counts = ${erased.counts} WHERE source_id = ${sourceId} AND week = ${week} AND ${held}`,
          },
        ]),
    {
      name: 'weeks.save_erased',
      query: sql`
        UPDATE weeks SET fingerprint = ${erased.fingerprint}, digested_inputs_hash = '', evidence = ${erased.evidence},
          messages = ${erased.messages}, system_messages = ${erased.systemMessages}
        WHERE source_id = ${sourceId} AND week = ${week} AND ${held}`,
    },
  ];
  return (await db.batch(batch)).at(-1)!.changes > 0;
}
