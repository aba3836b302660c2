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
    export_missing: some.describe('The export is gone'),
    export_running: some.describe('The export is being worked on'),
    export_finished: some.describe('The export has ended meanwhile'),
    permanent: some.describe('It would fail again'),
    file_gone: some.describe('The uploaded file has been deleted'),
    repeated: some.describe('Another of these dead letters is about the same work'),
  } satisfies Record<ReplayRefusal, typeof some>)
  .describe('Those that stay, by reason; a reason that applies to none is left out');

export const replayPlan = z
  .strictObject({
    matched: count.describe('Dead letters that match and were not replayed'),
    replay: count.describe('Those that will be sent again'),
    left,
    has_more: z.boolean().describe('More match than one replay takes; this one is about the oldest'),
    confirm: z.string().describe('Names exactly these dead letters; the replay wants it'),
  })
  .meta({ id: 'ReplayPlan', description: 'What a replay of dead letters would do' });
export type ReplayPlanBody = z.infer<typeof replayPlan>;

export const replayResult = z
  .strictObject({
    replayed: count.describe('Dead letters that were sent again'),
    left,
    has_more: z.boolean().describe('More match than one replay takes'),
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
