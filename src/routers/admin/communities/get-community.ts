import { adminCommunity, adminCommunityExample } from '@beacon-pulse/contracts/src/admin/community.ts';
import { requireCommunityForActor } from '../../../admin/communities/require-community-for-actor.ts';
import { adminProcedure } from '../../trpc.ts';
import { oneCommunity } from './schema.ts';
import { toCommunityResponse } from './to-community-response.ts';

export const getCommunity = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}',
      operationId: 'getCommunity',
      summary: 'Get a community',
      description: 'Returns a community and its settings. A later change must send its ETag in If-Match.',
      tags: ['Communities'],
      versioned: true,
      example: { request: { community: 'harbour-makers' }, response: adminCommunityExample },
      errorResponses: [404],
    },
  })
  .input(oneCommunity)
  .output(adminCommunity)
  .query(async ({ ctx, input }) =>
    toCommunityResponse(await requireCommunityForActor(ctx.services.db, ctx.actor, input.community)),
  );
