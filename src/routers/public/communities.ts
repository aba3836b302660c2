import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { communitiesExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { communities as communitiesSchema } from '@beacon-pulse/contracts/src/public/lists.ts';
import { z } from 'zod';
import { decodeCursor, toPage } from '../../core/page.ts';
import { type CommunityRow, listCommunities } from '../../storage/repositories/communities.ts';
import { publicProcedure } from '../trpc.ts';

export const readCommunityCursor = (cursor: string | undefined): string | null =>
  decodeCursor('communities', cursor, /^[a-z0-9-]{1,60}$/);

/** A page of published communities, from one more of them than it holds. */
export const toCommunityPage = (rows: readonly CommunityRow[], limit: number) =>
  toPage(
    'communities',
    rows,
    limit,
    ({ slug }) => slug,
    ({ slug, name, language, time_zone }) => ({ slug, name, language, time_zone }),
  );

export const communities = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/communities.json',
      operationId: 'listPublishedCommunities',
      summary: 'List published communities',
      description: 'Returns the communities whose pulse is public, ordered by slug.',
      tags: ['Public'],
      protect: false,
      ttlSeconds: 1_800,
      example: { request: { limit: 100 }, response: communitiesExample },
    },
  })
  .input(z.strictObject({ cursor: cursorParameter, limit: limitParameter(100, 100) }))
  .output(communitiesSchema)
  .query(async ({ ctx, input }) => {
    const rows = await listCommunities(ctx.services.db, {
      communityScope: null,
      publishedOnly: true,
      afterSlug: readCommunityCursor(input.cursor),
      limit: input.limit,
    });
    return toCommunityPage(rows, input.limit);
  });
