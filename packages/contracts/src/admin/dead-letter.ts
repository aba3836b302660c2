import { z } from 'zod';
import { mediaKinds } from '../enums.ts';
import { pageOf } from '../page.ts';
import { count, isoWeek, slug } from '../text-fields.ts';
import { exportId } from '../upload/export.ts';

export const deadLetterId = z
  .string()
  .regex(/^[a-z]{1,10}_[0-9a-z]{1,60}$/, 'is not the id of a dead letter');

/** What dead letters can be chosen by. */
export const deadLetterFilterFields = {
  code: z
    .string()
    .regex(/^[a-z_]{1,60}$/, 'is not an error code')
    .optional()
    .describe('Error code, such as storage_unavailable'),
  type: z
    .string()
    .regex(/^[a-z_.]{1,60}$/, 'is not a type of message')
    .optional()
    .describe('Type of the message, such as export.ingest'),
  community: slug.optional().describe('Slug of a community'),
  export_id: exportId.optional().describe('Id of an export'),
};

/** The fields of all job messages, whatever their version; a message has those of its type. */
export const deadLetterMessage = z.strictObject({
  v: z.int().optional().describe('Version of the message'),
  type: z.string().optional().describe('What it asks for, such as export.ingest'),
  correlation_id: z.string().optional().describe('Correlation id: it is in every log line about the work'),
  export_id: z.string().optional().describe('Id of the export it is about'),
  source_id: z.string().optional().describe('Id of the source it is about'),
  community_id: z.string().optional().describe('Id of the community it is about'),
  week: isoWeek.optional().describe('The week it is about'),
  kind: z.enum(mediaKinds).optional().describe('The kind of media it is about'),
  from: count.optional().describe('Position in the archive to continue from'),
  after: z.string().optional().describe('Hash of the file to continue after'),
  raw: z.string().optional().describe('The whole message as text, if this version does not understand it'),
});

export const deadLetter = z
  .strictObject({
    dead_letter_id: z.string().describe('Id of the dead letter'),
    message: deadLetterMessage.describe('The queue message: pointers, no content'),
    error: z
      .strictObject({
        code: z.string().describe('Code of the error'),
        message: z.string().describe('What went wrong, in a sentence'),
      })
      .describe('The most recent failure'),
    attempts: count.describe('Attempts before the last failure'),
    times: z.int().min(1).describe('How often the same work has failed since the last replay'),
    correlation_id: z.string().describe('Correlation id: it is in every log line about the work'),
    created_at: z.iso.datetime().describe('When it first failed for good'),
    last_at: z.iso.datetime().describe('When it last failed for good'),
    replayed_at: z.iso.datetime().nullable().describe('When it was replayed; null if it was not'),
    replayed_by: z.string().nullable().describe('Name of the key that replayed it, or `cron`'),
  })
  .meta({ id: 'DeadLetter', description: 'A queue message that failed for good' });
export type DeadLetter = z.infer<typeof deadLetter>;

export const deadLetters = pageOf(deadLetter).meta({ id: 'DeadLetters' });
export type DeadLettersPage = z.infer<typeof deadLetters>;

export const deadLetterExample = {
  dead_letter_id: 'dlq_01khqgw2q000000000000000',
  message: {
    v: 1,
    type: 'export.ingest',
    export_id: 'exp_01khqgw2q000000000000000',
    correlation_id: 'cor_1',
  },
  error: { code: 'storage_unavailable', message: 'Storage is temporarily unavailable' },
  attempts: 8,
  times: 1,
  correlation_id: 'cor_1',
  created_at: '2026-02-18T12:00:00Z',
  last_at: '2026-02-18T12:00:00Z',
  replayed_at: null,
  replayed_by: null,
} satisfies DeadLetter;
