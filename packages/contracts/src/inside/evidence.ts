import { z } from 'zod';
import { isoWeek } from '../text-fields.ts';
import { localTime, sourceSlug } from './common.ts';

export const messageId = z
  .string()
  .regex(/^[0-9a-z]{1,40}$/, 'is not the id of a message')
  .describe('Id of the message');
export const dayOrWeek = z
  .string()
  .regex(/^\d{4}-(?:W\d{2}|\d{2}-\d{2})$/, 'must be an ISO week such as 2026-W07, or an ISO date')
  .describe('ISO week of the message, or its ISO date');

export const evidenceMessage = z
  .strictObject({
    message_id: z.string().describe('Id of the message'),
    at: localTime,
    author: z.string().nullable().describe('Name of the author; null for notices of WhatsApp'),
    kind: z.string().describe('text, media, poll, location, contact, call, view_once, deleted or system'),
    text: z
      .string()
      .nullable()
      .describe('The text as it was written; null if there is none, or if it is no longer kept'),
    attachment: z.string().nullable().describe('Name of the attached file; null if there is none'),
    edited: z.boolean().describe('Whether it was edited'),
    cited: z.boolean().describe('Whether it is the message asked for'),
  })
  .meta({ id: 'EvidenceMessage' });

export const evidence = z
  .strictObject({
    source: sourceSlug,
    source_name: z.string().describe('Name of the group as in WhatsApp'),
    week: isoWeek,
    message_id: z.string().describe('Id of the message asked for'),
    messages: z
      .array(evidenceMessage)
      .max(101)
      .describe('The message with its neighbours of the same week, in the order of the chat'),
  })
  .meta({ id: 'Evidence', description: 'A message and what was said around it' });
export type Evidence = z.infer<typeof evidence>;
