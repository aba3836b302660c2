import { apiKeyExample, createdKey, newKey } from '@beacon-pulse/contracts/src/admin/key.ts';
import { createKey as create } from '../../../admin/keys/create-key.ts';
import { adminProcedure } from '../../trpc.ts';
import { toApiKeyResponse } from './to-api-key-response.ts';

export const createKey = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/keys',
      operationId: 'createKey',
      summary: 'Create an API key',
      description:
        'Creates an API key and returns its secret, which is shown only once. Scopes: `admin` may do everything, `upload` may upload exports and follow them, `read` may follow exports and read weeks with names and texts. A key that is limited to one community sees nothing of the others.',
      tags: ['Keys'],
      successStatus: 201,
      idempotency: 'once',
      example: {
        request: { name: 'phone of the workshop', scopes: ['upload'], community: 'harbour-makers' },
        response: { ...apiKeyExample, key: `${apiKeyExample.prefix}_${'0'.repeat(32)}` },
      },
      errorResponses: [404, 409],
    },
  })
  .input(newKey)
  .output(createdKey)
  .mutation(async ({ ctx, input: { name, scopes, community, expires_at } }) => {
    const { row, key } = await create(ctx.services, ctx.actor, {
      name,
      scopes,
      community,
      expiresAt: expires_at === undefined ? null : Date.parse(expires_at),
    });
    return { ...toApiKeyResponse(row), key };
  });
