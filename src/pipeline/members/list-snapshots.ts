import type { Retention, Snapshot } from '@beacon-pulse/contracts/src/inside/retention.ts';
import { utcTime } from '../../core/time.ts';
import type { Db } from '../../storage/db.ts';
import { listSnapshots as readSnapshots } from '../../storage/repositories/summaries.ts';

/** The snapshots of a community before a day, newest first, one more than `limit`. */
export async function listSnapshots(
  db: Db,
  communityId: string,
  { beforeDay, limit }: { readonly beforeDay: string | null; readonly limit: number },
): Promise<Snapshot[]> {
  const rows = await readSnapshots(db, { communityId, beforeDay, limit: limit + 1 });
  return rows.map(({ revision, taken_at, body }) => ({
    ...(JSON.parse(body) as Retention),
    revision,
    taken_at: utcTime(taken_at),
  }));
}
