import type { ExactCounts } from '../../storage/repositories/publishing.ts';
import { decodeExactWeek } from '../figures/encode-exact-week.ts';
import { type ExactSourceWeek, quietPeriod } from '../privacy/figures/exact-figures.ts';
import { protectWeek } from '../privacy/figures/protect-week.ts';
import type { DecidedWeek } from './compose-week.ts';
import type { PlannedWeek } from './plan-weeks.ts';

function quietWeek(slug: string, days: readonly string[]): ExactSourceWeek {
  return { slug, week: quietPeriod, days: new Map(days.map((day) => [day, quietPeriod])) };
}

/**
 * Decides what may be told of a week: of each source that is known in it, quiet ones too, and of all together. People
 * have keys of their own in each group, so that people over several groups are told as "at least".
 * @param counts who had how much part in the week's figures, by source id
 */
export function decideWeek(
  planned: PlannedWeek,
  counts: ReadonlyMap<string, ExactCounts>,
  k: number,
): DecidedWeek {
  const sources = [...planned.sources].map(([slug, { knownDays }]) => {
    const stored = counts.get(planned.summarised.get(slug) ?? '');
    return stored === undefined ? quietWeek(slug, knownDays) : decodeExactWeek(stored.exact_counts, slug);
  });
  return {
    week: planned.week,
    protected: protectWeek({ sources, identity: 'by_source', memory: new Map(), k }),
    sources: planned.sources,
    topics: planned.topics,
  };
}
