import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import type { Db } from '../../storage/db.ts';
import { type ExportRow, listExports as listRows } from '../../storage/repositories/exports.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import { requireSourceForActor } from '../sources/require-source-for-actor.ts';

type WantedExports = {
  /** Slug of a community; undefined: every one that the actor may see. */
  readonly community: string | undefined;
  /** Slug of a source of that community. */
  readonly source: string | undefined;
  readonly status: ExportRow['status'] | null;
  readonly beforeId: string | null;
  readonly limit: number;
};

async function findScope(
  db: Db,
  actor: Actor,
  { community, source }: WantedExports,
): Promise<{ communityId: string | null; sourceId: string | null }> {
  if (community === undefined) {
    if (source === undefined) return { communityId: actor.communityId, sourceId: null };
    throw new PulseError('bad_request', 'Name the community that the source belongs to.', {
      details: [{ pointer: '/community', detail: 'is needed with source' }],
    });
  }
  if (source === undefined) {
    return { communityId: (await requireCommunityForActor(db, actor, community)).id, sourceId: null };
  }
  const found = await requireSourceForActor(db, actor, { community, source });
  return { communityId: found.community_id, sourceId: found.id };
}

/** Lists exports that the actor may see, newest first, one more than `limit`. */
export async function listExports(
  { db }: { readonly db: Db },
  actor: Actor,
  wanted: WantedExports,
): Promise<ExportRow[]> {
  const { status, beforeId, limit } = wanted;
  return listRows(db, { ...(await findScope(db, actor, wanted)), status, beforeId, limit });
}
