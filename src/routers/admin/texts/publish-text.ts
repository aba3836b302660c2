import { adminEditorText, editorTextExample } from '@beacon-pulse/contracts/src/admin/editor-text.ts';
import { publishText as publish } from '../../../admin/texts/publish-text.ts';
import { adminProcedure } from '../../trpc.ts';
import { textToPublish } from './schema.ts';
import { toTextResponse } from './to-text-response.ts';

export const publishText = adminProcedure
  .meta({
    openapi: {
      method: 'PUT',
      path: '/api/communities/{community}/weeks/{week}/text',
      operationId: 'publishText',
      summary: 'Publish a text about a week',
      description:
        'Publishes what you have written about a week, beside what is composed, as `editor_text` of the public week. It replaces the text before. If the check (`checkText`) warns, the text is refused (422, `text_has_warnings`) until you change it or say in `override_reason` why it is right; a name of somebody who was erased is refused always. The public sees it if it sees the community: at once in this data centre, elsewhere within five minutes.',
      tags: ['Public texts'],
      versioned: true,
      example: {
        request: { community: 'harbour-makers', week: '2026-W07', text: editorTextExample.text },
        response: editorTextExample,
      },
      errorResponses: [404, 422],
    },
  })
  .input(textToPublish)
  .output(adminEditorText)
  .mutation(async ({ ctx, input: { override_reason, ...input } }) => {
    const { origin, requestId } = ctx;
    const change = { ...input, overrideReason: override_reason, origin, requestId };
    return toTextResponse(input.week, await publish(ctx.services, ctx.actor, change));
  });
