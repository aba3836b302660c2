import { adminCommunity, adminCommunityExample } from '@beacon-pulse/contracts/src/admin/community.ts';
import { setPolicy as set } from '../../../admin/communities/change-community.ts';
import { adminProcedure } from '../../trpc.ts';
import { toCommunityResponse } from '../communities/to-community-response.ts';
import { newPolicy } from './schema.ts';

export const setPolicy = adminProcedure
  .meta({
    openapi: {
      method: 'PUT',
      path: '/api/communities/{community}/publication',
      operationId: 'setPolicy',
      summary: 'Set what is public of a community',
      description:
        'Sets the policy of a community: `private` (nothing is public; every new community starts so), `figures`, or `themes` (figures and what people talk about). `GET /api/communities/{community}/publication/preview` shows beforehand exactly what would be public. When a community turns private, its public rows are deleted; cached copies are removed at once in this data centre, and elsewhere within five minutes (lists: within thirty).',
      tags: ['Communities'],
      example: {
        request: { community: 'harbour-makers', policy: 'themes' },
        response: adminCommunityExample,
      },
      errorResponses: [404],
    },
  })
  .input(newPolicy)
  .output(adminCommunity)
  .mutation(async ({ ctx, input: { community, policy } }) => {
    const { origin, requestId } = ctx;
    const change = { slug: community, policy, origin, requestId };
    return toCommunityResponse(await set(ctx.services, ctx.actor, change));
  });
