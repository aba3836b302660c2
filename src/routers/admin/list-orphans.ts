import { orphans } from '@beacon-pulse/contracts/src/admin/orphan.ts';
import { cursorParameter } from '@beacon-pulse/contracts/src/page.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';
import type { Actor } from '../../auth/actor.ts';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import { PulseError } from '../../core/errors.ts';
import { decodeCursor, encodeCursor } from '../../core/page.ts';
import { utcTime } from '../../core/time.ts';
import { listOrphanPage } from '../../pipeline/orphans/list-orphans.ts';
import type { Db } from '../../storage/db.ts';
import { requireCommunityForActor } from '../require-community-for-actor.ts';
import { adminProcedure } from '../trpc.ts';

export const listOrphans = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/orphans',
      operationId: 'listOrphans',
      summary: 'What is stored without a row, and what rows miss in storage',
      description:
        'Looks and changes nothing. A page is what 1,000 objects and their rows show; it may be empty while more follow. What is at work right now may be shown and belong together a moment later. Every night removes what the night before saw too. A week whose segment is gone (`segment_row`) stays: the next export that has its messages brings them back.',
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
  .input(
    z.object({
      area: z.enum(['raw', 'segments', 'media']).default('raw').describe('Which objects'),
      community: slug.optional().describe('Only media of this community (slug); all when left out'),
      cursor: cursorParameter,
    }),
  )
  .output(orphans)
  .query(async ({ ctx, input }) => {
    requireEveryCommunity(ctx.actor);
    const { area } = input;
    const list = `orphans-${area}`;
    const page = await listOrphanPage(ctx.services, {
      area,
      communityId: await mediaCommunityId(ctx.services.db, ctx.actor, input),
      after: decodeCursor(list, input.cursor, /^[\w./ :-]{1,250}$/),
    });
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

async function mediaCommunityId(
  db: Db,
  actor: Actor,
  { area, community }: { area: string; community?: string | undefined },
): Promise<string | null> {
  if (community === undefined) return null;
  if (area === 'media') return (await requireCommunityForActor(db, actor, community)).id;
  throw new PulseError('bad_request', 'Only media are listed by community.', {
    details: [{ pointer: '/community', detail: 'goes with area=media only' }],
  });
}
