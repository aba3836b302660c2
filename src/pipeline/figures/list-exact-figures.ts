import { type FigureName, mapFigures } from '@beacon-pulse/contracts/src/figures.ts';
import type { ExactPeriod, ExactSourceWeek } from '../privacy/figures/exact-figures.ts';
import { combineCounts, type PersonCounts, uniteCounts } from '../privacy/figures/person-counts.ts';
import { addCounts, type Counts, listCounts } from './count-messages.ts';
import { openInWeek, openQuestions } from './day-counts.ts';

export type SourceCounts = {
  readonly slug: string;
  /** By person, of each known day of one week. */
  readonly days: ReadonlyMap<string, Counts>;
};

/** Lists what one source's week is made of, as the protection of figures reads it. */
export function listExactFigures({ slug, days }: SourceCounts): ExactSourceWeek {
  return {
    slug,
    week: toPeriod(addCounts([...days.values()]), openInWeek),
    days: new Map([...days].map(([day, counts]) => [day, toPeriod(counts, openQuestions)])),
  };
}

const none: PersonCounts = new Map();

/** Figures that are not counted under their own name. */
const countedAs: Readonly<Partial<Record<FigureName, readonly string[]>>> = {
  polls: ['poll'],
  joined: ['joined', 'added'],
  left: ['left', 'removed'],
};

function toPeriod(counts: Counts, open: typeof openQuestions | typeof openInWeek): ExactPeriod {
  const get = (name: string) => counts.get(name) ?? none;
  const figureOf = (name: FigureName): PersonCounts => {
    if (name === 'active_people') return uniteCounts([get('messages')]);
    if (name === 'open_questions') return get(open);
    return combineCounts((countedAs[name] ?? [name]).map(get));
  };
  return {
    figures: mapFigures(figureOf),
    lists: {
      media_by_type: new Map(listCounts(counts, 'media')),
      domains: new Map(listCounts(counts, 'domain')),
      languages: new Map(listCounts(counts, 'language')),
    },
    hours: new Map(listCounts(counts, 'hour').map(([hour, by]) => [Number(hour), by])),
  };
}
