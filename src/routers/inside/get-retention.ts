import { retention } from '@beacon-pulse/contracts/src/inside/retention.ts';
import { requireCommunityForActor } from '../../admin/communities/require-community-for-actor.ts';
import { getRetention as computeRetention } from '../../pipeline/members/get-retention.ts';
import { insideProcedure } from '../trpc.ts';
import { retentionExample } from './examples.ts';
import { asOfDay } from './schema.ts';

export const getRetention = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/retention',
      operationId: 'getRetention',
      summary: 'Get who came, stayed and went',
      description:
        'Returns the members of a community as of the end of a day, in exact numbers: who wrote in the last week and month, who started, stayed, returned and lapsed in each known week, and weekly cohorts. It is computed from all that is known today; snapshots tell what was known then. Someone whom several groups show under one name is one person.',
      tags: ['Inside'],
      example: { request: { community: 'harbour-makers' }, response: retentionExample },
      errorResponses: [404],
    },
  })
  .input(asOfDay)
  .output(retention)
  .query(async ({ ctx, input }) => {
    const community = await requireCommunityForActor(ctx.services.db, ctx.actor, input.community);
    return computeRetention(ctx.services.db, community.id, input.day ?? null);
  });
