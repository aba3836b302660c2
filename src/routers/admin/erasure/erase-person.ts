import { erasurePlanExample, erasureResult } from '@beacon-pulse/contracts/src/admin/erasure.ts';
import { erasePerson as erase } from '../../../admin/erasure/erase-person.ts';
import { adminProcedure } from '../../trpc.ts';
import { confirmedErasure } from './schema.ts';

export const erasePerson = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/erasures',
      operationId: 'erasePerson',
      summary: 'Erase a person',
      description:
        'Erases the person of a preview for good, in every source of the community; `confirm` names that preview. What managers have published about weeks is taken back at once where it names them, and the answer lists those weeks. Within half an hour their texts, names, files, quotes and stored uploads are gone and every affected week is derived again. Later uploads of old exports do not bring them back, and neither does a restored backup; backups themselves expire after 30 days. Messages of others that speak of them stay. If other names are concerned by now, nothing is erased (409).',
      tags: ['People'],
      example: {
        request: {
          community: 'harbour-makers',
          names: ['Mira (kiln)'],
          confirm: erasurePlanExample.confirm,
        },
        response: {
          names: ['Mira (kiln)', '~ Mira'],
          messages: 212,
          pending_sources: 1,
          texts: ['2026-W07'],
        },
      },
      errorResponses: [404, 409],
    },
  })
  .input(confirmedErasure)
  .output(erasureResult)
  .mutation(async ({ ctx, input: { messages, ...which } }) => {
    const plan = await erase(ctx.services, ctx.actor, { ...which, mode: messages, origin: ctx.origin });
    return {
      names: [...plan.names],
      messages: plan.messages,
      pending_sources: plan.pendingSources,
      texts: [...plan.texts],
    };
  });
