import { publicWordReviews } from '@beacon-pulse/contracts/src/admin/public-word.ts';
import { openInside } from '../../../admin/inside/open-inside.ts';
import { listWordsPage, wordPosition } from '../../../admin/words/list-words-page.ts';
import { decodeCursor, toPage } from '../../../core/page.ts';
import { adminProcedure } from '../../trpc.ts';
import { wordList } from './schema.ts';

export const listPublicWords = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/public-words',
      operationId: 'listPublicWords',
      summary: 'List words for review',
      description:
        'Returns the words of a community that wait for an admin, most people first, then those that are public, then those that are hidden by a decision or that an admin could allow. Words that too few people use are not listed. Decide with `decidePublicWord`.',
      tags: ['Public words'],
      example: {
        request: { community: 'harbour-makers' },
        response: {
          data: [
            {
              word: 'kiln club',
              spelling: 'Kiln Club',
              state: 'waiting',
              decision: 'none',
              reason: 'It is written with a capital within sentences, as names are.',
              people: 9,
              weeks: 6,
              first_week: '2026-W02',
              last_week: '2026-W07',
              decided_at: null,
            },
          ],
          next_cursor: null,
          has_more: false,
        },
      },
      errorResponses: [404],
    },
  })
  .input(wordList)
  .output(publicWordReviews)
  .query(async ({ ctx, input }) => {
    const community = await openInside(ctx.services, ctx.actor, input.community);
    const after = decodeCursor('public_words', input.cursor, /^[0-9a-f]{32}$/);
    const words = await listWordsPage(ctx.services.db, community, {
      state: input.state,
      after,
      limit: input.limit,
    });
    return toPage(
      'public_words',
      words,
      input.limit,
      ({ word }) => wordPosition(community.id, word),
      ({ firstWeek, lastWeek, decidedAt, ...word }) => ({
        ...word,
        first_week: firstWeek,
        last_week: lastWeek,
        decided_at: decidedAt === null ? null : new Date(decidedAt).toISOString(),
      }),
    );
  });
