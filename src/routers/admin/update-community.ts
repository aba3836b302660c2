import { adminProcedure } from '../trpc.ts';
import { changeCommunity } from './change-community.ts';
import { adminCommunity, adminCommunityExample, communityChange } from './schemas/community.ts';
import { toAdminCommunity } from './to-admin-community.ts';

export const updateCommunity = adminProcedure
  .meta({
    openapi: {
      method: 'PATCH',
      path: '/api/communities/{community}',
      operationId: 'updateCommunity',
      summary: 'Change a community',
      description:
        'Changes the settings that are given. What was derived under the old ones is made again in the background.',
      tags: ['Communities'],
      versioned: true,
      example: {
        request: { community: 'harbour-makers', pillars: ['ceramics'] },
        response: adminCommunityExample,
      },
      errorResponses: [404],
    },
  })
  .input(communityChange)
  .output(adminCommunity)
  .mutation(async ({ ctx, input: { community, version, pillars, ...fields } }) => {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const row = await changeCommunity(ctx.services, ctx.actor, {
      slug: community,
      version,
      change: {
        ...Object.fromEntries(given),
        ...(pillars === undefined ? {} : { pillars: JSON.stringify(pillars) }),
      },
      origin: ctx.origin,
    });
    return toAdminCommunity(row);
  });
