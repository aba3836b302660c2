import { adminSource, adminSourceExample, sourceChange } from '@beacon-pulse/contracts/src/admin/source.ts';
import { nameSource } from '../../../admin/sources/name-source.ts';
import { adminProcedure } from '../../trpc.ts';
import { toSourceResponse } from './to-source-response.ts';

export const updateSource = adminProcedure
  .meta({
    openapi: {
      method: 'PATCH',
      path: '/api/communities/{community}/sources/{source}',
      operationId: 'updateSource',
      summary: 'Name a source for the public',
      description:
        'Sets the name under which the public knows a group, or `null` for its number. A name that may give somebody away is refused (422, `text_has_warnings`) unless `override_reason` says why it is right.',
      tags: ['Sources'],
      example: {
        request: { community: 'harbour-makers', source: 'workshop', public_name: 'The workshop' },
        response: { ...adminSourceExample, public_name: 'The workshop' },
      },
      errorResponses: [404, 422],
    },
  })
  .input(sourceChange)
  .output(adminSource)
  .mutation(async ({ ctx, input: { community, source, public_name, override_reason } }) => {
    const { origin, requestId } = ctx;
    const change = { publicName: public_name, overrideReason: override_reason, origin, requestId };
    const row = await nameSource(ctx.services, ctx.actor, { community, source, ...change });
    return toSourceResponse(row);
  });
