import type { Db } from '../../db.ts';
import { holdsLease } from '../leases/holds-lease.ts';
import { releaseQuery } from '../leases/release-lease.ts';
import type { Lease } from '../leases/take-lease.ts';

type FinishedRun = {
  readonly task: string;
  readonly lease: Lease;
  readonly now: number;
  readonly outcome: 'done' | 'failed';
  readonly note: string;
};

/** Notes how a cron task ended, in a few words for the operator, and gives its lease back. False, and nothing changes, where another has taken over. */
export async function finishCronRun(
  db: Db,
  { task, lease, now, outcome, note }: FinishedRun,
): Promise<boolean> {
  const [finished] = await db.batch([
    {
      name: 'finish_cron_run',
      query: db.build
        .updateTable('cron_runs')
        .set({ finished_at: now, outcome, note: note.slice(0, 500) })
        .where('task', '=', task)
        .where(holdsLease(lease)),
    },
    { name: 'release_lease', query: releaseQuery(db, lease) },
  ]);
  return finished!.changes > 0;
}
