import { publicWordDecided } from '@beacon-pulse/contracts/src/admin/public-word.ts';
import { decideWord } from '../../../admin/words/decide-word.ts';
import { adminProcedure } from '../../trpc.ts';
import { wordToDecide } from './schema.ts';

export const decidePublicWord = adminProcedure
  .meta({
    openapi: {
      method: 'PUT',
      path: '/api/communities/{community}/public-words/{word}',
      operationId: 'decidePublicWord',
      summary: 'Allow or rule out a word',
      description:
        'Decides whether a word or phrase may be shown in public, and publishes the community again. `never` also hides every phrase that holds it. `allow` does not show names of members, slurs, numbers, or what too few people use.',
      tags: ['Public words'],
      example: {
        request: { community: 'harbour-makers', word: 'kiln club', decision: 'allow' },
        response: { word: 'kiln club', decision: 'allow' },
      },
      errorResponses: [404, 409],
    },
  })
  .input(wordToDecide)
  .output(publicWordDecided)
  .mutation(({ ctx, input }) => decideWord(ctx.services, ctx.actor, { ...input, requestId: ctx.requestId }));
