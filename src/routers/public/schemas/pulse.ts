import { z } from 'zod';
import { change, coverage, figures, isoWeek, publicCommunity, summary, trend } from './common.ts';

const weekFigures = z.looseObject({ week: isoWeek, figures }).meta({ id: 'WeekFigures' });

/** The stored row behind `GET /pulse.json`. */
export const pulseBody = z.looseObject({
  week: isoWeek.nullable().describe('The newest week that is known'),
  this_week: weekFigures.nullable(),
  last_week: weekFigures.nullable(),
  change: change.nullable().optional(),
  latest_summary: summary.nullable(),
  top_concepts: z.array(
    z.looseObject({
      name: z.string(),
      n_messages: z.number().nullable().optional(),
      trend: trend.optional(),
    }),
  ),
  sources: z.array(
    z.looseObject({
      slug: z.string(),
      name: z.string(),
      last_message_day: z.string().nullable().optional(),
      known_days: z.int().min(0).optional(),
      coverage: coverage.nullable().optional(),
    }),
  ),
  coverage: coverage.nullable(),
  freshness: z.looseObject({ as_of: z.string().nullable().describe('The last known day') }),
});
export type PulseBody = z.infer<typeof pulseBody>;

/** The answer: the community is filled in when it is read, so that its name is never stale. */
export const pulse = pulseBody
  .extend({
    community: publicCommunity,
    available: z.boolean().describe('false until something was published'),
  })
  .meta({ id: 'Pulse', description: 'The state of a community now' });
