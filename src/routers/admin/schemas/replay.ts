import { z } from 'zod';
import { deadLetterFilterFields, deadLetterId } from './dead-letter.ts';

export const replayFilterFields = {
  ids: z.array(deadLetterId).min(1).max(100).optional().describe('Ids of dead letters'),
  ...deadLetterFilterFields,
};

const count = z.int().min(0);

export const replayPlan = z
  .looseObject({
    matched: count.describe('Letters that match and were not replayed'),
    replay: count.describe('Those that will be sent again'),
    left: z
      .record(z.string(), count)
      .describe(
        'Those that stay, by reason: permanent (it would fail again), export_running, export_finished, export_missing, file_gone, repeated, unknown_message',
      ),
    has_more: z.boolean().describe('More letters match than one replay takes; this one is about the oldest'),
    confirm: z.string().describe('Names exactly these letters; the replay wants it'),
  })
  .meta({ id: 'ReplayPlan', description: 'What a replay of dead letters would do' });

export const replayResult = z
  .looseObject({ replayed: count, left: z.record(z.string(), count), has_more: z.boolean() })
  .meta({ id: 'ReplayResult' });

export const replayPlanExample = {
  matched: 3,
  replay: 2,
  left: { permanent: 1 },
  has_more: false,
  confirm: '3f9a0c21b7de',
};
