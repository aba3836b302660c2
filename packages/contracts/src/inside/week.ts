import { z } from 'zod';
import { pageOf } from '../page.ts';
import { count, isoDay, isoWeek } from '../text-fields.ts';
import { decision, insideDay, insideLine, openQuestion, sourceSlug } from './common.ts';
import { exactDetails, exactFigures } from './exact-figures.ts';
import { activePerson, peopleChange } from './people.ts';

const knownDays = z
  .int()
  .min(0)
  .max(7)
  .describe('Days of the week that exports cover, in the best-known group');
const groupName = z.string().describe('Name of the group as in WhatsApp');

export const insideWeekRow = z
  .strictObject({
    week: isoWeek,
    known_days: knownDays,
    figures: exactFigures,
    sources: z
      .array(
        z.strictObject({
          source: sourceSlug,
          name: groupName,
          known_days: z.int().min(0).max(7).describe('Days of the week that exports of the group cover'),
          figures: exactFigures,
        }),
      )
      .max(200)
      .describe('The same of each group that is known in the week'),
  })
  .meta({ id: 'InsideWeekFigures', description: 'The exact figures of one week' });

/** Figures of several weeks; `/weeks` and `/figures` differ in what else they hold. */
export const insideFigures = pageOf(insideWeekRow).meta({ id: 'InsideFigures' });

export const insideWeeks = pageOf(
  z
    .strictObject({
      week: isoWeek,
      known_days: knownDays,
      messages: count.describe('Messages'),
      active_people: count.describe('People who wrote'),
      questions: count.describe('Messages that ask a question'),
      open_questions: count.describe('Questions that seem unanswered'),
      sources: count.describe('Groups that are known in the week'),
    })
    .meta({ id: 'InsideWeekHead' }),
).meta({ id: 'InsideWeeks' });

const movedTerm = z
  .strictObject({
    term: z.string().describe('The word or phrase'),
    source: sourceSlug,
    messages: count.describe('Messages that use it'),
    people: count.describe('People who use it'),
    change: z
      .number()
      .nullable()
      .describe('Relative change against the week before (0.25 means +25 %); null if it is new or unknown'),
  })
  .meta({ id: 'MovedTerm' });

const sourceWeek = z
  .strictObject({
    source: sourceSlug,
    name: groupName,
    known_days: z.int().min(0).max(7).describe('Days of the week that exports of the group cover'),
    figures: exactFigures,
    details: exactDetails,
    lines: z.array(insideLine).max(50).describe('What the week was about, in the order of the chat'),
    method: z
      .string()
      .nullable()
      .describe('How the lines were made, such as embedded/extract; null if there was nothing to read'),
  })
  .meta({ id: 'InsideSourceWeek' });

export const insideWeek = z
  .strictObject({
    community: z
      .strictObject({
        slug: z.string().describe('Slug of the community'),
        name: z.string().describe('Its name'),
        language: z.string().describe('BCP 47 language'),
        time_zone: z.string().describe('IANA time zone'),
      })
      .describe('The community'),
    week: isoWeek,
    from: isoDay.describe('Monday of the week'),
    to: isoDay.describe('Sunday of the week'),
    previous_week: isoWeek.nullable().describe('The known week before; null if there is none'),
    next_week: isoWeek.nullable().describe('The known week after; null if there is none'),
    known_days: knownDays,
    complete: z.boolean().describe('Whether all that was uploaded of this week has been summarised'),
    figures: exactFigures.describe(
      'Sums over the groups; someone whom several groups show under one name is counted once',
    ),
    before: z
      .strictObject({ week: isoWeek, known_days: knownDays, figures: exactFigures })
      .nullable()
      .describe('The week right before, to compare with; null if it is not known'),
    days: z.array(insideDay).length(7).describe('The seven days, Monday first'),
    sources: z.array(sourceWeek).max(200).describe('The groups that are known in the week'),
    open_questions: z
      .array(openQuestion)
      .max(500)
      .describe('Questions that seem unanswered, longest wait first'),
    decisions: z.array(decision).max(200).describe('Lines that tell of a decision, in order of time'),
    people: z.array(activePerson).max(50).describe('Who wrote most'),
    changes: peopleChange,
    terms: z.array(movedTerm).max(50).describe('What was talked about more than usual'),
  })
  .meta({ id: 'InsideWeek', description: 'One week of a community, as people with access read it' });
export type InsideWeek = z.infer<typeof insideWeek>;

export const insideDayDetail = z
  .strictObject({
    day: isoDay,
    week: isoWeek,
    known: z.boolean().describe('Whether an export covers the day'),
    figures: exactFigures,
    sources: z
      .array(
        z
          .strictObject({
            source: sourceSlug,
            name: groupName,
            known: z.boolean().describe('Whether an export of the group covers the day'),
            figures: exactFigures,
            details: exactDetails,
            lines: z.array(insideLine).max(50).describe('What the day was about, in the order of the chat'),
            open_questions: z
              .array(insideLine)
              .max(50)
              .describe('Questions that stayed unanswered on that day, those with most to go on'),
          })
          .meta({ id: 'InsideSourceDay' }),
      )
      .max(200)
      .describe('The groups that are known on that day'),
  })
  .meta({ id: 'InsideDayDetail', description: 'One day of a community, as people with access read it' });
export type InsideDayDetail = z.infer<typeof insideDayDetail>;

export const openQuestions = pageOf(openQuestion).meta({ id: 'OpenQuestions' });
export const decisions = pageOf(decision).meta({ id: 'Decisions' });
