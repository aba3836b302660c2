import type { Services } from '../../services.ts';
import { listRawToDrop } from '../../storage/repositories/exports/list-raw-to-drop.ts';
import { markRawDropped } from '../../storage/repositories/exports/mark-raw-dropped.ts';

const hourMs = 3_600_000;
/** How long a raw file stays after its export has ended (ms), and how long where its media have not been read yet. */
const retentionMs = 72 * hourMs;
const waitingRetentionMs = 168 * hourMs;

/** Drops raw files whose time has come: first the objects, then the note, so that a fault in between is repeated, not lost. Returns how many. */
export async function cleanupRetainedRawExports({
  db,
  objects,
  clock,
}: Pick<Services, 'db' | 'objects' | 'clock'>): Promise<number> {
  const now = clock.now();
  const rows = await listRawToDrop(db, {
    before: now - retentionMs,
    beforeWaiting: now - waitingRetentionMs,
  });
  if (rows.length === 0) return 0;
  await objects.delete(rows.map(({ object_key }) => object_key));
  await markRawDropped(
    db,
    rows.map(({ id }) => id),
    now,
  );
  return rows.length;
}
