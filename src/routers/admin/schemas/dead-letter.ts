import { z } from 'zod';
import { pageOf } from '../../public/schemas/common.ts';

export const deadLetterId = z
  .string()
  .regex(/^[a-z]{1,10}_[0-9a-z]{1,60}$/, 'is not the id of a dead letter');

export const deadLetter = z
  .looseObject({
    dead_letter_id: z.string(),
    message: z.record(z.string(), z.unknown()).describe('The queue message: pointers, no content'),
    error: z.looseObject({ code: z.string(), message: z.string() }),
    attempts: z.int().min(0),
    correlation_id: z.string(),
    created_at: z.iso.datetime(),
    replayed_at: z.iso.datetime().nullable(),
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
  correlation_id: 'cor_1',
  created_at: '2026-02-18T12:00:00Z',
  replayed_at: null,
};
