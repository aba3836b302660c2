import { leftOutNames } from '@beacon-pulse/contracts/src/admin/person.ts';
import { openInside } from '../../../admin/inside/open-inside.ts';
import { listLeftOut as list } from '../../../storage/repositories/people.ts';
import { adminProcedure } from '../../trpc.ts';
import { leftOutList } from './schema.ts';

export const listLeftOut = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/left-out',
      operationId: 'listLeftOut',
      summary: 'List who is left out',
      description: 'Returns the display names of people whom the inside neither quotes nor names.',
      tags: ['People'],
      example: {
        request: { community: 'harbour-makers' },
        response: { names: ['Mira (kiln)', '~ Mira'] },
      },
      errorResponses: [404],
    },
  })
  .input(leftOutList)
  .output(leftOutNames)
  .query(async ({ ctx, input }) => {
    const { id } = await openInside(ctx.services, ctx.actor, input.community);
    return { names: (await list(ctx.services.db, id)).map(({ name }) => name) };
  });
