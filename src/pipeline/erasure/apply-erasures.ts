import type { Log } from '../../ports/log.ts';
import { listPendingErasures } from '../../storage/repositories/erasures.ts';
import { type ErasureServices, eraseFromSource } from './erase-from-source.ts';
import { replayTombstones } from './keep-tombstones.ts';

/** Sources in one step, and steps in one turn. */
const stepSources = 100;
const maxSteps = 100;

/**
 * Takes erased people out of every source that may still hold something of them, after a restore too.
 * @returns the sources that were looked through
 */
export async function applyErasures(
  services: ErasureServices & { readonly log: Log },
  shouldContinue: () => Promise<boolean> = async () => true,
): Promise<string[]> {
  const { db, log } = services;
  await replayTombstones(services);
  const looked: string[] = [];
  let afterId = '';
  for (let step = 0; step < maxSteps; step++) {
    const sourceIds = await listPendingErasures(db, afterId, stepSources);
    for (const sourceId of sourceIds) {
      if (!(await shouldContinue())) return looked;
      looked.push(sourceId);
      try {
        await eraseFromSource(services, sourceId, shouldContinue);
      } catch (thrown) {
        // one source that cannot be read must not keep what is in all others
        log.error('erasure.failed', thrown, { source_id: sourceId });
      }
    }
    if (sourceIds.length < stepSources) break;
    afterId = sourceIds.at(-1)!;
  }
  return looked;
}
