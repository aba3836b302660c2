import { z } from 'zod';
import { pageOf, slug } from '../../public/schemas/common.ts';
import { exportId } from '../../upload/schemas/export.ts';

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
  export_id: exportId.optional(),
};

export const deadLetter = z
  .looseObject({
    dead_letter_id: z.string(),
    message: z.record(z.string(), z.unknown()).describe('The queue message: pointers, no content'),
    error: z.looseObject({ code: z.string(), message: z.string() }),
    attempts: z.int().min(0).describe('Tries before it was given up the last time'),
    times: z.int().min(1).describe('How often this work was given up without being replayed in between'),
    correlation_id: z.string(),
    created_at: z.iso.datetime(),
    last_at: z.iso.datetime().describe('When it was given up the last time'),
    replayed_at: z.iso.datetime().nullable(),
    replayed_by: z.string().nullable().describe('Name of the key that replayed it, or cron'),
  })
  .meta({ id: 'DeadLetter', description: 'A queue message that failed for good' });

export const deadLetters = pageOf(deadLetter).meta({ id: 'DeadLetters' });

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
};
