import { type FigureName, mapFigures } from '@beacon-pulse/contracts/src/figures.ts';
import type { PersonCounts } from './person-counts.ts';

/** Figures of a period that are published as lists of parts. */
export const listNames = ['media_by_type', 'domains', 'languages'] as const;
export type ListName = (typeof listNames)[number];

/** What the parts of a list add up to; null: to a sum that is not published. */
export const wholeOfList: Readonly<Record<ListName, FigureName | null>> = {
  media_by_type: 'media',
  domains: 'links',
  languages: null,
};

/** Figures of comings and goings; all others are zero where nobody writes. */
export const movements: ReadonlySet<FigureName> = new Set(['joined', 'left']);

/** Everything that is counted in a period (a day or a week) of one source. Internal: it names people by their keys. */
export type ExactPeriod = {
  /** `active_people` counts each person as 1. */
  readonly figures: Readonly<Record<FigureName, PersonCounts>>;
  readonly lists: Readonly<Record<ListName, ReadonlyMap<string, PersonCounts>>>;
  /** Messages by hour of the day, 0 to 23. */
  readonly hours: ReadonlyMap<number, PersonCounts>;
};

export type ExactSourceWeek = {
  readonly slug: string;
  readonly week: ExactPeriod;
  /** Of every day of the week that is known, quiet ones too. */
  readonly days: ReadonlyMap<string, ExactPeriod>;
};

/** A period in which nothing happened. */
export const quietPeriod: ExactPeriod = {
  figures: mapFigures(() => new Map()),
  lists: { media_by_type: new Map(), domains: new Map(), languages: new Map() },
  hours: new Map(),
};
