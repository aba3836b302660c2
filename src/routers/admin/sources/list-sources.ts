import { adminSourceExample, adminSources } from '@beacon-pulse/contracts/src/admin/source.ts';
import { requireCommunityForActor } from '../../../admin/communities/require-community-for-actor.ts';
import { listSourcesPage } from '../../../admin/sources/list-sources-page.ts';
import { decodeCursor, toPage } from '../../../core/page.ts';
import { adminProcedure } from '../../trpc.ts';
import { sourceList } from './schema.ts';
import { toSourceResponse } from './to-source-response.ts';

export const listSources = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/sources',
      operationId: 'listSources',
      summary: 'List the sources of a community',
      description: 'Returns the WhatsApp groups of a community, published or not, ordered by slug.',
      tags: ['Sources'],
      example: {
        request: { community: 'harbour-makers' },
        response: { data: [adminSourceExample], next_cursor: null, has_more: false },
      },
      errorResponses: [404],
    },
  })
  .input(sourceList)
  .output(adminSources)
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const community = await requireCommunityForActor(db, ctx.actor, input.community);
    const rows = await listSourcesPage(db, {
      communityId: community.id,
      afterId: decodeCursor('admin-sources', input.cursor, /^src_[0-9a-z_]{1,40}$/),
      limit: input.limit,
    });
    return toPage('admin-sources', rows, input.limit, ({ id }) => id, toSourceResponse);
  });
