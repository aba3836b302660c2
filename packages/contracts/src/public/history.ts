import { z } from 'zod';
import { pageOf } from '../page.ts';
import { count, isoDay, isoWeek } from '../text-fields.ts';
import { confidence, methodFields, sentence } from './common.ts';
import { basis, details, figures, summaryChange, threshold, weekChange } from './figures.ts';

const daysOfAWeek = z.literal(7).describe('Days in a week');
const knownDays = z.int().min(0).max(7).describe('Days of the week that exports cover');

const topTerm = z.strictObject({
  name: z.string().describe('The term as people write it'),
  n_messages: count.describe('Messages that contain it'),
  n_people: count.describe('People who used it'),
  change: z.number().nullable().describe('Relative change against the week before; null if unknown'),
});

const highlights = z.strictObject({
  busiest_day: isoDay
    .nullable()
    .describe('The day with the most messages; null if too few people wrote on it'),
  days: z
    .array(count.nullable())
    .length(7)
    .describe('Messages per day, Monday first; null if the day is unknown or too few people wrote'),
  open_questions: count.nullable().describe('Questions that seem unanswered; null if too few people wrote'),
  decisions: z.array(sentence).describe('Sentences about decisions, best first'),
  top_terms: z.array(topTerm).describe('What the week talked about'),
});

export const summary = z
  .strictObject({
    source: z.string().describe('Slug of the source'),
    source_name: z.string().describe('Name of the source'),
    week: isoWeek,
    changes: summaryChange,
    sentences: z.array(sentence).describe('What the week was about'),
    highlights: highlights.describe('What stood out in the week'),
    coverage: z.strictObject({ known_days: knownDays, days: daysOfAWeek }).describe('Which days are known'),
    confidence,
    n: basis.describe('What the summary is based on'),
    k: threshold,
    figures,
    details,
    ...methodFields,
  })
  .meta({ id: 'Summary', description: 'The summary of one week of one source' });
export type Summary = z.infer<typeof summary>;

/** The stored row of kind `week`. */
export const week = z
  .strictObject({
    week: isoWeek,
    figures: figures.describe('Sums over the sources of what each may show; a person counts once per source'),
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
  })
  .meta({ id: 'Week', description: 'One week of a community' });
export type Week = z.infer<typeof week>;

export const history = pageOf(week).meta({ id: 'History' });
export type History = z.infer<typeof history>;
