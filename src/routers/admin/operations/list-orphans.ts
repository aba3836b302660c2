import { orphans } from '@beacon-pulse/contracts/src/admin/orphan.ts';
import { listOrphans as listPage } from '../../../admin/orphans/list-orphans.ts';
import { decodeCursor, encodeCursor } from '../../../core/page.ts';
import { utcTime } from '../../../core/time.ts';
import { adminProcedure } from '../../trpc.ts';
import { orphanList } from './schema.ts';

export const listOrphans = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/orphans',
      operationId: 'listOrphans',
      summary: 'List orphans',
      description:
        'Returns stored objects without a row, and rows whose object is gone; it changes nothing. A page covers 1,000 objects and their rows, and may be empty while more follow. Work in progress may appear here for a moment. The nightly sweep removes what the night before also found. A week whose segment is gone (`segment_row`) stays: the next export that has its messages restores them.',
      tags: ['Operations'],
      example: {
        response: {
          data: [
            {
              kind: 'raw_object',
              name: 'raw/com_0/upl_0',
              bytes: 18350080,
              first_seen_at: '2026-02-18T02:17:00Z',
            },
          ],
          next_cursor: null,
          has_more: false,
          checked: 41,
        },
      },
      errorResponses: [404],
    },
  })
  .input(orphanList)
  .output(orphans)
  .query(async ({ ctx, input: { area, community, cursor } }) => {
    const list = `orphans-${area}`;
    const after = decodeCursor(list, cursor, /^[\w./ :-]{1,250}$/);
    const page = await listPage(ctx.services, ctx.actor, { area, community, after });
    return {
      data: page.found.map((one) => ({
        ...one,
        first_seen_at: one.first_seen_at === null ? null : utcTime(one.first_seen_at),
      })),
      next_cursor: page.next === null ? null : encodeCursor(list, page.next),
      has_more: page.next !== null,
      checked: page.checked,
    };
  });
