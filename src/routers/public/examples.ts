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

const coverage = {
  from: '2025-11-03',
  to: '2026-02-15',
  known_days: 98,
  days: 105,
  gaps: [{ from: '2025-12-22', to: '2025-12-28', days: 7 }],
  n_gaps: 1,
  cut: false,
};

export const pulseExample = {
  community,
  available: true,
  week: '2026-W07',
  this_week: { week: '2026-W07', figures },
  last_week: {
    week: '2026-W06',
    figures: { messages: { value: 180, n_days: 7 }, active_people: { value: 28, n_days: 7 } },
  },
  change: { messages: 0.189, active_people: 0.107 },
  latest_summary: summary,
  top_concepts: [{ name: 'kiln', n_messages: 26, trend: 0.4 }],
  sources: [{ slug: 'workshop', name: 'Workshop', last_message_day: '2026-02-15', known_days: 98, coverage }],
  coverage,
  freshness: { as_of: '2026-02-15' },
};

export const historyExample = {
  data: [
    {
      week: '2026-W07',
      figures,
      change: { messages: 0.189, active_people: null },
      summaries: [summary],
      coverage: { from: '2026-02-09', to: '2026-02-15', known_days: 7, days: 7 },
    },
  ],
  next_cursor: 'MTp3ZWVrOjIwMjYtVzA3',
  has_more: true,
};

export const dailyExample = {
  data: [
    {
      day: '2026-02-14',
      source: 'workshop',
      week: '2026-W07',
      figures: { messages: { value: 41, n_days: 1 }, active_people: { value: 12, n_days: 1 } },
      sentences: [{ text: 'The lathe course moves to Thursday.' }],
      open_questions: null,
      method: 'statistical',
      model: 'extractive',
      k: 5,
    },
  ],
  next_cursor: null,
  has_more: false,
};

export const conceptsExample = {
  community,
  available: true,
  concepts: [
    { id: 'kiln', name: 'kiln', n_messages: 26, n_people: 9, trend: 0.4, pillar: 'ceramics' },
    { id: 'glaze', name: 'glaze', n_messages: 12, n_people: 6, trend: null, pillar: 'ceramics' },
  ],
  edges: [{ a: 'kiln', b: 'glaze', weight: 0.51, n: 9, n_people: 6 }],
  pillars: [{ slug: 'ceramics', name: 'Ceramics', derived: false, n_messages: 31, trend: 0.2 }],
};

export const communitiesExample = { data: [community], next_cursor: null, has_more: false };

export const sourcesExample = {
  data: [{ slug: 'workshop', name: 'Workshop' }],
  next_cursor: null,
  has_more: false,
};
