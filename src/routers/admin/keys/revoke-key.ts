import { apiKeyExample, revokedKey } from '@beacon-pulse/contracts/src/admin/key.ts';
import { revokeKey as revoke } from '../../../admin/keys/revoke-key.ts';
import { adminProcedure } from '../../trpc.ts';
import { oneKey } from './schema.ts';

export const revokeKey = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/keys/{key_id}/revoke',
      operationId: 'revokeKey',
      summary: 'Revoke an API key',
      description: 'Revokes a key for good. Other data centres may accept it for up to a minute.',
      tags: ['Keys'],
      example: {
        request: { key_id: apiKeyExample.key_id },
        response: { key_id: apiKeyExample.key_id, status: 'revoked' },
      },
      errorResponses: [404],
    },
  })
  .input(oneKey)
  .output(revokedKey)
  .mutation(async ({ ctx, input }) => {
    await revoke(ctx.services, ctx.actor, input.key_id);
    return { key_id: input.key_id, status: 'revoked' as const };
  });
