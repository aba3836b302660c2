import { compareText } from '../../../core/text/compare-text.ts';
import { rememberCells } from './cell.ts';
import type { ExactSourceWeek } from './exact-figures.ts';
import { type Identity, protectCommunityWeek } from './protect-community-week.ts';
import { type ProtectedFigures, type ProtectedSourceWeek, protectSourceWeek } from './protect-source-week.ts';
import type { WeekMemory } from './publication-memory.ts';

export type WeekInput = {
  /** Every source that is known in the week; any order. */
  readonly sources: readonly ExactSourceWeek[];
  readonly identity: Identity;
  /** What the publications before have shown of this week; empty where there were none. */
  readonly memory: WeekMemory;
  /** The least number of people that a figure may be about. */
  readonly k: number;
};

export type ProtectedWeek = {
  readonly community: ProtectedFigures;
  /** By slug. */
  readonly sources: readonly ProtectedSourceWeek[];
  /** To be kept, and handed in when the week is published again. Internal. */
  readonly memory: WeekMemory;
};

/** All figures of one week of a community that anyone may see. The same inputs in any order give the same. */
export function protectWeek({ sources, identity, memory, k }: WeekInput): ProtectedWeek {
  const protectedSources = sources
    .toSorted((a, b) => compareText(a.slug, b.slug))
    .map((source) => protectSourceWeek(source, memory, k));
  const { figures, people } = protectCommunityWeek({
    sources: protectedSources.map(({ week }) => week),
    identity,
    memory,
    k,
  });
  return {
    community: figures,
    sources: protectedSources.map(({ result }) => result),
    memory: rememberCells([...protectedSources.flatMap(({ all }) => all), people], memory),
  };
}
