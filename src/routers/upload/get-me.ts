import { me } from '@beacon-pulse/contracts/src/upload/me.ts';
import { z } from 'zod';
import { describeAccess } from '../../admin/keys/describe-access.ts';
import { readProcedure } from '../trpc.ts';

export const getMe = readProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/me',
      operationId: 'getMe',
      summary: 'Get what the key may do',
      description:
        'Returns the scopes of the key that you send, and the communities and groups that it may work with.',
      tags: ['Keys'],
      example: {
        response: {
          name: 'phone of the workshop',
          scopes: ['upload'],
          every_community: false,
          communities: [
            {
              slug: 'harbour-makers',
              name: 'Harbour Makers',
              sources: [{ slug: 'workshop', name: 'Workshop' }],
            },
          ],
        },
      },
    },
  })
  .input(z.strictObject({}))
  .output(me)
  .query(({ ctx }) => describeAccess(ctx.services.db, ctx.actor));
