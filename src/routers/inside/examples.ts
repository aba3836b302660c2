import { mapFigures } from '@beacon-pulse/contracts/src/figures.ts';
import type { Decision, InsideLine, OpenQuestion } from '@beacon-pulse/contracts/src/inside/common.ts';
import type { WeekConversations } from '@beacon-pulse/contracts/src/inside/conversations.ts';
import type { Evidence } from '@beacon-pulse/contracts/src/inside/evidence.ts';
import type { ExactDetails, ExactFigures } from '@beacon-pulse/contracts/src/inside/exact-figures.ts';
import type { ActivePerson } from '@beacon-pulse/contracts/src/inside/people.ts';
import type { Retention, Snapshot } from '@beacon-pulse/contracts/src/inside/retention.ts';
import type { InsideDayDetail, InsideWeek } from '@beacon-pulse/contracts/src/inside/week.ts';
import { daysOfWeek } from '../../core/time.ts';

/** One invented week, as the examples of all operations show it. */
const week = '2026-W07';
const source = 'workshop';
const sourceName = 'Workshop';

const figure = (value: number, people: number) => ({ value, people });

const figures: ExactFigures = {
  ...mapFigures(() => figure(0, 0)),
  messages: figure(42, 9),
  active_people: figure(9, 9),
  words: figure(611, 9),
  questions: figure(6, 4),
  open_questions: figure(1, 1),
  links: figure(2, 2),
  media: figure(3, 2),
  joined: figure(1, 1),
};

const details: ExactDetails = {
  media_by_type: [{ name: 'image', n: 3, people: 2 }],
  domains: [{ name: 'example.org', n: 2, people: 2 }],
  languages: [{ name: 'en', n: 38, people: 9 }],
  hours: Array.from({ length: 24 }, (_, hour) => (hour === 19 ? 12 : hour > 7 && hour < 18 ? 3 : 0)),
};

const cite = (id: string, at: string, author: string) => ({
  message_id: id,
  at,
  author,
  evidence: `/api/communities/harbour-makers/evidence/${source}/${week}/${id}`,
});

const line: InsideLine = {
  text: 'Heating works again, it was the pump.',
  quote: true,
  source,
  source_name: sourceName,
  cites: [cite('3f7q0m2k8w1zr', '2026-02-11T18:20:00', 'Marta')],
};

export const questionExample: OpenQuestion = {
  text: 'Who knows where the extension ladder is?',
  source,
  source_name: sourceName,
  week,
  asked_by: 'Mira',
  asked_at: '2026-02-12T09:05:00',
  waiting_days: 3,
  cites: [cite('0123456789abc', '2026-02-12T09:05:00', 'Mira')],
};

export const decisionExample: Decision = {
  ...line,
  text: 'We agreed: the lantern parade starts at the chapel at 10:30.',
  cites: [cite('9d2c4v6b8n0ma', '2026-02-13T20:10:00', 'Ines')],
  week,
  at: '2026-02-13T20:10:00',
};

const newcomer: ActivePerson = {
  person: '7k3m9p1q5r0s2t4v',
  name: 'Sofia',
  messages: 2,
  first_time: true,
  weeks_away: null,
};

export const weekHeadExample = {
  week,
  known_days: 6,
  messages: 42,
  active_people: 9,
  questions: 6,
  open_questions: 1,
  sources: 1,
};

export const weekFiguresExample = {
  week,
  known_days: 6,
  figures,
  sources: [{ source, name: sourceName, known_days: 6, figures }],
};

export const weekExample: InsideWeek = {
  community: { slug: 'harbour-makers', name: 'Harbour Makers', language: 'en', time_zone: 'Europe/Dublin' },
  week,
  from: '2026-02-09',
  to: '2026-02-15',
  previous_week: '2026-W06',
  next_week: null,
  known_days: 6,
  complete: true,
  figures,
  before: { week: '2026-W06', known_days: 7, figures },
  days: daysOfWeek(week).map((day, i) => ({
    day,
    known: i < 6,
    messages: i < 6 ? 7 : 0,
    active_people: i < 6 ? 4 : 0,
  })),
  sources: [
    { source, name: sourceName, known_days: 6, figures, details, lines: [line], method: 'embedded/extract' },
  ],
  open_questions: [questionExample],
  decisions: [decisionExample],
  people: [
    { person: '0c1d2e3f4g5h6j7k', name: 'Mira', messages: 11, first_time: false, weeks_away: 0 },
    newcomer,
  ],
  changes: { first_time: [newcomer], back: [], quiet: [{ person: '5h6j7k8m9n0p1q2r', name: 'Ada' }] },
  terms: [{ term: 'lantern parade', source, messages: 9, people: 5, change: 2.1 }],
};

export const dayExample: InsideDayDetail = {
  day: '2026-02-11',
  week,
  known: true,
  figures,
  sources: [{ source, name: sourceName, known: true, figures, details, lines: [line], open_questions: [] }],
};

export const writerExample = {
  person: '0c1d2e3f4g5h6j7k',
  name: 'Mira',
  names: ['Mira', '+44 7700 900123'],
  sources: [source],
  messages: 31,
  weeks: 4,
  first_week: '2026-W04',
  last_week: week,
};

export const evidenceExample: Evidence = {
  source,
  source_name: sourceName,
  week,
  message_id: '0123456789abc',
  messages: [
    {
      message_id: '0123456789abc',
      at: '2026-02-12T09:05:00',
      author: 'Mira',
      kind: 'text',
      text: 'Who knows where the extension ladder is?',
      attachment: null,
      edited: false,
      cited: true,
    },
    {
      message_id: '4x6z8b0d2f4hk',
      at: '2026-02-12T09:31:00',
      author: 'Ines',
      kind: 'text',
      text: 'It was at the kiln shed on Tuesday',
      attachment: null,
      edited: false,
      cited: false,
    },
  ],
};

export const retentionExample: Retention = {
  day: '2026-02-15',
  active: { daily: 3.4, weekly: 9, monthly: 14, stickiness: 0.24, known_days: 27 },
  weeks: [
    { week, known_days: 6, writers: 9, stayed: 7, started: 1, returned: 1, lapsed: 2, joined: 1, left: 0 },
  ],
  cohorts: [{ week, first_known: false, size: 1, joined: 1, activated: null, active: [1] }],
};

export const snapshotExample: Snapshot = {
  ...retentionExample,
  revision: 1,
  taken_at: '2026-02-16T02:17:00Z',
};

const quote = (text: string, id: string) => ({
  text,
  cut: false,
  message_id: id,
  evidence: `/api/communities/harbour-makers/evidence/${source}/${week}/${id}`,
});

export const conversationsExample: WeekConversations = {
  week,
  worth_reading: [
    {
      conversation_id: '0123456789abc',
      source,
      source_name: sourceName,
      title: 'Tile cutter',
      state: 'answered',
      people: 2,
      messages: 3,
      from: '2026-02-12T09:05:00',
      to: '2026-02-12T09:20:00',
      question: quote('Where is the tile cutter?', '0123456789abc'),
      asked_by: null,
      answer: quote('In the container, top shelf', '3f7q0m2k8w1zr'),
      outcome: quote('Thanks!', '4g8r1n3m9x2as'),
      plan: null,
      days: [],
    },
  ],
  waiting: [],
  coming_up: [],
  totals: [{ source, tempo: 'quiet', conversations: 6, settled: 0, answered: 4, open: 1 }],
};
