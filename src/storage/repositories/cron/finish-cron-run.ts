import type { Db } from '../../db.ts';

/** Notes how a cron task ended, in a few words for the operator. */
export async function finishCronRun(
  db: Db,
  run: { task: string; now: number; outcome: 'done' | 'failed'; note: string },
): Promise<void> {
  await db.run(
    'finish_cron_run',
    db.build
      .updateTable('cron_runs')
      .set({ finished_at: run.now, outcome: run.outcome, note: run.note.slice(0, 500) })
      .where('task', '=', run.task),
  );
}
