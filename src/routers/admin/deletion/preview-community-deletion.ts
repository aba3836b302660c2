import { deletionPlan, deletionPlanExample } from '@beacon-pulse/contracts/src/admin/deletion.ts';
import { requireCommunityForActor } from '../../../admin/communities/require-community-for-actor.ts';
import { planCommunityDeletion } from '../../../admin/deletion/plan-deletion.ts';
import { adminProcedure } from '../../trpc.ts';
import { oneCommunity } from './schema.ts';

export const previewCommunityDeletion = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/deletion',
      operationId: 'previewCommunityDeletion',
      summary: 'Preview the deletion of a community',
      description: 'Counts what would go with a community. It changes nothing.',
      tags: ['Communities'],
      example: { request: { community: 'harbour-makers' }, response: { ...deletionPlanExample, keys: 2 } },
      errorResponses: [404],
    },
  })
  .input(oneCommunity)
  .output(deletionPlan)
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const community = await requireCommunityForActor(db, ctx.actor, input.community);
    const plan = await planCommunityDeletion(db, community.id);
    return { ...plan, sources: [...plan.sources] };
  });
