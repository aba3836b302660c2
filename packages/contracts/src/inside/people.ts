import { z } from 'zod';
import { pageOf } from '../page.ts';
import { count, isoWeek } from '../text-fields.ts';
import { personKey, sourceSlug } from './common.ts';

const name = z.string().nullable().describe('The best name that a phone shows; null if none is kept');

export const activePerson = z
  .strictObject({
    person: personKey,
    name,
    messages: count.describe('Messages in the week'),
    first_time: z
      .boolean()
      .describe(
        'Whether nothing of theirs is known from the 104 weeks before; false where fewer than four weeks before are known',
      ),
    weeks_away: count
      .nullable()
      .describe(
        'Known weeks without a message of theirs right before this one; null if no earlier one of theirs is known',
      ),
  })
  .meta({ id: 'ActivePerson' });
export type ActivePerson = z.infer<typeof activePerson>;

const someone = z.strictObject({ person: personKey, name }).meta({ id: 'Someone' });

export const peopleChange = z
  .strictObject({
    first_time: z
      .array(activePerson)
      .max(100)
      .describe('People who wrote for the first time, most messages first'),
    back: z.array(activePerson).max(100).describe('People who wrote again after four known weeks or more'),
    quiet: z
      .array(someone)
      .max(100)
      .describe('People who had written in each of the three known weeks before, and not in this one'),
  })
  .meta({ id: 'PeopleChange', description: 'Who is new, back or quiet' });
export type PeopleChange = z.infer<typeof peopleChange>;

export const insidePeople = pageOf(
  z
    .strictObject({
      person: personKey,
      name,
      names: z.array(z.string()).max(20).describe('Every name that phones show for them; at most 20'),
      sources: z.array(sourceSlug).max(200).describe('Groups in which they wrote'),
      messages: count.describe('Their messages in the weeks asked for'),
      weeks: count.describe('How many of these weeks they wrote in'),
      first_week: isoWeek.describe('The first of these weeks in which they wrote'),
      last_week: isoWeek.describe('The last of these weeks in which they wrote'),
    })
    .meta({ id: 'InsidePerson', description: 'Someone who wrote in a community' }),
).meta({ id: 'InsidePeople' });
