import type { ExactCounts } from '../../storage/repositories/publishing.ts';
import { decodeExactWeek } from '../figures/encode-exact-week.ts';
import { type ExactSourceWeek, quietPeriod } from '../privacy/figures/exact-figures.ts';
import { protectWeek } from '../privacy/figures/protect-week.ts';
import { decodeMemory, encodeMemory } from '../privacy/figures/publication-memory.ts';
import type { DecidedWeek } from './compose-week.ts';
import type { PlannedWeek } from './plan-weeks.ts';

function quietWeek(slug: string, days: readonly string[]): ExactSourceWeek {
  return { slug, week: quietPeriod, days: new Map(days.map((day) => [day, quietPeriod])) };
}

/** What groups are called in the memory of a week: by their public ids, which no slug looks like. */
const groupNames = ({ sources }: Pick<PlannedWeek, 'sources'>): ReadonlyMap<string, string> =>
  new Map([...sources].map(([slug, { id }]) => [slug, `#${id}`]));

/** Writes what is to be known of a week when it is published again: no name of a group, and no name or lasting key of a person. */
export const rememberWeek = (decided: DecidedWeek): string =>
  encodeMemory(decided.protected.memory, groupNames(decided));

/**
 * Decides what may be told of a week: of each source that is known in it, quiet ones too, and of all together. People
 * have keys of their own in each group, so that people over several groups are told as "at least".
 * @param counts who had how much part in the week's figures, by source id
 * @param remembered what earlier publications have shown of the week, as `rememberWeek` wrote it
 */
export function decideWeek(
  planned: PlannedWeek,
  counts: ReadonlyMap<string, ExactCounts>,
  remembered: string | undefined,
  k: number,
): DecidedWeek {
  const sources = [...planned.sources].map(([slug, { knownDays }]) => {
    const stored = counts.get(planned.summarised.get(slug) ?? '');
    return stored === undefined
      ? quietWeek(slug, knownDays)
      : decodeExactWeek(stored.exact_counts, slug, planned.week);
  });
  const memory = decodeMemory(remembered, groupNames(planned));
  return {
    week: planned.week,
    protected: protectWeek({ sources, identity: 'by_source', memory, k }),
    sources: planned.sources,
    topics: planned.topics,
  };
}
