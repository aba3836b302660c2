import type { Me } from '@beacon-pulse/contracts/src/upload/me.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Db } from '../../storage/db.ts';
import { listCommunities } from '../../storage/repositories/communities.ts';
import { listSourcesOf } from '../../storage/repositories/sources.ts';

const maxCommunities = 100;
const maxSources = 200;

/** Says what an actor may do, and in which communities and groups. */
export async function describeAccess(db: Db, actor: Actor): Promise<Me> {
  const rows = await listCommunities(db, {
    communityScope: actor.communityId,
    publishedOnly: false,
    afterSlug: null,
    limit: maxCommunities,
  });
  const communities = rows.slice(0, maxCommunities);
  const sources = Map.groupBy(
    await listSourcesOf(
      db,
      communities.map(({ id }) => id),
    ),
    ({ community_id }) => community_id,
  );
  return {
    name: actor.name,
    scopes: [...actor.scopes],
    every_community: actor.communityId === null,
    communities: communities.map(({ id, slug, name }) => ({
      slug,
      name,
      sources: (sources.get(id) ?? [])
        .slice(0, maxSources)
        .map((source) => ({ slug: source.slug, name: source.name })),
    })),
  };
}
