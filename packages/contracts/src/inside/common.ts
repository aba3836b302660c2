import { z } from 'zod';
import { communityParameter } from '../admin/community.ts';
import { count, isoDay, isoWeek } from '../text-fields.ts';

/** Field `community` of every operation of the inside. */
export const ofCommunity = { community: communityParameter };

export const sourceSlug = z.string().describe('Slug of the group');
export const localTime = z
  .string()
  .describe('Wall-clock time in the group, such as 2026-02-14T19:05:00, without a time zone');
export const personKey = z.string().describe('Key of a person; the same in every answer');
const authorName = z
  .string()
  .nullable()
  .describe('Name of the author as a phone shows it; null if nobody is known');

/** A message that a line rests on. */
export const citation = z
  .strictObject({
    message_id: z.string().describe('Id of the message'),
    at: localTime.nullable().describe('When it was sent; null if its text is no longer kept'),
    author: authorName,
    evidence: z.string().describe('Path of the operation that returns the message and its neighbours'),
  })
  .meta({ id: 'Citation', description: 'A message that a line rests on' });
export type Citation = z.infer<typeof citation>;

/** A line of a summary, as it was written or told. */
export const insideLine = z
  .strictObject({
    text: z.string().describe('The text, with names'),
    quote: z.boolean().describe('Whether the text stands word for word in a message'),
    source: sourceSlug,
    source_name: z.string().describe('Name of the group as in WhatsApp'),
    cites: z.array(citation).max(20).describe('The messages that it rests on'),
  })
  .meta({ id: 'InsideLine', description: 'A line of a summary with the messages that it rests on' });
export type InsideLine = z.infer<typeof insideLine>;

export const openQuestion = z
  .strictObject({
    text: z.string().describe('The question as it was asked'),
    source: sourceSlug,
    source_name: z.string().describe('Name of the group as in WhatsApp'),
    week: isoWeek,
    asked_by: authorName,
    asked_at: localTime.nullable().describe('When it was asked; null if the text is no longer kept'),
    waiting_days: count
      .nullable()
      .describe('Days from the question to the last known day of the group; null if either is unknown'),
    cites: z.array(citation).max(20).describe('The message that asks'),
  })
  .meta({ id: 'OpenQuestion', description: 'A question that nobody seems to have answered' });
export type OpenQuestion = z.infer<typeof openQuestion>;

export const decision = insideLine
  .extend({ week: isoWeek, at: localTime.nullable().describe('When it was said; null if unknown') })
  .meta({ id: 'Decision', description: 'A line that tells of a decision' });
export type Decision = z.infer<typeof decision>;

export const insideDay = z
  .strictObject({
    day: isoDay,
    known: z.boolean().describe('Whether an export covers the day'),
    messages: count.describe('Messages of the day'),
    active_people: count.describe('People who wrote on that day'),
  })
  .meta({ id: 'InsideDay' });
