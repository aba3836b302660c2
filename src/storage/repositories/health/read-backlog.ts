import { type Selectable, sql } from 'kysely';
import type { BatchResult, Db } from '../../db.ts';
import type { CronRunsTable } from '../../tables/cron-runs.ts';

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

/** What is waiting, since when, and when each cron task last ran. */
export async function readBacklog(db: Db): Promise<Backlog> {
  const { build } = db;
  const counted = (name: string, from: ReturnType<typeof sql>) => ({
    name,
    query: build
      .selectFrom(sql<{ at: number }>`(${from} LIMIT ${sql.lit(maxCounted)})`.as('t'))
      .select([sql<number>`count(*)`.as('n'), sql<number | null>`min(at)`.as('oldest')]),
  });
  const [exports, outbox, deadLetters, deferred, leases, cronRuns] = await db.batch([
    counted(
      'health.exports',
      sql`SELECT created_at AS at FROM exports WHERE status IN ('queued', 'ingesting', 'analysing')`,
    ),
    counted('health.outbox', sql`SELECT created_at AS at FROM outbox`),
    counted('health.dead_letters', sql`SELECT created_at AS at FROM dead_letters WHERE replayed_at IS NULL`),
    counted(
      'health.deferred_media',
      sql`SELECT seen_at AS at FROM media_batches WHERE state = 'deferred_processing'`,
    ),
    {
      name: 'health.leases',
      query: build
        .selectFrom('leases')
        .select([
          sql<number>`COALESCE(SUM(contended), 0)`.as('contended'),
          sql<number>`COALESCE(SUM(expired), 0)`.as('expired'),
          sql<number | null>`NULLIF(MAX(expired_at), 0)`.as('lastExpiredAt'),
        ]),
    },
    {
      name: 'health.cron_runs',
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
