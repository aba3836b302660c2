import { deletionPlan, deletionPlanExample } from '@beacon-pulse/contracts/src/admin/deletion.ts';
import { deleteSource as deleteWithAll } from '../../../admin/deletion/delete-source.ts';
import { adminProcedure } from '../../trpc.ts';
import { confirmedSource } from './schema.ts';

export const deleteSource = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/sources/{source}/deletion',
      operationId: 'deleteSource',
      summary: 'Delete a source',
      description:
        'Deletes a WhatsApp group with everything that is stored of it, for good; `confirm` repeats its slug. Its slug is free at once; rows, uploaded files, messages and media are gone within an hour, and the community is published again without them. Uploads of the group that are under way are aborted. A restored backup does not bring it back.',
      tags: ['Sources'],
      example: {
        request: { community: 'harbour-makers', source: 'workshop', confirm: 'workshop' },
        response: deletionPlanExample,
      },
      errorResponses: [404, 409],
    },
  })
  .input(confirmedSource)
  .output(deletionPlan)
  .mutation(async ({ ctx, input }) => {
    const plan = await deleteWithAll(ctx.services, ctx.actor, { ...input, origin: ctx.origin });
    return { ...plan, sources: [...plan.sources] };
  });
