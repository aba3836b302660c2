import { z } from 'zod';
import { pageOf } from '../page.ts';
import { count, isoDay, isoWeek } from '../text-fields.ts';
import { publicName } from './brands.ts';
import { method, publicSourceId, publishedText, sentence } from './common.ts';
import { details, figures, summaryChange, threshold, weekChange } from './figures.ts';

const daysOfAWeek = z.literal(7).describe('Days in a week');
const knownDays = z.int().min(0).max(7).describe('Days of the week that exports cover');

const highlights = z.strictObject({
  busiest_day: isoDay.nullable().describe('The day with the most messages; null if days may not be shown'),
  days: z
    .array(count.nullable())
    .length(7)
    .describe('Messages per day, Monday first; null if a day is unknown or days may not be shown'),
});

export const summary = z
  .strictObject({
    source: publicSourceId,
    source_name: publicName.describe('The public name that an admin has set, otherwise a number'),
    week: isoWeek,
    changes: summaryChange,
    sentences: z.array(sentence).describe('The week in composed sentences, headline first'),
    highlights: highlights.describe('What stood out in the week'),
    coverage: z.strictObject({ known_days: knownDays, days: daysOfAWeek }).describe('Which days are known'),
    k: threshold,
    figures,
    details,
    method,
  })
  .meta({ id: 'Summary', description: 'The summary of one week of one source' });
export type Summary = z.infer<typeof summary>;

/** The stored row of kind `week`. */
export const week = z
  .strictObject({
    week: isoWeek,
    sentences: z
      .array(sentence)
      .describe('The week of the whole community in composed sentences, headline first'),
    figures: figures.describe(
      'Sums over the sources; people in several sources are counted once, or the figure is a minimum',
    ),
    summaries: z.array(summary).describe('One for each source that has messages in this week'),
    coverage: z
      .strictObject({
        from: isoDay.describe('Monday of the week'),
        to: isoDay.describe('Sunday of the week'),
        known_days: knownDays.describe('Days of the week that exports cover, in the best-known source'),
        days: daysOfAWeek,
      })
      .meta({ id: 'WeekCoverage', description: 'Which days of the week are known' }),
    change: weekChange,
    editor_text: publishedText
      .nullable()
      .describe('The week in the words of a manager; null if nobody has written about it'),
  })
  .meta({ id: 'Week', description: 'One week of a community' });
export type Week = z.infer<typeof week>;

export const history = pageOf(week).meta({ id: 'History' });
export type History = z.infer<typeof history>;
