/** Examples of public answers; invented, and held to the schemas by a test. */

const community = {
  slug: 'harbour-makers',
  name: 'Harbour Makers',
  language: 'en',
  time_zone: 'Europe/Dublin',
};

const summary = {
  week: '2026-W07',
  source: 'workshop',
  sentences: [
    { text: 'The lathe course moves to Thursday.' },
    { text: 'Who can bring a second kiln shelf?' },
  ],
  method: 'statistical',
  model: 'extractive',
};

const figures = {
  messages: { value: 214, n_days: 7 },
  active_people: { value: 31, n_days: 7 },
};

const coverage = { from: '2025-11-03', to: '2026-02-15', known_days: 98, days: 105 };

export const pulseExample = {
  community,
  available: true,
  week: '2026-W07',
  this_week: { week: '2026-W07', figures },
  last_week: {
    week: '2026-W06',
    figures: { messages: { value: 180, n_days: 7 }, active_people: { value: 28, n_days: 7 } },
  },
  change: { messages: 18.9, active_people: 10.7 },
  latest_summary: summary,
  top_concepts: [{ name: 'kiln', n_messages: 26, trend: 'rising' }],
  sources: [{ slug: 'workshop', name: 'Workshop', last_message_day: '2026-02-15', known_days: 98 }],
  coverage,
  freshness: { as_of: '2026-02-15' },
};

export const historyExample = {
  data: [{ week: '2026-W07', figures, change: { messages: 18.9 }, summaries: [summary], coverage }],
  next_cursor: 'MTp3ZWVrOjIwMjYtVzA3',
  has_more: true,
};

export const dailyExample = {
  data: [
    {
      day: '2026-02-14',
      source: 'workshop',
      figures: { messages: { value: 41, n_days: 1 } },
      sentences: [{ text: 'The lathe course moves to Thursday.' }],
      method: 'statistical',
      model: 'extractive',
    },
  ],
  next_cursor: null,
  has_more: false,
};

export const conceptsExample = {
  community,
  available: true,
  concepts: [
    { name: 'kiln', n_messages: 26 },
    { name: 'glaze', n_messages: 12 },
  ],
  edges: [{ from: 'kiln', to: 'glaze', n_messages: 9 }],
  pillars: [{ name: 'ceramics' }],
};

export const communitiesExample = { data: [community], next_cursor: null, has_more: false };

export const sourcesExample = {
  data: [{ slug: 'workshop', name: 'Workshop' }],
  next_cursor: null,
  has_more: false,
};
