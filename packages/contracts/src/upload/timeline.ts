import { z } from 'zod';
import { exportEvents, exportStatuses } from '../enums.ts';
import { count } from '../text-fields.ts';

/** Figures and codes of an event; each event has those that concern it. */
export const timelineDetail = z.strictObject({
  bytes: count.optional().describe('Bytes of the file'),
  attempt: count.optional().describe('Which attempt it was'),
  attempts_before: count.optional().describe('Attempts so far'),
  code: z.string().optional().describe('Code of the error'),
  weeks: count.optional().describe('Weeks that were read or digested'),
  days: count.optional().describe('Days that were read'),
  files: count.optional().describe('Files besides the chat'),
  clock: z
    .string()
    .optional()
    .describe('How the clock compares with the source’s: first, unproven, unsure or shown'),
  messages_known: count.optional().describe('Messages now known in these weeks'),
  notices_known: count.optional().describe('Notices now known in these weeks'),
  weeks_due: count.optional().describe('Weeks whose digests are out of date'),
  duplicate_of: z.string().optional().describe('Id of the earlier export of the same file'),
  ms: count.optional().describe('Milliseconds since the upload'),
});

export const timeline = z
  .strictObject({
    export_id: z.string().describe('Id of the export'),
    status: z.enum(exportStatuses).describe('Its status now'),
    correlation_id: z.string().describe('Correlation id: it is in every log line about this export'),
    events: z
      .array(
        z.strictObject({
          at: z.iso.datetime().describe('When it happened'),
          event: z.enum(exportEvents).describe(exportEvents.join(', ')),
          detail: timelineDetail.describe('Figures and codes'),
        }),
      )
      .describe('Events, oldest first; at most 200'),
  })
  .meta({ id: 'Timeline', description: 'Get the timeline of an export' });
export type Timeline = z.infer<typeof timeline>;
