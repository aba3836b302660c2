import { snapshots } from '@beacon-pulse/contracts/src/inside/retention.ts';
import { requireCommunityForActor } from '../../admin/communities/require-community-for-actor.ts';
import { decodeCursor, toPage } from '../../core/page.ts';
import { listSnapshots as readSnapshots } from '../../pipeline/members/list-snapshots.ts';
import { insideProcedure } from '../trpc.ts';
import { snapshotExample } from './examples.ts';
import { snapshotList } from './schema.ts';

export const listSnapshots = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/snapshots',
      operationId: 'listSnapshots',
      summary: 'List snapshots of members',
      description:
        'Returns the nightly snapshots, newest day first. A snapshot freezes the members of a community as of the end of a day on its own clock. Where a late export, a deletion or an erasure changes the numbers of one of the 35 newest days, the next night takes its snapshot again and counts its revision up; without a new revision a snapshot never changes. Missed nights are caught up.',
      tags: ['Inside'],
      example: {
        request: { community: 'harbour-makers' },
        response: { data: [snapshotExample], next_cursor: null, has_more: false },
      },
      errorResponses: [404],
    },
  })
  .input(snapshotList)
  .output(snapshots)
  .query(async ({ ctx, input }) => {
    const community = await requireCommunityForActor(ctx.services.db, ctx.actor, input.community);
    const rows = await readSnapshots(ctx.services.db, community.id, {
      beforeDay: decodeCursor('snapshots', input.cursor, /^\d{4}-\d{2}-\d{2}$/),
      limit: input.limit,
    });
    return toPage(
      'snapshots',
      rows,
      input.limit,
      ({ day }) => day,
      (row) => row,
    );
  });
