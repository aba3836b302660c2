import { aliasProposals } from '@beacon-pulse/contracts/src/admin/person.ts';
import { auditRead } from '../../../admin/inside/open-inside.ts';
import { requireSourceForActor } from '../../../admin/sources/require-source-for-actor.ts';
import { listProposals as listRows } from '../../../pipeline/people/list-proposals.ts';
import { adminProcedure } from '../../trpc.ts';
import { proposalList } from './schema.ts';

export const listProposals = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/sources/{source}/people/proposals',
      operationId: 'listPeopleProposals',
      summary: 'List display names that may be one person',
      description:
        'Returns pairs of display names that the exports of several phones suggest are one person, most certain first. Certain pairs are already applied; decide the others with `decidePeople`.',
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
  .input(proposalList)
  .output(aliasProposals)
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const source = await requireSourceForActor(db, ctx.actor, input);
    await auditRead(ctx.services, ctx.actor, source.community_id);
    const data = await listRows(db, source.id, input.limit);
    return {
      data: data.map(({ displayNames, ...row }) => ({ ...row, labels: [...displayNames] })),
      next_cursor: null,
      has_more: false as const,
    };
  });
