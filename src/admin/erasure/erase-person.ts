import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { makeTombstones } from '../../pipeline/erasure/erased-names.ts';
import { keepTombstones } from '../../pipeline/erasure/keep-tombstones.ts';
import { createNamer, withdrawNamedTexts } from '../../pipeline/erasure/withdraw-named-texts.ts';
import type { Services } from '../../services.ts';
import { countPendingErasures, findErasureKey, saveTombstones } from '../../storage/repositories/erasures.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { dropCached } from '../communities/change-community.ts';
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
  services: Pick<
    Services,
    'db' | 'objects' | 'cache' | 'cachedReads' | 'clock' | 'config' | 'kv' | 'random' | 'log'
  >,
  actor: Actor,
  {
    community: slug,
    confirm,
    origin,
    ...chosen
  }: ChosenErasure & {
    readonly community: string;
    readonly confirm: string;
    /** Where public reads are cached. */
    readonly origin: string;
  },
): Promise<ErasurePlan> {
  const { db, clock, random, log } = services;
  const community = await requireCommunityForActor(db, actor, slug);
  const plan = await planErasure(db, community, chosen);
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
  // only now: no text is saved from here on whose check did not know of this erasure
  const texts = await withdrawNamedTexts(
    services,
    community.id,
    await createNamer(names, community.language),
    { id: actor.id, name: actor.name },
  );
  if (texts.length > 0) await dropCached(services, origin, slug);
  // the next tick of cron would do it too
  await keepTombstones(services, community.id, (await findErasureKey(db, community.id)) ?? key);
  log.info('person.erased', { by: actor.id, community_id: community.id, labels: names.length });
  return { ...plan, texts, pendingSources: await countPendingErasures(db, community.id) };
}
