import { type AreaName, areas } from '../../pipeline/orphans/areas.ts';
import { lookForOrphans } from '../../pipeline/orphans/look-for-orphans.ts';
import { removeOrphaned } from '../../pipeline/orphans/remove-orphaned.ts';
import type { Services } from '../../services.ts';
import { forgetOrphans, forgetUnseenOrphans, noteOrphans } from '../../storage/repositories/orphans.ts';
import type { Turn } from '../turn.ts';

/** Pages of an area in one night: 1,000 objects each. */
const maxPages = 200;
/** What is found stays this long (ms): the next night removes it if it is still an orphan then. */
const graceMs = 20 * 3_600_000;

/**
 * Notes raw files and segments without a row, and rows without their object; removes those that were noted the night
 * before. Returns how many were removed.
 */
export async function cleanupOrphanedObjects(
  services: Pick<Services, 'db' | 'objects' | 'clock' | 'log'>,
  turn: Turn,
): Promise<number> {
  const { db, clock } = services;
  const startedAt = clock.now();
  let removed = 0;
  for (const area of Object.keys(areas) as AreaName[]) {
    let after: string | null = null;
    for (let page = 0; page < maxPages; page++) {
      if (!(await turn.goOn())) return removed;
      const look = await lookForOrphans(services, { area, after });
      const seen = await noteOrphans(db, look.found, startedAt);
      const due = seen.filter(({ first_seen_at }) => first_seen_at! <= startedAt - graceMs);
      if (due.length > 0) {
        const gone = await removeOrphaned(services, due, `orphans:${startedAt}`);
        await forgetOrphans(db, gone);
        removed += gone.length;
      }
      after = look.next;
      if (after === null) break;
    }
  }
  await forgetUnseenOrphans(db, startedAt);
  return removed;
}
