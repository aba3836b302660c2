import type { z } from 'zod';
import { mapFigures } from '../figures.ts';
import { publicDomain, publicName, publicText, publicWord } from './brands.ts';
import type { Coverage, PublicCommunity, Sentence } from './common.ts';
import type { concepts } from './concepts.ts';
import type { daily } from './daily.ts';
import type { Figure, Figures } from './figures.ts';
import type { history, Summary } from './history.ts';
import type { communities, sources } from './lists.ts';
import type { Pulse } from './pulse.ts';

/** Examples of public answers; invented, and held to the schemas by their types and by a test. */

const community = {
  slug: 'harbour-makers',
  name: 'Harbour Makers',
  language: 'en',
  time_zone: 'Europe/Dublin',
} satisfies PublicCommunity;

// What the composer, the classifier and an admin would have made.
const text = (value: string) => publicText.parse(value);
const word = (value: string) => publicWord.parse(value);
const name = (value: string) => publicName.parse(value);

const sentences = [
  { text: text('19% more messages than the week before') },
  { text: text('214 messages (+19%) by 31 people. 27 questions.') },
] satisfies Sentence[];

const made = { method: 'template' } as const;

/** Figures of a period; few people ask or link, so that some may not be told. */
function figuresOf(days: number, messages: number, people: number): Figures {
  const told = (value: number): Figure => ({ value, n_days: days });
  const atLeast = (value: number): Figure => ({ value, at_least: true, n_days: days });
  return {
    ...mapFigures((): Figure => ({ value: null, n_days: days, reason: 'too_few_people' })),
    messages: told(messages),
    active_people: told(people),
    words: told(messages * 11),
    questions: told(Math.round(messages / 8)),
    links: atLeast(Math.round(messages / 12)),
    media: told(Math.round(messages / 9)),
    joined: told(0),
    left: told(0),
  };
}

const weekChange = { messages: 0.19, active_people: 0.11 };

const details = {
  media_by_type: { image: { value: 19 }, voice: { value: 5, at_least: true as const } },
  domains: [{ domain: publicDomain.parse('wikipedia.org'), n: { value: 7 } }],
  languages: [{ language: 'en', share: 0.98 }],
  busiest_hour: 19,
};

const summary = {
  source: 'group-1',
  source_name: name('Workshop'),
  week: '2026-W07',
  changes: { messages: 0.19, words: 0.24, questions: null, links: 0.05, media: -0.12, active_people: 0.11 },
  sentences,
  highlights: {
    busiest_day: '2026-02-14',
    days: [28, 31, 22, 35, 24, 41, 33],
  },
  coverage: { known_days: 7, days: 7 },
  k: 5,
  figures: figuresOf(7, 214, 31),
  details,
  ...made,
} satisfies Summary;

const coverage = {
  from: '2025-11-03',
  to: '2026-02-15',
  known_days: 98,
  days: 105,
  gaps: [{ from: '2025-12-22', to: '2025-12-28', days: 7 }],
  n_gaps: 1,
  cut: false,
} satisfies Coverage;

export const pulseExample = {
  week: '2026-W07',
  this_week: { week: '2026-W07', figures: figuresOf(7, 214, 31) },
  last_week: { week: '2026-W06', figures: figuresOf(7, 180, 28) },
  change: weekChange,
  latest_summary: { week: '2026-W07', sentences, editor_text: null, ...made },
  top_concepts: [{ id: word('kiln'), name: word('kiln'), n_messages: 20, n_people: 5, pillar: 'ceramics' }],
  sources: [
    { slug: 'group-1', name: name('Workshop'), last_message_day: '2026-02-15', known_days: 98, coverage },
  ],
  coverage,
  freshness: { as_of: '2026-02-15' },
  community,
  available: true,
} satisfies Pulse;

export const historyExample = {
  data: [
    {
      week: '2026-W07',
      sentences,
      figures: figuresOf(7, 214, 31),
      summaries: [summary],
      coverage: { from: '2026-02-09', to: '2026-02-15', known_days: 7, days: 7 },
      change: weekChange,
      editor_text: null,
    },
  ],
  next_cursor: 'MTp3ZWVrOjIwMjYtVzA3',
  has_more: true,
} satisfies z.infer<typeof history>;

export const dailyExample = {
  data: [
    {
      source: 'group-1',
      source_name: name('Workshop'),
      week: '2026-W07',
      day: '2026-02-14',
      sentences: sentences.slice(0, 1),
      known_days: 1,
      k: 5,
      figures: figuresOf(1, 41, 12),
      details,
      ...made,
    },
  ],
  next_cursor: null,
  has_more: false,
} satisfies z.infer<typeof daily>;

export const conceptsExample = {
  concepts: [
    {
      id: word('kiln'),
      name: word('kiln'),
      n_messages: 20,
      n_people: 5,
      weeks: 11,
      first_week: '2025-W46',
      last_week: '2026-W07',
      pillar: 'ceramics',
    },
    {
      id: word('glaze'),
      name: word('glaze'),
      n_messages: 10,
      n_people: 5,
      weeks: 5,
      first_week: '2025-W50',
      last_week: '2026-W06',
      pillar: 'ceramics',
    },
  ],
  edges: [{ a: word('kiln'), b: word('glaze'), weight: 0.51, n: 9, n_people: 5 }],
  pillars: [
    {
      slug: 'ceramics',
      name: name('Ceramics'),
      n_messages: 31,
      n_people: 10,
      n_concepts: 2,
    },
  ],
  known_weeks: 14,
  k: 5,
  community,
  available: true,
} satisfies z.infer<typeof concepts>;

export const communitiesExample = {
  data: [community],
  next_cursor: null,
  has_more: false,
} satisfies z.infer<typeof communities>;

export const sourcesExample = {
  data: [{ slug: 'group-1', name: name('Workshop') }],
  next_cursor: null,
  has_more: false,
} satisfies z.infer<typeof sources>;
