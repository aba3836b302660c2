import { apiKeyExample, apiKeys } from '@beacon-pulse/contracts/src/admin/key.ts';
import { decodeCursor, toPage } from '../../../core/page.ts';
import { listKeys as listRows } from '../../../storage/repositories/access.ts';
import { adminProcedure } from '../../trpc.ts';
import { keyList } from './schema.ts';
import { toApiKeyResponse } from './to-api-key-response.ts';

export const listKeys = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/keys',
      operationId: 'listKeys',
      summary: 'List API keys',
      description:
        'Returns API keys without their secrets, oldest first, including revoked and expired ones.',
      tags: ['Keys'],
      example: { response: { data: [apiKeyExample], next_cursor: null, has_more: false } },
    },
  })
  .input(keyList)
  .output(apiKeys)
  .query(async ({ ctx, input }) => {
    const rows = await listRows(ctx.services.db, {
      communityScope: ctx.actor.communityId,
      afterId: decodeCursor('keys', input.cursor, /^key_[0-9a-z]{1,40}$/),
      limit: input.limit,
    });
    return toPage('keys', rows, input.limit, ({ id }) => id, toApiKeyResponse);
  });
