import { z } from 'zod';
import { count, isoDay, isoWeek } from '../text-fields.ts';
import { localTime, sourceSlug } from './common.ts';

/** Words of one message as they stand in it, with the way to it. */
export const quote = z
  .strictObject({
    text: z.string().describe('At most 25 words, word for word as in the message'),
    cut: z.boolean().describe('Whether the message goes on'),
    message_id: z.string().describe('Id of the message'),
    evidence: z.string().describe('Path of the operation that returns the message and its neighbours'),
  })
  .meta({ id: 'Quote', description: 'Words of one message' });

export const conversation = z
  .strictObject({
    conversation_id: z.string().describe('Id of its first message'),
    source: sourceSlug,
    source_name: z.string().describe('Name of the group as in WhatsApp'),
    title: z.string().nullable().describe('Its most telling phrase; null if no phrase tells'),
    state: z
      .enum(['settled', 'answered', 'open', 'announced', 'talk'])
      .describe('What became of it, inferred from words and times'),
    people: count.describe('People who wrote in it'),
    messages: count.describe('Messages in it'),
    from: localTime,
    to: localTime,
    question: quote.nullable().describe('What was asked; null unless it is answered below or waits'),
    asked_by: z.string().nullable().describe('Name of who waits for an answer; null if nobody does'),
    answer: quote.nullable().describe('What somebody else answered; null while the question waits'),
    outcome: quote.nullable().describe('Thanks or an agreement after the answer; null if none was seen'),
    plan: quote.nullable().describe('What was settled or announced; null if nothing was'),
    days: z.array(isoDay).max(10).describe('Days that the plan names'),
  })
  .meta({ id: 'Conversation', description: 'Messages of one group about one matter' });

const list = (most: number, what: string) => z.array(conversation).max(most).describe(what);

export const weekConversations = z
  .strictObject({
    week: isoWeek,
    worth_reading: list(
      5,
      'Those with most people and messages that show what was asked and answered, or settled',
    ),
    waiting: list(20, 'Those whose question nobody seems to have answered, longest waiting first'),
    coming_up: list(
      20,
      'Those that settle or announce something for a day after the last message of the week',
    ),
    totals: z
      .array(
        z.strictObject({
          source: sourceSlug,
          tempo: z
            .enum(['named', 'unnamed', 'quiet'])
            .describe(
              'How replies were inferred: `named` and `unnamed` for busy groups whose people call each other by name or not, `quiet` for groups with minutes to hours between messages',
            ),
          conversations: count.describe('Conversations of at least two messages'),
          settled: count.describe('How many of them settled something'),
          answered: count.describe('How many were answered'),
          open: count.describe('How many wait'),
        }),
      )
      .max(100)
      .describe('Counts by group'),
  })
  .meta({ id: 'WeekConversations', description: 'What was talked about in a week' });
export type WeekConversations = z.infer<typeof weekConversations>;
export type Conversation = z.infer<typeof conversation>;
