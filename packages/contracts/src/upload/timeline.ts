import { z } from 'zod';
import { exportEvents, exportStatuses } from '../enums.ts';
import { count } from '../text-fields.ts';

/** Figures and codes of an event; each event has those that concern it. */
export const timelineDetail = z.strictObject({
  bytes: count.optional().describe('Bytes of the file'),
  attempt: count.optional().describe('Which attempt it was'),
  attempts_before: count.optional().describe('Attempts until then'),
  code: z.string().optional().describe('Code of the error'),
  weeks: count.optional().describe('Weeks that were read or digested'),
  days: count.optional().describe('Days that were read'),
  files: count.optional().describe('Files beside the chat'),
  clock: z
    .string()
    .optional()
    .describe('Whether the clock is the source’s: first, unproven, unsure or shown'),
  messages_known: count.optional().describe('Messages that are known of these weeks'),
  notices_known: count.optional().describe('Notices that are known of these weeks'),
  weeks_due: count.optional().describe('Weeks whose digests are due'),
  duplicate_of: z.string().optional().describe('The earlier export of the same file'),
  ms: count.optional().describe('Milliseconds since the upload'),
});

export const timeline = z
  .strictObject({
    export_id: z.string().describe('Id of the export'),
    status: z.enum(exportStatuses).describe('Its status now'),
    correlation_id: z.string().describe('Stands in every log line about this export'),
    events: z
      .array(
        z.strictObject({
          at: z.iso.datetime().describe('When it happened'),
          event: z.enum(exportEvents).describe(exportEvents.join(', ')),
          detail: timelineDetail.describe('Figures and codes'),
        }),
      )
      .describe('Oldest first, the first 200'),
  })
  .meta({ id: 'Timeline', description: 'What happened to an export' });
export type Timeline = z.infer<typeof timeline>;
