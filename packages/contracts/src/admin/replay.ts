import { z } from 'zod';
import type { ReplayRefusal } from '../enums.ts';
import { count } from '../text-fields.ts';
import { deadLetterFilterFields, deadLetterId } from './dead-letter.ts';

export const replayFilterFields = {
  ids: z.array(deadLetterId).min(1).max(100).optional().describe('Ids of dead letters'),
  ...deadLetterFilterFields,
};

const some = count.optional();
const left = z
  .strictObject({
    unknown_message: some.describe('This version does not understand the message'),
    export_missing: some.describe('The export no longer exists'),
    export_running: some.describe('The export is being processed'),
    export_finished: some.describe('The export has finished in the meantime'),
    permanent: some.describe('It would fail again'),
    file_gone: some.describe('The uploaded file has been deleted'),
    repeated: some.describe('Another of these dead letters is about the same work'),
  } satisfies Record<ReplayRefusal, typeof some>)
  .describe('Dead letters that are left, by reason; reasons that do not occur are omitted');

export const replayPlan = z
  .strictObject({
    matched: count.describe('Dead letters that match and were not replayed'),
    replay: count.describe('Dead letters that would be sent again'),
    left,
    has_more: z.boolean().describe('Whether more match than one replay takes; this one covers the oldest'),
    confirm: z.string().describe('Identifies exactly these dead letters; send it with the replay'),
  })
  .meta({ id: 'ReplayPlan', description: 'Preview a replay of dead letters' });
export type ReplayPlanBody = z.infer<typeof replayPlan>;

export const replayResult = z
  .strictObject({
    replayed: count.describe('Dead letters that were sent again'),
    left,
    has_more: z.boolean().describe('Whether more match than one replay takes'),
  })
  .meta({ id: 'ReplayResult' });
export type ReplayResultBody = z.infer<typeof replayResult>;

export const replayPlanExample = {
  matched: 3,
  replay: 2,
  left: { permanent: 1 },
  has_more: false,
  confirm: '3f9a0c21b7de',
} satisfies ReplayPlanBody;
