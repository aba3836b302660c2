import {
  adminCommunity,
  adminCommunityExample,
  communityChange,
} from '@beacon-pulse/contracts/src/admin/community.ts';
import { updateCommunity as update } from '../../../admin/communities/change-community.ts';
import { adminProcedure } from '../../trpc.ts';
import { toCommunityResponse } from './to-community-response.ts';

export const updateCommunity = adminProcedure
  .meta({
    openapi: {
      method: 'PATCH',
      path: '/api/communities/{community}',
      operationId: 'updateCommunity',
      summary: 'Update a community',
      description:
        'Updates the settings that you send. A change of pillars, language or the minimum number of people is applied to older results in the background.',
      tags: ['Communities'],
      versioned: true,
      example: {
        request: {
          community: 'harbour-makers',
          pillars: [{ name: 'Ceramics', keywords: ['kiln', 'glaze'] }],
        },
        response: adminCommunityExample,
      },
      errorResponses: [404],
    },
  })
  .input(communityChange)
  .output(adminCommunity)
  .mutation(async ({ ctx, input: { community, version, pillars, ...settings } }) => {
    const { origin, requestId } = ctx;
    const change = { slug: community, version, settings, pillars, origin, requestId };
    return toCommunityResponse(await update(ctx.services, ctx.actor, change));
  });
