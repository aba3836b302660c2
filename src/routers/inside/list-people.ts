import { insidePeople } from '@beacon-pulse/contracts/src/inside/people.ts';
import { openInside } from '../../admin/inside/open-inside.ts';
import { decodeCursor, toPage } from '../../core/page.ts';
import { listPeople } from '../../pipeline/inside/list-people.ts';
import { insideProcedure } from '../trpc.ts';
import { writerExample } from './examples.ts';
import { writerList } from './schema.ts';

export const listWriters = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/people',
      operationId: 'listWriters',
      summary: 'List who wrote',
      description:
        'Returns everyone who wrote in some weeks, most messages first, with every name that phones show for them. Someone whom several groups show under one name is one person.',
      tags: ['Inside'],
      example: {
        request: { community: 'harbour-makers' },
        response: { data: [writerExample], next_cursor: null, has_more: false },
      },
      errorResponses: [404],
    },
  })
  .input(writerList)
  .output(insidePeople)
  .query(async ({ ctx, input }) => {
    const community = await openInside(ctx.services, ctx.actor, input.community);
    const [messages, person] =
      decodeCursor('writers', input.cursor, /^\d{1,9}:[0-9a-z]{1,40}$/)?.split(':') ?? [];
    const rows = await listPeople(ctx.services.db, community, {
      weeks: input.weeks,
      until: input.until ?? null,
      after: person === undefined ? null : { messages: Number(messages), person },
      limit: input.limit,
    });
    return toPage(
      'writers',
      rows,
      input.limit,
      (row) => `${row.messages}:${row.person}`,
      (row) => row,
    );
  });
