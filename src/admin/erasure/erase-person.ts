import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { makeTombstones } from '../../pipeline/erasure/erased-names.ts';
import { keepTombstones } from '../../pipeline/erasure/keep-tombstones.ts';
import type { Services } from '../../services.ts';
import { countPendingErasures, findErasureKey, saveTombstones } from '../../storage/repositories/erasures.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import { type ChosenErasure, type ErasurePlan, planErasure } from './plan-erasure.ts';

/** A name shorter than this stands in too many file names to be one. */
const minFileNamePart = 3;

/**
 * Erases the person of a plan that was looked at. From here on no upload brings them back; what is stored of them is
 * taken out by cron within half an hour, source by source, as often as it takes.
 * @param confirm of the plan that was looked at
 * @throws PulseError conflict when other names are concerned by now, not_found
 */
export async function erasePerson(
  services: Pick<Services, 'db' | 'objects' | 'clock' | 'random' | 'log'>,
  actor: Actor,
  {
    community: slug,
    confirm,
    ...chosen
  }: ChosenErasure & {
    readonly community: string;
    readonly confirm: string;
  },
): Promise<ErasurePlan> {
  const { db, clock, random, log } = services;
  const community = await requireCommunityForActor(db, actor, slug);
  const plan = await planErasure(db, community.id, chosen);
  if (plan.confirm !== confirm) {
    throw new PulseError(
      'conflict',
      'Other names are concerned than those you looked at. Look again, then confirm.',
    );
  }
  const { names } = plan;
  const key = (await findErasureKey(db, community.id)) ?? newId('erk', random);
  await saveTombstones(db, {
    communityId: community.id,
    key,
    tombstones: await makeTombstones(
      key,
      names.map((displayName) => ({ displayName, mode: chosen.mode })),
      community.language,
    ),
    fileNames: names.filter((name) => name.length >= minFileNamePart),
    now: clock.now(),
    // no name: whoever reads the log must not learn whom it was about
    audit: newAuditEntry(services, actor, {
      action: 'people.erase',
      communityId: community.id,
      detail: { labels: names.length, messages: chosen.mode },
    }),
  });
  // the next tick of cron would do it too
  await keepTombstones(services, community.id, (await findErasureKey(db, community.id)) ?? key);
  log.info('person.erased', { by: actor.id, community_id: community.id, labels: names.length });
  return { ...plan, pendingSources: await countPendingErasures(db, community.id) };
}
