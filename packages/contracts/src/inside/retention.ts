import { z } from 'zod';
import { pageOf } from '../page.ts';
import { count, isoDay, isoWeek } from '../text-fields.ts';

const share = z.number().min(0).max(1);

export const cohort = z
  .strictObject({
    week: isoWeek.describe('The week in which they joined or first wrote, whichever came first'),
    first_known: z
      .boolean()
      .describe('Whether it is the first known week: its people may have been there long before'),
    size: count.describe('People of the cohort'),
    joined: count.describe('How many of them a line of the chat names as joined or added in that week'),
    activated: count
      .nullable()
      .describe('How many wrote within four weeks, this one included; null while these are not all known'),
    active: z
      .array(count.nullable())
      .max(26)
      .describe('How many wrote in this week, in the next, and so on; null where nothing is known of a week'),
  })
  .meta({ id: 'Cohort', description: 'People who started in the same week, and in which weeks they wrote' });
export type Cohort = z.infer<typeof cohort>;

export const membersWeek = z
  .strictObject({
    week: isoWeek,
    known_days: count.describe('Days of the week that the best-known group knows, 0 to 7'),
    writers: count.describe('People who wrote'),
    stayed: count.describe('Writers who had written in the known week before, too'),
    started: count.describe('Writers of whom nothing is known before this week'),
    returned: count.describe('Writers who were back after four known weeks or more without a message'),
    lapsed: count.describe('People whose last message lies in the fourth known week before this one'),
    joined: count.describe('People who joined or were added, as the chat says'),
    left: count.describe('People who left or were removed, as the chat says'),
  })
  .meta({ id: 'MembersWeek', description: 'Who came, stayed, returned and went in one week, as numbers' });
export type MembersWeek = z.infer<typeof membersWeek>;

export const activeMembers = z
  .strictObject({
    daily: z
      .number()
      .min(0)
      .nullable()
      .describe('People who wrote on a known day of the last seven, on average; null where none is known'),
    weekly: count.describe('People who wrote in the last seven days'),
    monthly: count.describe('People who wrote in the last 28 days'),
    stickiness: share
      .nullable()
      .describe('`daily` by `monthly`: the part of the month’s writers who write on a day; null without any'),
    known_days: count.describe('Known days of the last 28'),
  })
  .meta({ id: 'ActiveMembers', description: 'People who wrote in the days up to one, each counted once' });
export type ActiveMembers = z.infer<typeof activeMembers>;

/** Members of a community as of one day; what a snapshot freezes. */
export const retention = z
  .strictObject({
    day: isoDay.describe('The last day that counts, on the community’s own clock'),
    active: activeMembers,
    weeks: z.array(membersWeek).max(26).describe('Known weeks up to that day, newest first; at most 26'),
    cohorts: z
      .array(cohort)
      .max(26)
      .describe('Cohorts of these weeks, newest first; weeks without one are left out'),
  })
  .meta({
    id: 'Retention',
    description: 'Who came, stayed and went, in exact numbers; for people with access',
  });
export type Retention = z.infer<typeof retention>;

export const snapshot = retention
  .extend({
    revision: z
      .int()
      .min(1)
      .describe(
        '1 as it was first taken; one more each time that a late export or an erasure changed its numbers',
      ),
    taken_at: z.string().describe('When this revision was taken (UTC)'),
  })
  .meta({
    id: 'Snapshot',
    description: 'Members as of the end of one day, frozen: without a new revision it never changes',
  });
export type Snapshot = z.infer<typeof snapshot>;

export const snapshots = pageOf(snapshot).meta({ id: 'Snapshots' });
