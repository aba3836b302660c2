import type { Db } from '../../db.ts';

/** Notes that a cron task has begun. */
export async function startCronRun(db: Db, task: string, now: number): Promise<void> {
  const run = { started_at: now, finished_at: null, outcome: 'running' as const, note: '' };
  await db.run(
    'start_cron_run',
    db.build
      .insertInto('cron_runs')
      .values({ task, ...run })
      .onConflict((conflict) => conflict.column('task').doUpdateSet(run)),
  );
}
