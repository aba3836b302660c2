import { textCheck, textToCheck } from '@beacon-pulse/contracts/src/admin/editor-text.ts';
import { openInside } from '../../../admin/inside/open-inside.ts';
import { checkText as check, describeWarning } from '../../../admin/texts/check-text.ts';
import { adminProcedure } from '../../trpc.ts';

export const checkText = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/communities/{community}/weeks/{week}/text/check',
      operationId: 'checkText',
      summary: 'Check a text about a week',
      description:
        'Lists what in a text may give somebody away: names of members and parts of them, mentions, numbers, addresses, links, quotations, and more than eight words in a row that a message of the week has too. It changes nothing. It knows the names that phones show; nicknames and people who are no members it does not.',
      tags: ['Public texts'],
      example: {
        request: { community: 'harbour-makers', week: '2026-W07', text: 'Thanks to Mira for the glaze.' },
        response: {
          warnings: [
            {
              kind: 'name',
              start: 10,
              end: 14,
              line: 1,
              text: 'Mira',
              detail: 'is the name of a member, or a part of one.',
            },
          ],
        },
      },
      errorResponses: [404],
    },
  })
  .input(textToCheck)
  .output(textCheck)
  .mutation(async ({ ctx, input: { community: slug, week, text } }) => {
    const community = await openInside(ctx.services, ctx.actor, slug);
    const { warnings } = await check(ctx.services, community, { text, week });
    return { warnings: warnings.map((warning) => describeWarning(text, warning)) };
  });
