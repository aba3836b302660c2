import { apiKeyExample, keyId, revokedKey } from '@beacon-pulse/contracts/src/admin/key.ts';
import { z } from 'zod';
import { revokeKey as revoke } from '../../auth/revoke-key.ts';
import { PulseError } from '../../core/errors.ts';
import { adminProcedure } from '../trpc.ts';

export const revokeKey = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/keys/{key_id}/revoke',
      operationId: 'revokeKey',
      summary: 'Revoke a key',
      description: 'Ends a key for good. It may still be honoured elsewhere for up to a minute.',
      tags: ['Keys'],
      example: {
        request: { key_id: apiKeyExample.key_id },
        response: { key_id: apiKeyExample.key_id, status: 'revoked' },
      },
      errorResponses: [404],
    },
  })
  .input(z.object({ key_id: keyId }))
  .output(revokedKey)
  .mutation(async ({ ctx, input }) => {
    if (!(await revoke(ctx.services, input.key_id, ctx.actor.communityId)))
      throw new PulseError('not_found', 'There is no such key.');
    return { key_id: input.key_id, status: 'revoked' as const };
  });
