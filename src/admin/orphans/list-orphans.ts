import type { Actor } from '../../auth/actor.ts';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import { PulseError } from '../../core/errors.ts';
import type { AreaName } from '../../pipeline/orphans/areas.ts';
import { listOrphanPage, type OrphanReport } from '../../pipeline/orphans/list-orphans.ts';
import type { Services } from '../../services.ts';
import type { Db } from '../../storage/db.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';

type WantedOrphans = {
  readonly area: AreaName;
  /** Slug of the community whose media are meant; undefined: all. */
  readonly community: string | undefined;
  /** Where the page before ended. */
  readonly after: string | null;
};

/**
 * Lists objects without a row and rows without their object, one page of an area; nothing is changed.
 * @throws PulseError forbidden for a key of one community, bad_request where anything but media is asked for by community
 */
export async function listOrphans(
  services: Pick<Services, 'db' | 'objects'>,
  actor: Actor,
  { area, community, after }: WantedOrphans,
): Promise<OrphanReport> {
  requireEveryCommunity(actor);
  const communityId =
    community === undefined ? null : await mediaCommunityId(services.db, actor, area, community);
  return listOrphanPage(services, { area, communityId, after });
}

async function mediaCommunityId(db: Db, actor: Actor, area: AreaName, slug: string): Promise<string> {
  if (area === 'media') return (await requireCommunityForActor(db, actor, slug)).id;
  throw new PulseError('bad_request', 'Only media can be filtered by community.', {
    details: [{ pointer: '/community', detail: 'goes with area=media only' }],
  });
}
