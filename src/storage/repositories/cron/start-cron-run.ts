import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { holdsLease } from '../leases/holds-lease.ts';
import type { Lease } from '../leases/take-lease.ts';

/** Notes that a cron task has begun, while its lease holds. */
export async function startCronRun(
  db: Db,
  { task, lease, now }: { task: string; lease: Lease; now: number },
): Promise<void> {
  await db.run(
    'start_cron_run',
    sql`
      INSERT INTO cron_runs (task, started_at, outcome) SELECT ${task}, ${now}, 'running' WHERE ${holdsLease(lease)}
      ON CONFLICT (task) DO UPDATE SET started_at = excluded.started_at, finished_at = NULL, outcome = 'running', note = ''`,
  );
}
