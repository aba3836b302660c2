import { deletionPlan, deletionPlanExample } from '@beacon-pulse/contracts/src/admin/deletion.ts';
import { planSourceDeletion } from '../../../admin/deletion/plan-deletion.ts';
import { requireSourceForActor } from '../../../admin/sources/require-source-for-actor.ts';
import { adminProcedure } from '../../trpc.ts';
import { oneSource } from './schema.ts';

export const previewSourceDeletion = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/sources/{source}/deletion',
      operationId: 'previewSourceDeletion',
      summary: 'Preview the deletion of a source',
      description: 'Counts what would go with a source. It changes nothing.',
      tags: ['Sources'],
      example: {
        request: { community: 'harbour-makers', source: 'workshop' },
        response: deletionPlanExample,
      },
      errorResponses: [404],
    },
  })
  .input(oneSource)
  .output(deletionPlan)
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const plan = await planSourceDeletion(db, await requireSourceForActor(db, ctx.actor, input));
    return { ...plan, sources: [...plan.sources] };
  });
