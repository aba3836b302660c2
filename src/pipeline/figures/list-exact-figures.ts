import type { ExactPeriod, ExactSourceWeek } from '../privacy/figures/exact-figures.ts';
import { combineCounts, uniteCounts } from '../privacy/figures/person-counts.ts';
import { addCounts, type Counts, listCounts } from './count-messages.ts';

export type SourceCounts = {
  readonly slug: string;
  /** By person, of each known day of one week. */
  readonly days: ReadonlyMap<string, Counts>;
};

/** What one source's week is made of, as the protection of figures reads it. */
export function listExactFigures({ slug, days }: SourceCounts): ExactSourceWeek {
  return {
    slug,
    week: toPeriod(addCounts([...days.values()]), 'open_in_week'),
    days: new Map([...days].map(([day, counts]) => [day, toPeriod(counts, 'open')])),
  };
}

const none: ReadonlyMap<string, number> = new Map();

function toPeriod(counts: Counts, open: 'open' | 'open_in_week'): ExactPeriod {
  const get = (name: string) => counts.get(name) ?? none;
  return {
    figures: {
      messages: get('messages'),
      active_people: uniteCounts([get('messages')]),
      words: get('words'),
      questions: get('questions'),
      open_questions: get(open),
      links: get('links'),
      polls: get('poll'),
      media: get('media'),
      joined: combineCounts([get('joined'), get('added')]),
      left: combineCounts([get('left'), get('removed')]),
    },
    lists: {
      media_by_type: new Map(listCounts(counts, 'media')),
      domains: new Map(listCounts(counts, 'domain')),
      languages: new Map(listCounts(counts, 'language')),
    },
    hours: new Map(listCounts(counts, 'hour').map(([hour, by]) => [Number(hour), by])),
  };
}
