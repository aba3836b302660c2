import type { Policy } from '@beacon-pulse/contracts/src/enums.ts';
import type { PublishedText } from '@beacon-pulse/contracts/src/public/common.ts';
import { fingerprint } from '../../core/hash.ts';
import { compareText } from '../../core/text/compare-text.ts';
import type { DerivedWeek, SourceDays } from '../../storage/repositories/publishing.ts';
import type { SourceSpan } from '../../storage/repositories/sources.ts';
import { publishingEngineVersion } from '../engine/engine-versions.ts';
import { listKnownWeeks } from '../figures/list-known-weeks.ts';
import { nameSource } from '../privacy/composed/public-name.ts';
import type { PublicSource } from './compose-week.ts';
import type { PlannedTopics, WeekTopics } from './find-topics.ts';
import { publicSourceId } from './public-source-id.ts';

/** A week as it is to be published: which sources it rests on, and what identifies all that it is made from. */
export type PlannedWeek = {
  readonly week: string;
  /** Sources of which the week is known or has messages, by slug. */
  readonly sources: ReadonlyMap<string, PublicSource>;
  /** Ids of the sources that have messages in it, by slug. */
  readonly summarised: ReadonlyMap<string, string>;
  /** What the week was about: in the whole community, and in its sources, by slug. */
  readonly topics: PlannedTopics;
  readonly inputsHash: string;
};

type PlanInput = {
  readonly sources: readonly SourceDays[];
  readonly spans: readonly SourceSpan[];
  readonly derived: readonly DerivedWeek[];
  readonly policy: Policy;
  /** What managers have published, by week. */
  readonly texts: ReadonlyMap<string, PublishedText>;
  readonly language: string;
  readonly k: number;
  readonly topics: WeekTopics;
};

/** The newest week that is known of any source. */
export function findNewestWeek(
  spans: readonly SourceSpan[],
  derived: readonly Pick<DerivedWeek, 'week'>[],
): string | null {
  return [...listWeeks(spans, derived)].sort(compareText).at(-1) ?? null;
}

/** Every week that is known of any source. */
export function listWeeks(
  spans: readonly SourceSpan[],
  derived: readonly Pick<DerivedWeek, 'week'>[],
): ReadonlySet<string> {
  return new Set([...listKnownWeeks(spans), ...derived].map(({ week }) => week));
}

/**
 * Lists the weeks to publish, newest first. A week that any source still waits to summarise is left as it is. The hash
 * of a week holds that of the one right before, which it is compared with.
 */
export async function planWeeks({
  sources,
  spans,
  derived,
  policy,
  texts,
  language,
  k,
  topics,
}: PlanInput): Promise<PlannedWeek[]> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const bySlug = new Map(sources.map((source) => [source.slug, source]));
  const known = new Map(listKnownWeeks(spans).map(({ week, days }) => [week, days]));
  const derivedIn = Map.groupBy(derived, ({ week }) => week);
  const oldestFirst = [...new Set([...known.keys(), ...derivedIn.keys()])].sort(compareText);
  const planned: PlannedWeek[] = [];
  for (const week of oldestFirst) {
    const weeks = derivedIn.get(week) ?? [];
    if (weeks.some(({ input }) => input === null)) continue;
    const days = known.get(week) ?? new Map<string, readonly string[]>();
    const inputs = new Map(weeks.map(({ source_id, input }) => [byId.get(source_id)?.slug ?? '', input]));
    const slugs = [...new Set([...days.keys(), ...inputs.keys()])].filter((slug) => bySlug.has(slug)).sort();
    const publicSources = slugs.map((slug): [string, PublicSource] => {
      const source = bySlug.get(slug)!;
      const name = nameSource(
        { publicName: source.public_name, publicNumber: source.public_number },
        language,
      );
      return [slug, { id: publicSourceId(source), name, knownDays: days.get(slug) ?? [] }];
    });
    const ofWeek: PlannedTopics = {
      all: topics(week),
      bySource: new Map(slugs.map((slug) => [slug, topics(week, bySlug.get(slug)!.id)])),
    };
    planned.push({
      week,
      topics: ofWeek,
      sources: new Map(publicSources),
      summarised: new Map(slugs.flatMap((slug) => (inputs.has(slug) ? [[slug, bySlug.get(slug)!.id]] : []))),
      inputsHash: await fingerprint([
        publishingEngineVersion,
        policy,
        language,
        String(k),
        ...publicSources.map(([slug, source]) => JSON.stringify([slug, source, inputs.get(slug) ?? ''])),
        JSON.stringify([ofWeek.all, ...ofWeek.bySource]),
        JSON.stringify(texts.get(week) ?? null),
        planned.at(-1)?.inputsHash ?? '',
      ]),
    });
  }
  return planned.reverse();
}
