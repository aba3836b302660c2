import { type RawBuilder, sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { exportTransitions, mayUndergo } from '../export-transitions.ts';
import { recordEvent } from './exports.ts';
import { holdsLease, type Lease } from './leases.ts';
import { staleDigestsCondition } from './weeks.ts';

export type WeekRow = {
  readonly week: string;
  readonly fingerprint: string;
  readonly messages: number;
  readonly systemMessages: number;
  /** JSON */
  readonly evidence: string;
  /** Days that this export and earlier ones cover (core/known-days.ts). */
  readonly knownDays: number;
};
export type DayRow = {
  readonly day: string;
  readonly week: string;
  readonly fingerprint: string;
  readonly messages: number;
};
/** The days an export covers. */
export type CoverageRow = {
  readonly from: string;
  readonly to: string;
  readonly cut: boolean;
  /** The ISO weeks of the first and the last day, and their days that are covered. */
  readonly firstWeek: string;
  readonly firstKnown: number;
  readonly lastWeek: string;
  readonly lastKnown: number;
  /** Some of the days were not known before: the community has something to publish. */
  readonly grows: boolean;
};
export type AttachmentRow = {
  readonly entryKey: string;
  readonly name: string;
  readonly size: number;
  readonly crc32: string;
  /** An erased person sent it: it is known, so that it is not read, and without its name. */
  readonly isErased: boolean;
};

export type IngestResult = {
  readonly exportId: string;
  readonly sourceId: string;
  readonly lease: Lease;
  readonly weeks: readonly WeekRow[];
  readonly days: readonly DayRow[];
  /** Null where no day is known whole. */
  readonly coverage: CoverageRow | null;
  readonly displayNames: readonly { readonly label: string; readonly person: string }[];
  readonly inputsHash: string;
  readonly attachments: readonly AttachmentRow[];
  readonly media: {
    readonly status: 'none' | 'waiting' | 'done';
    readonly total: number;
    readonly stored: number;
  };
  /** JSON: what was found in the file. */
  readonly report: string;
  /** What was found out about the clock of the phone, for the timeline: a second reading may know more. */
  readonly clock: string;
  readonly now: number;
};

/**
 * Writes everything an export has taught in one batch, each statement only while the lease holds and each row only
 * where it differs: the same export again writes nothing but its own status. False when the lease was lost or the
 * export has been cancelled; then nothing but harmless news was written.
 */
export async function finishIngest(db: Db, result: IngestResult): Promise<boolean> {
  const { sourceId, lease } = result;
  const held = holdsLease(lease);
  const bulk = (
    name: string,
    rows: readonly unknown[],
    statement: (json: string) => NamedQuery['query'],
  ): NamedQuery[] => chunkJson(rows).map((json) => ({ name, query: statement(json) }));

  const batch: NamedQuery[] = [
    ...bulk(
      'weeks.save',
      result.weeks.map((w) => [w.week, w.fingerprint, w.messages, w.systemMessages, w.evidence, w.knownDays]),
      (json) => sql`
        INSERT INTO weeks (source_id, week, fingerprint, messages, system_messages, evidence, known_days)
        SELECT ${sourceId}, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5 FROM json_each(${json}) WHERE ${held}
        ON CONFLICT (source_id, week) DO UPDATE SET
          fingerprint = excluded.fingerprint, messages = excluded.messages,
          system_messages = excluded.system_messages, evidence = excluded.evidence,
          known_days = weeks.known_days | excluded.known_days
        WHERE weeks.fingerprint <> excluded.fingerprint OR weeks.evidence <> excluded.evidence
          OR weeks.known_days | excluded.known_days <> weeks.known_days`,
    ),
    ...bulk(
      'days.save',
      result.days.map((d) => [d.day, d.week, d.fingerprint, d.messages]),
      (json) => sql`
        INSERT INTO days (source_id, day, week, fingerprint, messages)
        SELECT ${sourceId}, value->>0, value->>1, value->>2, value->>3 FROM json_each(${json}) WHERE ${held}
        ON CONFLICT (source_id, day) DO UPDATE SET fingerprint = excluded.fingerprint, messages = excluded.messages
        WHERE days.fingerprint <> excluded.fingerprint`,
    ),
    ...bulk(
      'labels.save',
      result.displayNames.map((l) => [l.label, l.person]),
      (json) => sql`
        INSERT INTO labels (source_id, label, person)
        SELECT ${sourceId}, value->>0, value->>1 FROM json_each(${json}) WHERE ${held}
        ON CONFLICT (source_id, label) DO UPDATE SET person = excluded.person WHERE labels.person <> excluded.person`,
    ),
    ...bulk(
      'attachments.save',
      result.attachments.map((a) =>
        a.isErased
          ? [a.entryKey, '', a.size, a.crc32, 'erased']
          : [a.entryKey, a.name, a.size, a.crc32, null],
      ),
      (json) => sql`
        INSERT INTO attachments (source_id, entry_key, export_id, name, size, crc32, problem)
        SELECT ${sourceId}, value->>0, ${result.exportId}, value->>1, value->>2, value->>3, value->>4 FROM json_each(${json}) WHERE ${held}
        ON CONFLICT (source_id, entry_key) DO NOTHING`,
    ),
    ...(result.coverage === null ? [] : coverageQueries(sourceId, result.coverage, held)),
    {
      name: 'sources.save_inputs_hash',
      query: sql`UPDATE sources SET inputs_hash = ${result.inputsHash}
        WHERE id = ${sourceId} AND inputs_hash <> ${result.inputsHash} AND ${held}`,
    },
    {
      name: 'exports.finish_ingest',
      query: sql`UPDATE exports SET status = ${exportTransitions.finishIngest.to}, report = ${result.report}, updated_at = ${result.now},
          progress_done = ${result.weeks.length}, progress_total = ${result.weeks.length},
          media_status = ${result.media.status}, media_total = ${result.media.total}, media_stored = ${result.media.stored},
          media_skipped = ${result.media.status === 'done' ? result.media.total - result.media.stored : 0},
          media_error = NULL, media_updated_at = ${result.now}
        WHERE id = ${result.exportId} AND ${mayUndergo('finishIngest')} AND ${held}`,
    },
  ];
  const finish = batch.length - 1;
  const results = await db.batch([...batch, ...eventsOf(result)]);
  return results[finish]!.changes > 0;
}

/** Records a span of known days, also on weeks that others have told of; where nothing is new, no row is written. */
function coverageQueries(sourceId: string, span: CoverageRow, held: RawBuilder<boolean>): NamedQuery[] {
  const { from, to, cut, firstWeek, firstKnown, lastWeek, lastKnown } = span;
  const known = sql<number>`(known_days | CASE week WHEN ${firstWeek} THEN ${firstKnown} WHEN ${lastWeek} THEN ${lastKnown} ELSE 127 END)`;
  const queries: NamedQuery[] = [
    {
      name: 'coverage.save',
      query: sql`
        INSERT INTO coverage (source_id, from_day, to_day, cut) SELECT ${sourceId}, ${from}, ${to}, ${cut ? 1 : 0} WHERE ${held}
        ON CONFLICT (source_id, from_day, to_day) DO UPDATE SET cut = excluded.cut WHERE coverage.cut > excluded.cut`,
    },
    {
      name: 'weeks.spread_known_days',
      query: sql`UPDATE weeks SET known_days = ${known}
        WHERE source_id = ${sourceId} AND week >= ${firstWeek} AND week <= ${lastWeek} AND known_days <> ${known} AND ${held}`,
    },
  ];
  if (!span.grows) return queries;
  const query = sql`UPDATE communities SET revision = revision + 1
    WHERE id = (SELECT community_id FROM sources WHERE id = ${sourceId}) AND ${held}`;
  return [...queries, { name: 'communities.record_coverage', query }];
}

/** Two lines of the timeline: what was in the file, and what is to be done for it. */
function eventsOf({ exportId, lease, now, weeks, days, attachments, clock }: IngestResult): NamedQuery[] {
  const sum = (of: 'messages' | 'systemMessages') => weeks.reduce((total, week) => total + week[of], 0);
  const to = sql`e.id = ${exportId} AND e.status = 'analysing' AND e.updated_at = ${now} AND ${holdsLease(lease)}`;
  return [
    recordEvent({
      event: 'read',
      now,
      detail: { weeks: weeks.length, days: days.length, files: attachments.length, clock },
      to,
    }),
    recordEvent({
      event: 'merged',
      now,
      detail: sql<string>`json_object('messages_known', ${sum('messages')}, 'notices_known', ${sum('systemMessages')},
        'weeks_due', (SELECT COUNT(*) FROM weeks w JOIN sources s ON s.id = w.source_id
          WHERE w.source_id = e.source_id AND ${staleDigestsCondition()}))`,
      to,
    }),
  ];
}
