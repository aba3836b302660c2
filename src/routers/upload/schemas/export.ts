import { z } from 'zod';
import { pageOf } from '../../public/schemas/common.ts';

export const exportId = z.string().regex(/^exp_[0-9a-z]{1,40}$/, 'is not the id of an export');

export const exportStatuses = [
  'queued',
  'ingesting',
  'analysing',
  'completed',
  'failed',
  'cancelled',
] as const;

const count = z.int().min(0);

export const exportSchema = z
  .looseObject({
    export_id: z.string(),
    community: z.string().describe('Slug'),
    source: z.string().describe('Slug'),
    file_name: z.string(),
    size: z.int().min(0).describe('Bytes'),
    status: z.enum(exportStatuses),
    progress: z.looseObject({ done: z.int().min(0), total: z.int().min(0) }),
    attempts: z.int().min(0),
    duplicate_of: z.string().nullable().describe('The earlier export of the same file'),
    error: z
      .looseObject({ code: z.string(), message: z.string().describe('What went wrong, in a sentence') })
      .nullable(),
    report: z.record(z.string(), z.unknown()).nullable().describe('What was found in the file'),
    media: z
      .looseObject({
        status: z
          .enum(['none', 'waiting', 'done', 'failed'])
          .describe('They are read behind the chat: a completed export may still be waiting for its media'),
        total: z.int().min(0).describe('Files in the archive beside its chat'),
        stored: z.int().min(0).describe('Files that are kept now, each content once for the community'),
        skipped: z.int().min(0).describe('Files that could not be read'),
        error: z.string().nullable().describe('Code of the error that stopped the reading'),
        analysis: z
          .looseObject({
            analysed: count,
            waiting: count,
            deferred: count.describe('They wait for the budget of their kind'),
            unsupported: count,
            failed: count,
            reasons: z.array(z.string()).describe('Why a kind of files is not analysed'),
          })
          .nullable()
          .describe(
            'How far models are with the pictures, recordings and films that came with this export first; not told in lists',
          ),
      })
      .describe('The media of the archive'),
    raw_deleted_at: z.iso.datetime().nullable().describe('When the uploaded file was deleted'),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    finished_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Export', description: 'One uploaded file of one source' });

export const exportsPage = pageOf(exportSchema).meta({ id: 'Exports' });

export const exportExample = {
  export_id: 'exp_01khqgw2q000000000000000',
  community: 'harbour-makers',
  source: 'workshop',
  file_name: 'WhatsApp Chat - Workshop.zip',
  size: 12_000_000,
  status: 'completed',
  progress: { done: 14, total: 14 },
  attempts: 1,
  duplicate_of: null,
  error: null,
  report: { messages: 1841, weeks: 14 },
  media: {
    status: 'done',
    total: 37,
    stored: 36,
    skipped: 1,
    error: null,
    analysis: {
      analysed: 0,
      waiting: 0,
      deferred: 0,
      unsupported: 36,
      failed: 0,
      reasons: ['No model for images is set up.'],
    },
  },
  raw_deleted_at: null,
  created_at: '2026-02-18T12:00:00Z',
  updated_at: '2026-02-18T12:00:09Z',
  finished_at: '2026-02-18T12:00:09Z',
};
