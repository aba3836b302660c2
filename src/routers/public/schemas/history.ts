import { z } from 'zod';
import { change, coverage, figures, isoWeek, pageOf, summary } from './common.ts';

export const week = z
  .looseObject({
    week: isoWeek,
    figures,
    change: change.nullable().optional(),
    summaries: z.array(summary).optional(),
    coverage: coverage.nullable().optional(),
  })
  .meta({ id: 'Week', description: 'One week of a community' });
export type Week = z.infer<typeof week>;

export const history = pageOf(week).meta({ id: 'History' });
