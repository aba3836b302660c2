import type { SummaryChange } from '@beacon-pulse/contracts/src/public/figures.ts';
import { boundedGrowth } from '../privacy/suppress.ts';
import type { Figure, Figures } from './compute-figures.ts';

/** Figures of a week and on how many of its seven days they rest. */
export type WeekFigures = { readonly figures: Figures; readonly known_days: number };

export const comparedFigures = ['messages', 'words', 'questions', 'links', 'media'] as const;
const daysOfAWeek = 7;
/** Below this a week says too little to be compared by the mean of its known days. */
const leastKnownDays = 4;

/**
 * Change against the week before. Counts are compared by known day; active people, which do not add up over days,
 * only between weeks that are known whole. Where fewer than k people stand behind either side, the change is null.
 */
export function compareFigures(current: WeekFigures, previous: WeekFigures | null, k: number): SummaryChange {
  const comparable =
    previous !== null && current.known_days >= leastKnownDays && previous.known_days >= leastKnownDays;
  const change = (name: (typeof comparedFigures)[number]): number | null => {
    if (!comparable) return null;
    const sides: readonly (readonly [Figure, number])[] = [
      [current.figures[name], current.known_days],
      [previous.figures[name], previous.known_days],
    ];
    if (sides.some(([{ people }]) => people < k)) return null;
    const [now, before] = sides.map(([{ n }, days]) => n / days);
    return boundedGrowth(now!, before!);
  };
  const people = (): number | null => {
    if (previous === null || current.known_days < daysOfAWeek || previous.known_days < daysOfAWeek)
      return null;
    const now = current.figures.active_people;
    const before = previous.figures.active_people;
    return now < k || before < k ? null : boundedGrowth(now, before);
  };
  return {
    messages: change('messages'),
    words: change('words'),
    questions: change('questions'),
    links: change('links'),
    media: change('media'),
    active_people: people(),
  };
}
