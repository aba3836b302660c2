import { adminSource, adminSourceExample } from '@beacon-pulse/contracts/src/admin/source.ts';
import { createSource as create } from '../../../admin/sources/create-source.ts';
import { adminProcedure } from '../../trpc.ts';
import { newSource } from './schema.ts';
import { toSourceResponse } from './to-source-response.ts';

export const createSource = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/sources',
      operationId: 'createSource',
      summary: 'Create a source',
      description: 'Adds a WhatsApp group to a community. An upload that names a new source creates it too.',
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
  .input(newSource)
  .output(adminSource)
  .mutation(async ({ ctx, input }) =>
    toSourceResponse(await create(ctx.services, ctx.actor, { ...input, origin: ctx.origin })),
  );
