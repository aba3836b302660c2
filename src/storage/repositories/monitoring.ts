import { type Selectable, sql } from 'kysely';
import type { BatchResult, Db } from '../db.ts';
import { unfinished } from '../export-transitions.ts';
import type { SlowQuery } from '../slow-query-tally.ts';
import type { SlowQueriesTable } from '../tables/access.ts';
import type { CronRunsTable } from '../tables/jobs.ts';
import { holdsLease, type Lease } from './leases.ts';

/** Asks the database for an answer; throws `storage_unavailable` when there is none. */
export async function checkDatabase(db: Db): Promise<void> {
  await db.first('health.check', db.build.selectNoFrom(sql<number>`1`.as('ok')));
}

export type Backlog = {
  unfinishedExports: number;
  oldestUnfinishedAt: number | null;
  outboxSize: number;
  oldestOutboxAt: number | null;
  deadLetters: number;
  /** Media that wait for their budget, by kind and community. */
  deferredBatches: number;
  oldestDeferredAt: number | null;
  /** Leases since the installation: asked for while another had them, and taken from a holder that was gone. */
  leases: { contended: number; expired: number; lastExpiredAt: number | null };
  cronRuns: Selectable<CronRunsTable>[];
};

/** Counts stop here: more is "at least". */
const maxCounted = 10_000;
const maxCronTasks = 100;

type Counted = { n: number; oldest: number | null };
const firstOf = (result: BatchResult | undefined): Counted =>
  (result?.rows[0] as Counted | undefined) ?? { n: 0, oldest: null };

/** Reads what is waiting, since when, and when each cron task last ran. */
export async function readBacklog(db: Db): Promise<Backlog> {
  const { build } = db;
  const counted = (name: string, from: ReturnType<typeof sql>) => ({
    name,
    query: build
      .selectFrom(sql<{ at: number }>`(${from} LIMIT ${sql.lit(maxCounted)})`.as('t'))
      .select([sql<number>`count(*)`.as('n'), sql<number | null>`min(at)`.as('oldest')]),
  });
  const [exports, outbox, deadLetters, deferred, leases, cronRuns] = await db.batch([
    counted('health.count_exports', sql`SELECT created_at AS at FROM exports WHERE ${unfinished}`),
    counted(
      'health.count_outbox',
      // a row is one message or a list of them
      sql`SELECT o.created_at AS at
        FROM outbox o, json_each(CASE json_type(o.body) WHEN 'array' THEN o.body ELSE '[0]' END)`,
    ),
    counted(
      'health.count_dead_letters',
      sql`SELECT created_at AS at FROM dead_letters WHERE replayed_at IS NULL`,
    ),
    counted(
      'health.count_deferred_media',
      sql`SELECT seen_at AS at FROM media_batches WHERE state = 'deferred_processing'`,
    ),
    {
      name: 'health.count_leases',
      query: build
        .selectFrom('leases')
        .select([
          sql<number>`COALESCE(SUM(contended), 0)`.as('contended'),
          sql<number>`COALESCE(SUM(expired), 0)`.as('expired'),
          sql<number | null>`NULLIF(MAX(expired_at), 0)`.as('lastExpiredAt'),
        ]),
    },
    {
      name: 'health.list_cron_runs',
      query: build.selectFrom('cron_runs').selectAll().orderBy('task').limit(maxCronTasks),
    },
  ]);
  return {
    unfinishedExports: firstOf(exports).n,
    oldestUnfinishedAt: firstOf(exports).oldest,
    outboxSize: firstOf(outbox).n,
    oldestOutboxAt: firstOf(outbox).oldest,
    deadLetters: firstOf(deadLetters).n,
    deferredBatches: firstOf(deferred).n,
    oldestDeferredAt: firstOf(deferred).oldest,
    leases: leases!.rows[0] as Backlog['leases'],
    cronRuns: (cronRuns?.rows ?? []) as Selectable<CronRunsTable>[],
  };
}

/** Records that a cron task has begun, while its lease holds. */
export async function startCronRun(
  db: Db,
  { task, lease, now }: { task: string; lease: Lease; now: number },
): Promise<void> {
  await db.run(
    'cron_runs.start',
    sql`
      INSERT INTO cron_runs (task, started_at, outcome) SELECT ${task}, ${now}, 'running' WHERE ${holdsLease(lease)}
      ON CONFLICT (task) DO UPDATE SET started_at = excluded.started_at, finished_at = NULL, outcome = 'running', note = ''`,
  );
}

type FinishedRun = {
  readonly task: string;
  readonly lease: Lease;
  readonly now: number;
  readonly outcome: 'done' | 'failed';
  readonly note: string;
};

/** Records how a cron task ended, in a few words for the operator. @returns false, and changes nothing, where another has taken over. */
export async function finishCronRun(
  db: Db,
  { task, lease, now, outcome, note }: FinishedRun,
): Promise<boolean> {
  const changed = await db.run(
    'cron_runs.finish',
    db.build
      .updateTable('cron_runs')
      .set({ finished_at: now, outcome, note: note.slice(0, 500) })
      .where('task', '=', task)
      .where(holdsLease(lease)),
  );
  return changed > 0;
}

/** Lists statements that were slow, the slowest first. */
export function listSlowQueries(db: Db, limit: number): Promise<SlowQueriesTable[]> {
  return db.all(
    'slow_queries.list',
    db.build.selectFrom('slow_queries').selectAll().orderBy('max_ms', 'desc').orderBy('name').limit(limit),
  );
}

/** Adds slow statements to what is known of them: one statement, none where there is nothing to add. */
export async function saveSlowQueries(db: Db, slow: readonly SlowQuery[], now: number): Promise<void> {
  if (slow.length === 0) return;
  const json = JSON.stringify(slow.map(({ name, count, maxMs }) => [name, count, Math.round(maxMs)]));
  await db.run(
    'slow_queries.save',
    sql`
      INSERT INTO slow_queries (name, count, max_ms, last_at)
      SELECT value->>0, value->>1, value->>2, ${now} FROM json_each(${json}) WHERE true
      ON CONFLICT (name) DO UPDATE SET count = slow_queries.count + excluded.count,
        max_ms = MAX(slow_queries.max_ms, excluded.max_ms), last_at = excluded.last_at`,
  );
}
