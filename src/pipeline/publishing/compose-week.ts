import type { PublicName } from '@beacon-pulse/contracts/src/public/brands.ts';
import type { PublishedText, Sentence } from '@beacon-pulse/contracts/src/public/common.ts';
import type { Day } from '@beacon-pulse/contracts/src/public/daily.ts';
import type { SummaryChange, WeekChange } from '@beacon-pulse/contracts/src/public/figures.ts';
import type { Summary, Week } from '@beacon-pulse/contracts/src/public/history.ts';
import { daysOfWeek } from '../../core/time.ts';
import { composeDetails, composeFigures } from '../figures/compose-figures.ts';
import {
  composeCoverageLine,
  composeHeadline,
  composePulse,
  type PublicWeek,
} from '../privacy/composed/compose-week.ts';
import { protectGrowth } from '../privacy/figures/protect-growth.ts';
import type { ProtectedFigures, ProtectedSourceWeek } from '../privacy/figures/protect-source-week.ts';
import type { ProtectedWeek } from '../privacy/figures/protect-week.ts';
import type { ProtectedRatio } from '../privacy/protected-figure.ts';
import type { PublicWord } from '../privacy/public-words/public-word.ts';
import type { PlannedTopics } from './find-topics.ts';

/** A source as the public knows it, and how many days of the week are known of it. */
export type PublicSource = {
  /** Such as `group-1`. */
  readonly id: string;
  readonly name: PublicName;
  readonly knownDays: readonly string[];
};

/** A week whose figures are decided. */
export type DecidedWeek = {
  readonly week: string;
  readonly protected: ProtectedWeek;
  /** Those of which the week is known, by slug. */
  readonly sources: ReadonlyMap<string, PublicSource>;
  readonly topics: PlannedTopics;
};

type ComposeContext = { readonly language: string; readonly k: number };

/** What managers have published, by week. */
type Texts = { readonly texts: ReadonlyMap<string, PublishedText> };

const daysPerWeek = 7;
/** A source's week is compared where so many days of both weeks are known. */
const leastKnownDays = 4;

const toSentences = (texts: readonly (Sentence['text'] | null)[]): Sentence[] =>
  texts.flatMap((text) => (text === null ? [] : [{ text }]));

/** Composes the public row of a week from what may be told of it and of the week before (null where that is not known). */
export function composeWeek(
  current: DecidedWeek,
  before: DecidedWeek | null,
  { language, k, texts }: ComposeContext & Texts,
): Week {
  const { week } = current;
  const figures = current.protected.community;
  const knownDays = Math.max(0, ...[...current.sources.values()].map((source) => source.knownDays.length));
  const days = daysOfWeek(week);
  const comparable = before !== null && isWhole(current) && isWhole(before) && isSameGroups(current, before);
  const change = (name: 'messages' | 'active_people'): ProtectedRatio | null =>
    comparable ? protectGrowth(figures[name], before.protected.community[name]) : null;
  return {
    week,
    sentences: composeLines(figures, change('messages'), current.topics.all, knownDays, language),
    figures: composeFigures(figures, knownDays),
    summaries: current.protected.sources
      .filter((source) => source.week.figures.messages?.value !== 0)
      .map((source) => {
        const topics = current.topics.bySource.get(source.slug) ?? [];
        const known = current.sources.get(source.slug)!;
        return composeSummary(week, source, known, findSource(before, source.slug), { language, k, topics });
      }),
    coverage: { from: days[0]!, to: days[6]!, known_days: knownDays, days: daysPerWeek },
    change: {
      messages: change('messages')?.ratio ?? null,
      active_people: change('active_people')?.ratio ?? null,
    } satisfies WeekChange,
    editor_text: texts.get(week) ?? null,
  };
}

type KnownSource = { readonly decided: ProtectedSourceWeek; readonly known: PublicSource };

function findSource(week: DecidedWeek | null, slug: string): KnownSource | null {
  const decided = week?.protected.sources.find((source) => source.slug === slug);
  const known = week?.sources.get(slug);
  return decided === undefined || known === undefined ? null : { decided, known };
}

/** Whether all seven days of the week are known in every group of which any is. */
const isWhole = ({ sources }: DecidedWeek): boolean =>
  [...sources.values()].every(({ knownDays }) => knownDays.length === daysPerWeek);

const isSameGroups = (a: DecidedWeek, b: DecidedWeek): boolean =>
  a.sources.size === b.sources.size && [...a.sources.keys()].every((slug) => b.sources.has(slug));

function composeLines(
  figures: ProtectedFigures,
  messagesChange: ProtectedRatio | null,
  topics: readonly PublicWord[],
  knownDays: number,
  language: string,
): Sentence[] {
  const { messages, active_people: people, questions } = figures;
  const largest = messagesChange === null ? null : { figure: 'messages' as const, change: messagesChange };
  return toSentences([
    composeHeadline(largest, topics, language),
    composePulse({ messages, messagesChange, people, questions, answeredShare: null }, language),
    composeCoverageLine(knownDays as PublicWeek['knownDays'], language),
  ]);
}

function composeSummary(
  week: string,
  source: ProtectedSourceWeek,
  known: PublicSource,
  before: KnownSource | null,
  { language, k, topics }: ComposeContext & { readonly topics: readonly PublicWord[] },
): Summary {
  const { figures, details } = source.week;
  const knownDays = known.knownDays.length;
  const messages = dailyMessages(week, source, known);
  const changes = compareWeeks(source, knownDays, before);
  return {
    source: known.id,
    source_name: known.name,
    week,
    changes: Object.fromEntries(
      Object.entries(changes).map(([name, ratio]) => [name, ratio?.ratio ?? null]),
    ) as SummaryChange,
    sentences: composeLines(figures, changes.messages, topics, knownDays, language),
    highlights: { busiest_day: source.busiest_day, days: messages },
    coverage: { known_days: knownDays, days: daysPerWeek },
    k,
    figures: composeFigures(figures, knownDays),
    details: composeDetails(details),
    method: 'template',
  };
}

function dailyMessages(
  week: string,
  { days }: ProtectedSourceWeek,
  { knownDays }: PublicSource,
): (number | null)[] {
  return daysOfWeek(week).map((day) => {
    const messages = days.get(day)?.figures.messages;
    return knownDays.includes(day) && messages?.bound === 'exact' ? messages.value : null;
  });
}

/** Counts are compared by known day; people, which do not add up over days, only between weeks that are known whole. */
function compareWeeks(
  { week }: ProtectedSourceWeek,
  knownDays: number,
  before: KnownSource | null,
): Record<keyof SummaryChange, ProtectedRatio | null> {
  const daysBefore = before?.known.knownDays.length ?? 0;
  const compare = (name: keyof SummaryChange, least: number): ProtectedRatio | null =>
    before === null || knownDays < least || daysBefore < least
      ? null
      : protectGrowth(week.figures[name], before.decided.week.figures[name], {
          now: knownDays,
          before: daysBefore,
        });
  return {
    messages: compare('messages', leastKnownDays),
    words: compare('words', leastKnownDays),
    questions: compare('questions', leastKnownDays),
    links: compare('links', leastKnownDays),
    media: compare('media', leastKnownDays),
    active_people: compare('active_people', daysPerWeek),
  };
}

/** Composes the public rows of the days of a week that may be told, by source and day. */
export function composeDays(
  { week, protected: decided, sources }: DecidedWeek,
  { language, k }: ComposeContext,
): Day[] {
  return decided.sources.flatMap(({ slug, days }) => {
    const source = sources.get(slug)!;
    return [...days]
      .filter(([day, { figures }]) => source.knownDays.includes(day) && figures.messages?.value !== 0)
      .map(
        ([day, { figures, details }]): Day => ({
          source: source.id,
          source_name: source.name,
          week,
          day,
          sentences: composeLines(figures, null, [], daysPerWeek, language),
          known_days: 1,
          k,
          figures: composeFigures(figures, 1),
          details: composeDetails(details),
          method: 'template',
        }),
      );
  });
}
