import { PulseError } from '../../core/errors.ts';
import type { Db } from '../../storage/db.ts';
import { countRemoval, listKeyPrefixes, type RemovalCounts } from '../../storage/repositories/removals.ts';
import { listSources } from '../../storage/repositories/sources.ts';

/** Sources of one community. */
const maxSources = 1_000;

export type DeletionPlan = RemovalCounts & {
  /** Slugs of the sources that go. */
  readonly sources: readonly string[];
  /** Keys that are revoked. */
  readonly keys: number;
};

/** What the deletion of one source would take away; changes nothing. */
export async function planSourceDeletion(
  db: Db,
  source: { readonly id: string; readonly slug: string },
): Promise<DeletionPlan> {
  return { sources: [source.slug], keys: 0, ...(await countRemoval(db, [source.id])) };
}

/** What the deletion of a community would take away; changes nothing. */
export async function planCommunityDeletion(db: Db, communityId: string): Promise<DeletionPlan> {
  const sources = await listSources(db, { communityId, afterSlug: null, limit: maxSources });
  const counts = await countRemoval(
    db,
    sources.map(({ id }) => id),
  );
  return {
    sources: sources.map(({ slug }) => slug),
    keys: (await listKeyPrefixes(db, communityId)).length,
    ...counts,
  };
}

/**
 * Makes sure that what is deleted is what was meant.
 * @throws PulseError conflict
 */
export function requireRepeated(confirm: string, slug: string): void {
  if (confirm === slug) return;
  throw new PulseError('conflict', `To delete it, repeat its slug as confirm: ${slug}.`);
}
