import { z } from 'zod';
import { count } from '../text-fields.ts';
import { exportId } from '../upload/export.ts';

export const deletionPlan = z
  .strictObject({
    sources: z.array(z.string()).describe('Slugs of the sources that go'),
    exports: count.describe('Exports, with their timelines'),
    raw_files: count.describe('Uploaded files that are still stored'),
    weeks: count.describe('Weeks, with their messages, digests, summaries and figures'),
    messages: count.describe('Messages'),
    media: count.describe('Distinct media files; those that another source has too stay'),
    display_names: count.describe('Display names of authors, each source for itself'),
    keys: count.describe('API keys that are revoked'),
  })
  .meta({ id: 'DeletionPlan', description: 'What goes with a source or a community' });
export type DeletionPlanBody = z.infer<typeof deletionPlan>;

export const exportDeletion = z
  .strictObject({
    export_id: exportId.describe('Id of the export'),
    raw_file: z.boolean().describe('Whether its file is still stored, and goes'),
    media: count.describe('Media files that it brought first and that no other export has'),
  })
  .meta({ id: 'ExportDeletion', description: 'What goes with an export' });

export const deletionPlanExample = {
  sources: ['workshop'],
  exports: 3,
  raw_files: 1,
  weeks: 54,
  messages: 5344,
  media: 120,
  display_names: 38,
  keys: 0,
} satisfies DeletionPlanBody;
