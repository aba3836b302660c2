import { insideLink } from '@beacon-pulse/contracts/src/inside/link.ts';
import { createLink } from '../../admin/inside/create-link.ts';
import { utcTime } from '../../core/time.ts';
import { adminProcedure } from '../trpc.ts';
import { ofOneCommunity } from './schema.ts';

export const createInsideLink = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/inside-links',
      operationId: 'createInsideLink',
      summary: 'Create a link to the pages',
      description:
        'Creates a link that opens the pages of a community in a browser, without a key. It can be used once, within ten minutes; the browser then stays signed in for seven days, or until the key that created the link is revoked.',
      tags: ['Inside'],
      successStatus: 201,
      idempotency: 'once',
      example: {
        request: { community: 'harbour-makers' },
        response: {
          url: `https://pulse.example.org/inside/open?code=${'0'.repeat(40)}`,
          expires_at: '2026-02-18T12:10:00Z',
        },
      },
      errorResponses: [404],
    },
  })
  .input(ofOneCommunity)
  .output(insideLink)
  .mutation(async ({ ctx, input }) => {
    const { code, expiresAt } = await createLink(ctx.services, ctx.actor, input.community);
    return { url: `${ctx.origin}/inside/open?code=${code}`, expires_at: utcTime(expiresAt) };
  });
