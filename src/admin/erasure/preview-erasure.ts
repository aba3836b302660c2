import type { Actor } from '../../auth/actor.ts';
import type { Db } from '../../storage/db.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import { type ChosenErasure, type ErasurePlan, planErasure } from './plan-erasure.ts';

/**
 * Says what the erasure of a person would take away, and changes nothing.
 * @throws PulseError not_found
 */
export async function previewErasure(
  { db }: { readonly db: Db },
  actor: Actor,
  { community: slug, ...chosen }: ChosenErasure & { readonly community: string },
): Promise<ErasurePlan> {
  const community = await requireCommunityForActor(db, actor, slug);
  return planErasure(db, community, chosen);
}
