import { typesOf } from '@beacon-pulse/contracts/src/job-messages.ts';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import type { ExportsTable } from '../tables/exports.ts';
import type { DeadLettersTable } from '../tables/jobs.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';
import { requeueExports } from './export-states.ts';
import { recordEvent } from './exports.ts';

/** Which dead letters: those for which everything that is given holds. */
export type DeadLetterFilter = {
  readonly ids: readonly string[] | null;
  readonly code: string | null;
  readonly type: string | null;
  readonly communityId: string | null;
  readonly exportId: string | null;
};

/** Builds a condition on rows `d` of dead_letters. */
export function matchesFilter({
  ids,
  code,
  type,
  communityId,
  exportId,
}: DeadLetterFilter): RawBuilder<boolean> {
  const conditions: RawBuilder<unknown>[] = [];
  if (ids !== null) conditions.push(sql`d.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  if (code !== null) conditions.push(sql`d.error_code = ${code}`);
  if (type !== null)
    conditions.push(sql`d.type IN (SELECT value FROM json_each(${JSON.stringify(typesOf(type))}))`);
  if (communityId !== null) conditions.push(sql`d.community_id = ${communityId}`);
  if (exportId !== null) conditions.push(sql`d.export_id = ${exportId}`);
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` AND `)}`;
}

export type DeadLetter = {
  readonly id: string;
  readonly message: unknown;
  /** Names of the work, today's first: of two letters about the same, not yet replayed, one is kept. */
  readonly subjects: readonly string[];
  readonly type: string | null;
  readonly communityId: string | null;
  readonly exportId: string | null;
  readonly sourceId: string | null;
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly attempts: number;
  readonly correlationId: string;
  readonly now: number;
};

/**
 * Builds a statement that keeps a message which failed for good, for people to read and to replay. The same work failing again
 * counts on, under the subject that it was first stored under.
 */
export function addDeadLetter(deadLetter: DeadLetter): NamedQuery {
  const { subjects } = deadLetter;
  const subject = sql`COALESCE((
    SELECT d.subject FROM dead_letters d
    WHERE d.replayed_at IS NULL AND d.subject IN (SELECT value FROM json_each(${JSON.stringify(subjects)})) LIMIT 1),
    ${subjects[0]})`;
  return {
    name: 'dead_letters.insert',
    query: sql`
      INSERT INTO dead_letters (id, message, subject, type, community_id, export_id, error_code, error_message, attempts,
        correlation_id, created_at, last_at)
      SELECT ${deadLetter.id}, ${JSON.stringify(deadLetter.message) ?? 'null'}, ${subject}, ${deadLetter.type},
        COALESCE(${deadLetter.communityId},
          (SELECT community_id FROM exports WHERE id = ${deadLetter.exportId}),
          (SELECT community_id FROM sources WHERE id = ${deadLetter.sourceId})),
        ${deadLetter.exportId}, ${deadLetter.errorCode}, ${deadLetter.errorMessage}, ${deadLetter.attempts},
        ${deadLetter.correlationId}, ${deadLetter.now}, ${deadLetter.now}
      WHERE true
      ON CONFLICT (subject) WHERE replayed_at IS NULL DO UPDATE SET
        times = dead_letters.times + 1, last_at = excluded.last_at, attempts = excluded.attempts,
        error_code = excluded.error_code, error_message = excluded.error_message,
        message = excluded.message, type = excluded.type, correlation_id = excluded.correlation_id
      ON CONFLICT DO NOTHING`,
  };
}

/** Finds a dead letter by its id. */
export function findDeadLetter(db: Db, id: string): Promise<Selectable<DeadLettersTable> | null> {
  return db.first('dead_letters.find', db.build.selectFrom('dead_letters').selectAll().where('id', '=', id));
}

type ListDeadLetters = {
  readonly filter: DeadLetterFilter;
  /** Only those that were replayed, or were not; null: both. */
  readonly replayed: boolean | null;
  readonly beforeId: string | null;
  readonly limit: number;
};

/** Lists dead letters that match, newest first, one more than `limit`. */
export function listDeadLetters(
  db: Db,
  { filter, replayed, beforeId, limit }: ListDeadLetters,
): Promise<Selectable<DeadLettersTable>[]> {
  let query = db.build
    .selectFrom('dead_letters as d')
    .selectAll()
    .where(matchesFilter(filter))
    .orderBy('d.id', 'desc')
    .limit(limit + 1);
  if (replayed !== null) query = query.where(sql<boolean>`(d.replayed_at IS NOT NULL) = ${replayed ? 1 : 0}`);
  if (beforeId !== null) query = query.where('d.id', '<', beforeId);
  return db.all('dead_letters.list', query);
}

/** A letter that was not replayed, with the state of the export it is about. */
export type ReplayCandidate = {
  readonly id: string;
  readonly message: string;
  readonly type: string | null;
  readonly export_id: string | null;
  readonly export_status: ExportsTable['status'] | null;
  readonly export_error: string | null;
  readonly raw_deleted_at: number | null;
};

/** Lists letters that match and were not replayed, oldest first, one more than `limit`. */
export function listReplayCandidates(
  db: Db,
  filter: DeadLetterFilter,
  limit: number,
): Promise<ReplayCandidate[]> {
  return db.all(
    'dead_letters.list_replay_candidates',
    sql<ReplayCandidate>`
      SELECT d.id, d.message, d.type, d.export_id,
        e.status AS export_status, e.error_code AS export_error, e.raw_deleted_at
      FROM dead_letters d LEFT JOIN exports e ON e.id = d.export_id
      WHERE d.replayed_at IS NULL AND ${matchesFilter(filter)}
      ORDER BY d.id LIMIT ${limit + 1}`,
  );
}

export type Replay = {
  /** Dead letters that are eligible for replay. */
  readonly ids: readonly string[];
  readonly recoverable: readonly string[];
  readonly by: string;
  readonly now: number;
  readonly audit: AuditEntry;
};

/**
 * One transaction: the messages of the letters go to the outbox, failed exports back to the queue, and the letters keep
 * when and by whom they were replayed. A letter that somebody else replayed meanwhile, or whose export has moved on,
 * stays as it is. The messages to send, under ids that a second try shares.
 */
export async function saveReplay(db: Db, { ids, recoverable, by, now, audit }: Replay): Promise<OutboxRow[]> {
  const chosen = sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
  const deadLetters = sql`SELECT d.export_id FROM dead_letters d
    WHERE d.id IN (${chosen}) AND d.replayed_at IS NULL AND d.type = 'export.ingest'`;
  const eligible = sql`
    FROM dead_letters d LEFT JOIN exports e ON e.id = d.export_id
    WHERE d.id IN (${chosen}) AND d.replayed_at IS NULL AND (d.type <> 'export.ingest' OR (
      e.status = 'failed' AND e.raw_deleted_at IS NULL
      AND e.error_code IN (SELECT value FROM json_each(${JSON.stringify(recoverable)}))))`;
  const [, sent] = await db.batch([
    insertAuditEntry(audit, { where: sql<boolean>`EXISTS (SELECT 1 ${eligible})` }),
    {
      name: 'dead_letters.to_outbox',
      query: sql`
        INSERT INTO outbox (id, body, created_at)
        SELECT 'replay_' || d.id, d.message, ${now} ${eligible}
        ON CONFLICT DO NOTHING
        RETURNING id, body`,
    },
    requeueExports({ which: sql`id IN (${deadLetters})`, recoverable, now }),
    recordEvent({
      event: 'replayed',
      now,
      detail: sql<string>`json_object('attempts_before', e.attempts)`,
      to: sql`e.id IN (${deadLetters}) AND e.status = 'queued' AND e.updated_at = ${now}`,
    }),
    {
      name: 'dead_letters.mark_replayed',
      query: sql`
        UPDATE dead_letters SET replayed_at = ${now}, replayed_by = ${by}
        WHERE id IN (${chosen}) AND replayed_at IS NULL
          AND EXISTS (SELECT 1 FROM outbox o WHERE o.id = 'replay_' || dead_letters.id)`,
    },
  ]);
  return sent!.rows as OutboxRow[];
}

/** `body` is JSON: one message, or a list of messages. */
export type OutboxRow = { readonly id: string; readonly body: string };

type InsertOutbox = {
  readonly now: number;
  /** What the messages follow from has been written. Left out, nothing was. */
  readonly where?: RawBuilder<boolean>;
};

/** Builds statements that keep messages until they are sent; they stand in the batch that writes what the messages follow from. */
export function insertOutbox(
  rows: readonly OutboxRow[],
  { now, where = sql<boolean>`true` }: InsertOutbox,
): NamedQuery[] {
  return chunkJson(rows.map(({ id, body }) => [id, body])).map((json) => ({
    name: 'outbox.insert',
    query: sql`
      INSERT INTO outbox (id, body, created_at)
      SELECT value->>0, value->>1, ${now} FROM json_each(${json}) WHERE ${where}
      ON CONFLICT DO NOTHING`,
  }));
}

/** Lists rows committed before `before` (ms) and not known to be sent; oldest first. */
export function listUnsent(db: Db, before: number, limit = 100): Promise<OutboxRow[]> {
  return db.all(
    'outbox.list',
    db.build
      .selectFrom('outbox')
      .select(['id', 'body'])
      .where('created_at', '<', before)
      .orderBy('id')
      .limit(limit),
  );
}

/** Deletes rows whose messages were sent. */
export async function deleteSent(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.run(
    'outbox.delete',
    sql`DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
}
