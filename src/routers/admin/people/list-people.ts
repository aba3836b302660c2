import { people } from '@beacon-pulse/contracts/src/admin/person.ts';
import { auditRead } from '../../../admin/inside/open-inside.ts';
import { listPeoplePage, peoplePosition } from '../../../admin/people/list-people-page.ts';
import { requireSourceForActor } from '../../../admin/sources/require-source-for-actor.ts';
import { decodeCursor, toPage } from '../../../core/page.ts';
import { bareKey, isMarkedShared } from '../../../pipeline/people/find-shared-display-names.ts';
import { adminProcedure } from '../../trpc.ts';
import { peopleList } from './schema.ts';

export const listPeople = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/sources/{source}/people',
      operationId: 'listPeople',
      summary: 'List the display names of a source',
      description:
        'Returns every name or number that a phone shows for an author, and which of them are counted as one person. Only admins may call it.',
      tags: ['People'],
      example: {
        request: { community: 'harbour-makers', source: 'workshop' },
        response: {
          data: [{ label: 'Mira (kiln)', person: 'per_0123456789abcdefghjk', shared: false }],
          next_cursor: null,
          has_more: false,
        },
      },
      errorResponses: [404],
    },
  })
  .input(peopleList)
  .output(people)
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const source = await requireSourceForActor(db, ctx.actor, input);
    await auditRead(ctx.services, ctx.actor, source.community_id);
    const position = decodeCursor('people', input.cursor, /^[0-9a-f]{32}$/);
    const rows = await listPeoplePage(db, { sourceId: source.id, after: position, limit: input.limit });
    return toPage(
      'people',
      rows,
      input.limit,
      ({ label }) => peoplePosition(source.id, label),
      ({ label, person }) => ({ label, person: bareKey(person), shared: isMarkedShared(person) }),
    );
  });
