import { adminSource, adminSourceExample } from '@beacon-pulse/contracts/src/admin/source.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';
import { invalidateCommunity } from '../../cache/invalidate-community.ts';
import { addSource } from '../ensure-source.ts';
import { requireCommunityForActor } from '../require-community-for-actor.ts';
import { adminProcedure } from '../trpc.ts';
import { toSourceResponse } from './to-source-response.ts';

export const createSource = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/sources',
      operationId: 'createSource',
      summary: 'Add a source to a community',
      description: 'Adds a WhatsApp group. An upload that names a new source adds it, too.',
      tags: ['Sources'],
      successStatus: 201,
      idempotency: 'replay',
      example: {
        request: { community: 'harbour-makers', name: 'Workshop' },
        response: adminSourceExample,
      },
      errorResponses: [404, 409],
    },
  })
  .input(
    z.object({
      community: slug.describe('Slug of the community'),
      name: z.string().trim().min(1).max(100),
      slug: slug.optional().describe('Made from the name when left out'),
    }),
  )
  .output(adminSource)
  .mutation(async ({ ctx, input }) => {
    const community = await requireCommunityForActor(ctx.services.db, ctx.actor, input.community);
    const row = await addSource(ctx.services, {
      communityId: community.id,
      name: input.name,
      slug: input.slug,
    });
    await invalidateCommunity(ctx.services, ctx.origin, community.slug);
    return toSourceResponse(row);
  });
