import { peopleDecision } from '@beacon-pulse/contracts/src/admin/person.ts';
import { decidePeople as decide } from '../../../admin/people/decide-people.ts';
import { adminProcedure } from '../../trpc.ts';
import { decision } from './schema.ts';

export const decidePeople = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/sources/{source}/people/decisions',
      operationId: 'decidePeople',
      summary: 'Merge or split two display names',
      description:
        'Merges two display names into one person, or keeps them apart for good. Your latest decision about a pair overrides all evidence from the exports. Every figure that counts people is computed again.',
      tags: ['People'],
      example: {
        request: {
          community: 'harbour-makers',
          source: 'workshop',
          decision: 'merge',
          labels: ['Mira (kiln)', '~ Mira'],
        },
        response: { changed: ['~ Mira'] },
      },
      errorResponses: [404, 409],
    },
  })
  .input(decision)
  .output(peopleDecision)
  .mutation(async ({ ctx, input }) => {
    const { labels, ...wanted } = input;
    const { changed } = await decide(ctx.services, ctx.actor, {
      ...wanted,
      displayNames: [labels[0]!, labels[1]!],
      requestId: ctx.requestId,
    });
    return { changed: [...changed] };
  });
