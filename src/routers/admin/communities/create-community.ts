import {
  adminCommunity,
  adminCommunityExample,
  newCommunity,
} from '@beacon-pulse/contracts/src/admin/community.ts';
import { createCommunity as create } from '../../../admin/communities/create-community.ts';
import { adminProcedure } from '../../trpc.ts';
import { toCommunityResponse } from './to-community-response.ts';

export const createCommunity = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities',
      operationId: 'createCommunity',
      summary: 'Create a community',
      description: 'Creates a community. It is private until you set another policy.',
      tags: ['Communities'],
      successStatus: 201,
      idempotency: 'replay',
      example: {
        request: {
          slug: 'harbour-makers',
          name: 'Harbour Makers',
          time_zone: 'Europe/Dublin',
          language: 'en',
        },
        response: { ...adminCommunityExample, policy: 'private', pillars: [] },
      },
      errorResponses: [409],
    },
  })
  .input(newCommunity)
  .output(adminCommunity)
  .mutation(async ({ ctx, input }) => toCommunityResponse(await create(ctx.services, ctx.actor, input)));
