import { ofCommunity } from '@beacon-pulse/contracts/src/inside/common.ts';
import { dayOrWeek, messageId } from '@beacon-pulse/contracts/src/inside/evidence.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { isoDay, isoWeek, slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';

const weeksParameter = z
  .int()
  .min(1)
  .max(26)
  .default(4)
  .describe('Known weeks that are looked at, at most 26');

export const ofOneCommunity = z.strictObject(ofCommunity);

export const weekList = z.strictObject({
  ...ofCommunity,
  cursor: cursorParameter,
  limit: limitParameter(52, 12),
});

export const oneWeek = z.strictObject({
  ...ofCommunity,
  week: z
    .string()
    .regex(/^(?:\d{4}-W\d{2}|latest)$/, 'must be an ISO week such as 2026-W07, or latest')
    .describe('ISO week such as 2026-W07; `latest` for the newest known one'),
});

export const oneDay = z.strictObject({ ...ofCommunity, day: isoDay });

export const asOfDay = z.strictObject({
  ...ofCommunity,
  day: isoDay.optional().describe('The last day that counts; the newest known one if omitted'),
});

export const snapshotList = z.strictObject({
  ...ofCommunity,
  cursor: cursorParameter,
  limit: limitParameter(100, 30),
});

export const linesOfWeeks = z.strictObject({
  ...ofCommunity,
  weeks: weeksParameter,
  cursor: cursorParameter,
});

export const writerList = z.strictObject({
  ...ofCommunity,
  weeks: weeksParameter,
  until: isoWeek.optional().describe('The last week that counts; the newest known one if omitted'),
  cursor: cursorParameter,
  limit: limitParameter(500, 100),
});

export const oneMessage = z.strictObject({
  ...ofCommunity,
  source: slug.describe('Slug of the group'),
  period: dayOrWeek,
  message_id: messageId,
  around: z.int().min(0).max(50).default(5).describe('Neighbours on each side, at most 50'),
});
