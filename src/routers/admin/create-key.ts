import { apiKeyExample, createdKey, newKey } from '@beacon-pulse/contracts/src/admin/key.ts';
import type { Actor } from '../../auth/actor.ts';
import { createKey as makeKey } from '../../auth/create-key.ts';
import { PulseError } from '../../core/errors.ts';
import { requireCommunityForActor } from '../require-community-for-actor.ts';
import { adminProcedure } from '../trpc.ts';
import { toApiKeyResponse } from './to-api-key-response.ts';

/** A key of one community makes keys of that community only. */
function requireBound(actor: Actor, community: string | undefined): void {
  if (actor.communityId === null || community !== undefined) return;
  throw new PulseError(
    'forbidden',
    'This key is bound to one community and makes keys of that community only.',
  );
}

export const createKey = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/keys',
      operationId: 'createKey',
      summary: 'Make a key',
      description:
        'Makes a key and shows it this once. Scopes: `admin` may do everything, `upload` sends exports and follows them, `read` follows exports. A key bound to a community sees nothing of others.',
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
  .mutation(async ({ ctx, input }) => {
    const { db, clock } = ctx.services;
    requireBound(ctx.actor, input.community);
    const community =
      input.community === undefined ? null : await requireCommunityForActor(db, ctx.actor, input.community);
    const expiresAt = input.expires_at === undefined ? null : Date.parse(input.expires_at);
    if (expiresAt !== null && expiresAt <= clock.now()) {
      throw new PulseError('bad_request', 'A key must expire in the future.', {
        details: [{ pointer: '/expires_at', detail: 'lies in the past' }],
      });
    }
    const { row, key } = await makeKey(ctx.services, {
      name: input.name,
      scopes: [...new Set(input.scopes)],
      communityId: community?.id ?? null,
      expiresAt,
    });
    return { ...toApiKeyResponse({ ...row, community_slug: community?.slug ?? null }), key };
  });
