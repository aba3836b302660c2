import { deadLetterFilterFields, deadLetterId } from '@beacon-pulse/contracts/src/admin/dead-letter.ts';
import { replayFilterFields } from '@beacon-pulse/contracts/src/admin/replay.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { z } from 'zod';

export const deadLetterList = z.strictObject({
  ...deadLetterFilterFields,
  replayed: z.boolean().optional().describe('true: only replayed ones; false: only open ones'),
  cursor: cursorParameter,
  limit: limitParameter(100, 100),
});

export const oneDeadLetter = z.strictObject({ dead_letter_id: deadLetterId });

export const replayPreview = z.strictObject(replayFilterFields);

export const confirmedReplay = z.strictObject({
  ...replayFilterFields,
  confirm: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'is not the confirm of a preview')
    .describe('`confirm` of a preview with the same fields'),
});
