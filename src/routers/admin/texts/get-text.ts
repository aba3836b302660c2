import { adminEditorText, editorTextExample } from '@beacon-pulse/contracts/src/admin/editor-text.ts';
import { requireCommunityForActor } from '../../../admin/communities/require-community-for-actor.ts';
import { findEditorText } from '../../../storage/repositories/public-review.ts';
import { adminProcedure } from '../../trpc.ts';
import { oneText } from './schema.ts';
import { toTextResponse } from './to-text-response.ts';

export const getText = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/weeks/{week}/text',
      operationId: 'getText',
      summary: 'Get the text of a week',
      description:
        'Returns what a manager has written about a week for the public, or `null` where nobody has. A later change must send its ETag in If-Match.',
      tags: ['Public texts'],
      versioned: true,
      example: {
        request: { community: 'harbour-makers', week: '2026-W07' },
        response: editorTextExample,
      },
      errorResponses: [404],
    },
  })
  .input(oneText)
  .output(adminEditorText)
  .query(async ({ ctx, input: { community, week } }) => {
    const { db } = ctx.services;
    const { id } = await requireCommunityForActor(db, ctx.actor, community);
    return toTextResponse(week, await findEditorText(db, id, week));
  });
