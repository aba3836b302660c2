import { adminCommunities, adminCommunityExample } from '@beacon-pulse/contracts/src/admin/community.ts';
import { decodeCursor, toPage } from '../../../core/page.ts';
import { listCommunities as listRows } from '../../../storage/repositories/communities.ts';
import { adminProcedure } from '../../trpc.ts';
import { communityList } from './schema.ts';
import { toCommunityResponse } from './to-community-response.ts';

export const listCommunities = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities',
      operationId: 'listCommunities',
      summary: 'List communities',
      description: 'Returns the communities that this key may see, published or not, ordered by slug.',
      tags: ['Communities'],
      example: {
        request: { limit: 100 },
        response: { data: [adminCommunityExample], next_cursor: null, has_more: false },
      },
    },
  })
  .input(communityList)
  .output(adminCommunities)
  .query(async ({ ctx, input }) => {
    const rows = await listRows(ctx.services.db, {
      communityScope: ctx.actor.communityId,
      publishedOnly: false,
      afterSlug: decodeCursor('communities', input.cursor, /^[a-z0-9-]{1,60}$/),
      limit: input.limit,
    });
    return toPage('communities', rows, input.limit, ({ slug }) => slug, toCommunityResponse);
  });
