import { deletionPlan, deletionPlanExample } from '@beacon-pulse/contracts/src/admin/deletion.ts';
import { deleteCommunity as deleteWithAll } from '../../../admin/deletion/delete-community.ts';
import { adminProcedure } from '../../trpc.ts';
import { confirmedCommunity } from './schema.ts';

export const deleteCommunity = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/deletion',
      operationId: 'deleteCommunity',
      summary: 'Delete a community',
      description:
        'Deletes a community with everything that is stored of it, for good; `confirm` repeats its slug. It is no longer found and its keys are revoked at once; rows, uploaded files, messages and media are gone within an hour, and a restored backup does not bring them back. The audit log keeps who did what. Backups expire after 30 days, cached public answers elsewhere within thirty minutes.',
      tags: ['Communities'],
      example: {
        request: { community: 'harbour-makers', confirm: 'harbour-makers' },
        response: { ...deletionPlanExample, keys: 2 },
      },
      errorResponses: [404, 409],
    },
  })
  .input(confirmedCommunity)
  .output(deletionPlan)
  .mutation(async ({ ctx, input }) => {
    const plan = await deleteWithAll(ctx.services, ctx.actor, { ...input, origin: ctx.origin });
    return { ...plan, sources: [...plan.sources] };
  });
