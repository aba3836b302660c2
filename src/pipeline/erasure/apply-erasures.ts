import type { Log } from '../../ports/log.ts';
import {
  dropPendingErasure,
  listPendingErasures,
  type PendingErasure,
} from '../../storage/repositories/erasures.ts';
import { type ErasureServices, eraseFromSource } from './erase-from-source.ts';
import { replayTombstonesOf } from './keep-tombstones.ts';

/** Sources in one step, and steps in one turn. */
const stepSources = 100;
const maxSteps = 100;

/**
 * Takes erased people out of every source that may still hold something of them, after a restore too: `onRestored` is called
 * first then.
 * @returns the sources that were looked through
 */
export async function applyErasures(
  services: ErasureServices & { readonly log: Log },
  shouldContinue: () => Promise<boolean> = async () => true,
  onRestored: () => Promise<unknown> = async () => {},
): Promise<string[]> {
  const { db, log } = services;
  const replayed = new Set<string>();
  const looked: string[] = [];
  let afterId = '';
  for (let step = 0; step < maxSteps; step++) {
    const pending = await listPendingErasures(db, afterId, stepSources);
    if (step === 0 && pending.some(({ since }) => since === 0)) await onRestored();
    for (const source of pending) {
      if (!(await shouldContinue())) return looked;
      looked.push(source.source_id);
      try {
        await apply(services, source, replayed, shouldContinue);
      } catch (thrown) {
        // one source that cannot be read must not keep what is in all others
        log.error('erasure.failed', thrown, { source_id: source.source_id });
      }
    }
    if (pending.length < stepSources) break;
    afterId = pending.at(-1)!.source_id;
  }
  return looked;
}

async function apply(
  services: ErasureServices,
  { source_id: sourceId, community_id: communityId }: PendingErasure,
  replayed: Set<string>,
  shouldContinue: () => Promise<boolean>,
): Promise<void> {
  if (communityId === null) return dropPendingErasure(services.db, sourceId);
  if (!replayed.has(communityId)) {
    // the database may be older than the latest erasures
    await replayTombstonesOf(services, communityId);
    replayed.add(communityId);
  }
  await eraseFromSource(services, sourceId, shouldContinue);
}
