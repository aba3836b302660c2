import {
  adminCommunity,
  adminCommunityExample,
  communityChange,
} from '@beacon-pulse/contracts/src/admin/community.ts';
import { adminProcedure } from '../trpc.ts';
import { changeCommunity } from './change-community.ts';
import { toCommunityResponse } from './to-community-response.ts';
import { toStoredPillars } from './to-stored-pillars.ts';

export const updateCommunity = adminProcedure
  .meta({
    openapi: {
      method: 'PATCH',
      path: '/api/communities/{community}',
      operationId: 'updateCommunity',
      summary: 'Change a community',
      description:
        'Changes the settings that are given. What was derived under other pillars, another language or another least number of people is made again in the background.',
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
  .mutation(async ({ ctx, input: { community, version, pillars, ...fields } }) => {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const row = await changeCommunity(ctx.services, ctx.actor, {
      slug: community,
      version,
      change: {
        ...Object.fromEntries(given),
        ...(pillars === undefined ? {} : { pillars: JSON.stringify(await toStoredPillars(pillars)) }),
      },
      origin: ctx.origin,
      requestId: ctx.requestId,
    });
    return toCommunityResponse(row);
  });
