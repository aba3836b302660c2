import { erasurePlan, erasurePlanExample } from '@beacon-pulse/contracts/src/admin/erasure.ts';
import { previewErasure as preview } from '../../../admin/erasure/preview-erasure.ts';
import { adminProcedure } from '../../trpc.ts';
import { erasurePreview } from './schema.ts';

export const previewErasure = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/erasures/preview',
      operationId: 'previewErasure',
      summary: 'Preview the erasure of a person',
      description:
        'Lists the display names that would be erased and counts what would go. It changes nothing. Only admins may call it.',
      tags: ['People'],
      example: {
        request: { community: 'harbour-makers', names: ['Mira (kiln)'] },
        response: erasurePlanExample,
      },
      errorResponses: [404],
    },
  })
  .input(erasurePreview)
  .output(erasurePlan)
  .mutation(async ({ ctx, input: { community, names, messages } }) => {
    const plan = await preview(ctx.services, ctx.actor, { community, names, mode: messages });
    const { rawFiles, pendingSources, ...same } = plan;
    return {
      ...same,
      names: [...plan.names],
      unknown: [...plan.unknown],
      shared: [...plan.shared],
      sources: [...plan.sources],
      texts: [...plan.texts],
      raw_files: rawFiles,
      pending_sources: pendingSources,
    };
  });
