import { z } from 'zod';
import { count, isoDay } from '../text-fields.ts';

/** What was found in a file, and how sure it is. It holds no chat content beyond the group's own name. */

const entryCounts = z.strictObject({
  text: count.describe('Texts'),
  media: count.describe('Media'),
  deleted: count.describe('Deleted messages'),
  poll: count.describe('Polls'),
  location: count.describe('Locations'),
  call: count.describe('Calls'),
  contact: count.describe('Contact cards'),
  view_once: count.describe('View-once media'),
  system: count.describe('Notices of WhatsApp'),
});

const dateOrderCount = z.strictObject({
  order: z.string().describe('The order that was tried'),
  impossible_dates: count.describe('Dates that would not exist'),
  steps_back: count.describe('Steps back in time'),
  span_days: z.number().describe('Days from the first to the last date'),
});

const warning = z.strictObject({
  code: z.string().describe('Code of the warning, such as date_order_assumed'),
  message: z.string().describe('What it means, in a sentence'),
  count: count.optional().describe('How often it occurred'),
});

const dayPart = z.strictObject({
  word: z.string().describe('A word next to the time, such as nachm.'),
  count: count.describe('How often it occurs'),
  source: z.string().describe('How its meaning was found: known, inferred, unknown or neutral'),
});

const clockShift = z.strictObject({
  from: count.describe('Index of the first message of the section'),
  minutes: z.int().describe('Minutes that the phone’s clock is ahead of the source’s'),
});

/** The report as it is written: every field is there, but for `clock_shifts`. */
export const writtenReport = z.strictObject({
  platform: z.string().describe('android, ios or web'),
  clock: z.union([z.literal(12), z.literal(24)]).describe('12 or 24 hours'),
  date_order: z.string().describe('Order of day, month and year: dmy, mdy or ymd'),
  date_order_evidence: z.string().describe('How certain the order is: settled, inferred or assumed'),
  date_order_reason: z.string().describe('Why it was chosen'),
  date_order_counts: z.array(dateOrderCount).describe('How well each order fits'),
  calendar: z.string().describe('Calendar of the dates'),
  seconds: z.boolean().describe('Whether times have seconds'),
  day_parts: z.array(dayPart).describe('Words for parts of the day'),
  language: z.string().nullable().describe('BCP 47 language of the notices; null if unknown'),
  encoding: z.string().describe('Encoding of the text'),
  line_end: z.string().describe('Line endings'),
  bytes: count.describe('Bytes of the chat'),
  lines: count.describe('Lines of the chat'),
  entries: count.describe('Messages and notices'),
  counts: entryCounts.describe('Messages and notices by kind'),
  authors: count.describe('Names of authors'),
  group: z.string().nullable().describe('Name of the group; null if no notice tells it'),
  first_at: z.string().describe('Wall-clock time of the earliest message'),
  last_at: z.string().describe('Wall-clock time of the latest message'),
  first_day: isoDay.describe('Day of the earliest message'),
  last_day: isoDay.describe('Day of the latest message'),
  weeks: count.describe('Weeks that have messages'),
  warnings: z.array(warning).describe('Warnings about how the file was read'),
  transcript: z.string().describe('Name of the chat in the archive'),
  files: count.describe('Files in the archive'),
  clock_shift_minutes: z.int().describe('Minutes that the phone’s clock was ahead at the end'),
  clock_shifts: z.array(clockShift).optional().describe('Where that changes within the file'),
  coverage: z
    .strictObject({
      from: isoDay.describe('First day'),
      to: isoDay.describe('Last day'),
      cut: z.boolean().describe('Whether WhatsApp’s export limit cut off the beginning of the chat'),
    })
    .describe('The days that the file covers'),
  reads: count.describe('Number of reads from storage'),
  bytes_read: count.describe('Bytes read from storage'),
});
export type WrittenReport = z.infer<typeof writtenReport>;

/** The report as it is answered: a report that an older version wrote may lack fields. */
export const exportReport = writtenReport.partial().meta({
  id: 'ExportReport',
  description: 'What was found in the file; reports of older exports may lack fields',
});
export type ExportReport = z.infer<typeof exportReport>;
