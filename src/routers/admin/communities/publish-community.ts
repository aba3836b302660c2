import { adminCommunity, adminCommunityExample } from '@beacon-pulse/contracts/src/admin/community.ts';
import { publishCommunity as publish } from '../../../admin/communities/change-community.ts';
import { adminProcedure } from '../../trpc.ts';
import { publication } from './schema.ts';
import { toCommunityResponse } from './to-community-response.ts';

export const publishCommunity = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/publish',
      operationId: 'publishCommunity',
      summary: 'Publish or unpublish a community',
      description:
        'Makes the pulse of a community public or, with `published: false`, private again. Cached copies are removed at once in this data centre, and elsewhere within five minutes (lists: within thirty).',
      tags: ['Communities'],
      example: {
        request: { community: 'harbour-makers', published: true },
        response: adminCommunityExample,
      },
      errorResponses: [404],
    },
  })
  .input(publication)
  .output(adminCommunity)
  .mutation(async ({ ctx, input: { community, published } }) => {
    const { origin, requestId } = ctx;
    const change = { slug: community, published, origin, requestId };
    return toCommunityResponse(await publish(ctx.services, ctx.actor, change));
  });
