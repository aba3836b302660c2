import type { SimWorld } from './sim-world.ts';

/** Counts the batches of pictures and films that are out of date; none where nothing looks at pictures. */
function toLookAt({ media: { classifier } }: SimWorld): string {
  if ('unsupported' in classifier) return 'SELECT 0';
  return "SELECT COUNT(*) FROM media_batches WHERE kind IN ('image', 'video') AND analysed NOT LIKE revision || ':%'";
}

/** Says whether nothing is under way: no message, no outbox row, no export that could still move, nothing unpublished. */
export function isSettled(world: SimWorld): boolean {
  if (world.queue.length > 0) return false;
  const [row] = world.database.query(`SELECT
    (SELECT COUNT(*) FROM outbox) AS outbox,
    (SELECT COUNT(*) FROM exports WHERE status NOT IN ('completed', 'failed', 'cancelled')) AS unfinished,
    (SELECT COUNT(*) FROM exports WHERE media_status IN ('waiting', 'failed') AND status = 'completed') AS media,
    (SELECT COUNT(*) FROM communities WHERE published_revision < revision) AS unpublished,
    (SELECT COUNT(*) FROM quota_days WHERE holds <> '{}') AS reserved,
    (${toLookAt(world)}) AS pictures`);
  return Object.values(row!).every((count) => count === 0) && !isErasing(world);
}

/** Something of erased people is still to be taken away: by the ticks of every quarter of an hour. */
export function isErasing({ database }: SimWorld): boolean {
  const [row] = database.query(`SELECT
    (SELECT COUNT(*) FROM pending_erasures) + (SELECT COUNT(*) FROM pending_deletions) + (
      SELECT COUNT(*) FROM communities c JOIN exports e ON e.community_id = c.id
      WHERE c.erasure_key IS NOT NULL AND e.finished_at IS NOT NULL AND e.raw_deleted_at IS NULL
        AND e.status = 'completed' AND e.media_status IN ('none', 'done')) AS n`);
  return row!['n'] !== 0;
}
