import {
  adminCommunity,
  adminCommunityExample,
  newCommunity,
} from '@beacon-pulse/contracts/src/admin/community.ts';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import { PulseError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { insertCommunity } from '../../storage/repositories/communities.ts';
import { adminProcedure } from '../trpc.ts';
import { toCommunityResponse } from './to-community-response.ts';
import { toStoredPillars } from './to-stored-pillars.ts';

export const createCommunity = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities',
      operationId: 'createCommunity',
      summary: 'Add a community',
      description: 'Adds a community. Nobody reads its pulse until it is published.',
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
        response: { ...adminCommunityExample, published: false, pillars: [] },
      },
      errorResponses: [409],
    },
  })
  .input(newCommunity)
  .output(adminCommunity)
  .mutation(async ({ ctx, input }) => {
    requireEveryCommunity(ctx.actor);
    const { db, clock, random } = ctx.services;
    const now = clock.now();
    const row = {
      ...input,
      id: newId('com', random),
      published: 0,
      pillars: JSON.stringify(await toStoredPillars(input.pillars)),
      created_at: now,
      updated_at: now,
    };
    if (!(await insertCommunity(db, row)))
      throw new PulseError('conflict', `There is a community "${input.slug}" already.`);
    return toCommunityResponse(row);
  });
