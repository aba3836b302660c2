import { z } from 'zod';
import { exportMediaStatuses, exportStatuses } from '../enums.ts';
import { pageOf } from '../page.ts';
import { count } from '../text-fields.ts';
import { exportReport } from './export-report.ts';

export const exportId = z.string().regex(/^exp_[0-9a-z]{1,40}$/, 'is not the id of an export');

const analysis = z.strictObject({
  analysed: count.describe('Files that were analysed'),
  waiting: count.describe('Files that wait for analysis'),
  deferred: count.describe('Files that wait for the quota of their kind'),
  unsupported: count.describe('Files that no model accepts'),
  failed: count.describe('Files whose analysis failed'),
  reasons: z.array(z.string()).describe('Why files of a kind are not analysed'),
});

const media = z.strictObject({
  status: z
    .enum(exportMediaStatuses)
    .describe('Media are read after the chat, so a completed export may still have `waiting` media'),
  total: count.describe('Files in the archive besides the chat'),
  stored: count.describe('Files that are stored; equal files are stored once per community'),
  skipped: count.describe('Files that could not be read'),
  error: z.string().nullable().describe('Code of the error that stopped extraction'),
  analysis: analysis
    .nullable()
    .describe('Progress of analysis for the media that this export brought first; omitted in lists'),
});

export const exportSchema = z
  .strictObject({
    export_id: z.string().describe('Id of the export'),
    community: z.string().describe('Slug of the community'),
    source: z.string().describe('Slug of the source'),
    file_name: z.string().describe('Name of the uploaded file'),
    size: count.describe('Bytes'),
    status: z.enum(exportStatuses).describe('completed, failed and cancelled are final'),
    progress: z
      .strictObject({
        done: count.describe('Weeks read so far'),
        total: count.describe('Weeks in the chat'),
      })
      .describe('Progress of reading'),
    attempts: count.describe('How often processing was started'),
    duplicate_of: z.string().nullable().describe('Id of the earlier export of the same file'),
    error: z
      .strictObject({
        code: z.string().describe('Code of the error'),
        message: z.string().describe('What went wrong, in a sentence'),
      })
      .nullable()
      .describe('The error, if it failed'),
    report: exportReport.nullable().describe('What was found in the file'),
    media: media.describe('The media of the archive'),
    raw_deleted_at: z.iso.datetime().nullable().describe('When the uploaded file was deleted'),
    created_at: z.iso.datetime().describe('When it was uploaded'),
    updated_at: z.iso.datetime().describe('When it last changed'),
    finished_at: z.iso.datetime().nullable().describe('When it finished; null if it has not'),
  })
  .meta({ id: 'Export', description: 'One uploaded file of one source' });
export type Export = z.infer<typeof exportSchema>;

export const exportsPage = pageOf(exportSchema).meta({ id: 'Exports' });
export type ExportsPage = z.infer<typeof exportsPage>;

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
  report: {
    platform: 'ios',
    language: 'en',
    entries: 1841,
    weeks: 14,
    first_day: '2025-11-10',
    last_day: '2026-02-15',
    warnings: [],
  },
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
} satisfies Export;
