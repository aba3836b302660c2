import { adminCommunity, adminCommunityExample } from '@beacon-pulse/contracts/src/admin/community.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';
import { adminProcedure } from '../trpc.ts';
import { changeCommunity } from './change-community.ts';
import { toCommunityResponse } from './to-community-response.ts';

export const publishCommunity = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/publish',
      operationId: 'publishCommunity',
      summary: 'Publish a community, or take it back',
      description:
        'Opens the pulse of a community to everyone, or with `published: false` closes it. Copies at the edge are dropped here at once and elsewhere by age: within five minutes, those of lists within thirty.',
      tags: ['Communities'],
      example: {
        request: { community: 'harbour-makers', published: true },
        response: adminCommunityExample,
      },
      errorResponses: [404],
    },
  })
  .input(
    z.object({ community: slug.describe('Slug of the community'), published: z.boolean().default(true) }),
  )
  .output(adminCommunity)
  .mutation(async ({ ctx, input }) => {
    const row = await changeCommunity(ctx.services, ctx.actor, {
      slug: input.community,
      version: '*',
      change: { published: input.published ? 1 : 0 },
      origin: ctx.origin,
      requestId: ctx.requestId,
    });
    return toCommunityResponse(row);
  });
