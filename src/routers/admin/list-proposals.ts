import { aliasProposals } from '@beacon-pulse/contracts/src/admin/person.ts';
import { limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';
import { listProposals as list } from '../../pipeline/people/list-proposals.ts';
import { requireCommunityForActor, requireSource } from '../require-community-for-actor.ts';
import { adminProcedure } from '../trpc.ts';

export const listProposals = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/sources/{source}/people/proposals',
      operationId: 'listPeopleProposals',
      summary: 'Labels that may be one person',
      description:
        'What the exports of several phones show about author labels, surest first. Sure ones are applied already; decide the others with `decidePeople`.',
      tags: ['People'],
      example: {
        request: { community: 'harbour-makers', source: 'workshop' },
        response: {
          data: [{ labels: ['+44 7700 900123', 'Mira (kiln)'], n: 41, confidence: 0.914, applied: true }],
          next_cursor: null,
          has_more: false,
        },
      },
      errorResponses: [404],
    },
  })
  .input(
    z.object({
      community: slug.describe('Slug of the community'),
      source: slug.describe('Slug of the source'),
      limit: limitParameter(500, 100),
    }),
  )
  .output(aliasProposals)
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const community = await requireCommunityForActor(db, ctx.actor, input.community);
    const source = await requireSource(db, community.id, input.source);
    const data = await list(db, source.id, input.limit);
    return {
      data: data.map((row) => ({ ...row, labels: [...row.displayNames] })),
      next_cursor: null,
      has_more: false as const,
    };
  });
