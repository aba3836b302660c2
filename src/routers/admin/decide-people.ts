import { peopleDecision } from '@beacon-pulse/contracts/src/admin/person.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';
import { newId } from '../../core/ids.ts';
import { decidePeople as decide } from '../../pipeline/people/decide-people.ts';
import { requireCommunityForActor, requireSource } from '../require-community-for-actor.ts';
import { adminProcedure } from '../trpc.ts';

export const decidePeople = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/sources/{source}/people/decisions',
      operationId: 'decidePeople',
      summary: 'Say whether two labels are one person',
      description:
        'Merges two author labels into one person, or splits them for good. It holds against all evidence of the exports, and the last word on a pair counts. Everything that counts people is made anew.',
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
  .input(
    z.object({
      community: slug.describe('Slug of the community'),
      source: slug.describe('Slug of the source'),
      decision: z.enum(['merge', 'split']),
      labels: z.array(z.string().min(1).max(200)).length(2).describe('Two labels as `listPeople` shows them'),
    }),
  )
  .output(peopleDecision)
  .mutation(async ({ ctx, input }) => {
    const { services } = ctx;
    const community = await requireCommunityForActor(services.db, ctx.actor, input.community);
    const source = await requireSource(services.db, community.id, input.source);
    const { changed } = await decide(services, {
      sourceId: source.id,
      displayNames: [input.labels[0]!, input.labels[1]!],
      decision: input.decision,
      decidedBy: ctx.actor.id,
      owner: newId('dec', services.random),
      correlationId: ctx.requestId,
    });
    return { changed: [...changed] };
  });
