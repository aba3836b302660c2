import type { InsideWeek } from '@beacon-pulse/contracts/src/inside/week.ts';
import { describe, expect, it } from 'vitest';
import { weekExample } from '../../../src/routers/inside/examples.ts';
import { evidencePage } from '../../../src/routers/pages/inside/evidence-page.ts';
import { hoursChart } from '../../../src/routers/pages/inside/hours-chart.ts';
import { weekPage } from '../../../src/routers/pages/inside/week-page.ts';
import { readMarkup } from './read-markup.ts';

const markupOf = async (more: Partial<InsideWeek> = {}) =>
  String(await weekPage({ ...weekExample, ...more }));
const linesOf = (more: Partial<InsideWeek> = {}) => readMarkup(weekPage({ ...weekExample, ...more }));
/** The lines from one heading to the next. */
async function sectionOf(heading: string, until: string, more: Partial<InsideWeek> = {}): Promise<string[]> {
  const lines = await linesOf(more);
  const from = lines.indexOf(heading);
  return from < 0 ? [] : lines.slice(from, lines.indexOf(until, from));
}
const figuresWith = (
  values: Partial<Record<keyof InsideWeek['figures'], number>>,
): InsideWeek['figures'] => ({
  ...weekExample.figures,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, people: 5 }])),
});
const someone = (i: number) => ({
  ...{ person: `p${i}`, name: `Person ${i}`, messages: i + 1, first_time: false, weeks_away: 6 },
});
const people = (count: number) => Array.from({ length: count }, (_, i) => someone(i));

describe('the head of a week', () => {
  it('says whose week it is, of which days, and leads to the weeks beside it', async () => {
    const page = await markupOf();
    expect(page).toContain('<title>Harbour Makers, 2026-W07');
    const top = (await linesOf()).find((line) => line.includes('9 February'));
    expect(top).toContain('9 February – 15 February 2026');
    expect(top).toContain('6 of 7 days known');
    expect(page.match(/<i class="(?:no)?">/g)).toEqual([...Array(6).fill('<i class="">'), '<i class="no">']);
    expect(page).toContain(
      '<a href="/inside/harbour-makers/weeks/2026-W06" aria-label="The week before">‹</a>',
    );
    expect(page).toContain('<span class="off" aria-hidden="true">›</span>');
    expect(page).toContain('action="/inside/harbour-makers/leave"');
    const turned = await markupOf({ previous_week: null, next_week: '2026-W08' });
    expect(turned).toContain(
      '<a href="/inside/harbour-makers/weeks/2026-W08" aria-label="The week after">›</a>',
    );
    expect(turned).toContain('<span class="off" aria-hidden="true">‹</span>');
  });

  it('has five figures, compared where as many days of the week before are known', async () => {
    const statsOf = async (more: Partial<InsideWeek> = {}) => {
      const lines = await linesOf(more);
      const end = lines.indexOf('joined and left');
      return lines.slice(end - 9, end + 1);
    };
    expect(await statsOf()).toEqual([
      ...['42', 'messages', '9', 'people wrote · 1 new, 0 back', '83%', 'of 6 questions seem answered'],
      ...['3', 'pictures, recordings and files', '+1 −0', 'joined and left'],
    ]);
    const before = {
      ...weekExample.before!,
      known_days: 6,
      figures: figuresWith({ messages: 21, active_people: 12, media: 3 }),
    };
    const figures = figuresWith({ questions: 0, open_questions: 0, messages: 1050 });
    expect(await statsOf({ before, figures })).toEqual([
      ...[
        '1,050 +4,900%',
        'messages',
        '9 -25%',
        'people wrote · 1 new, 0 back',
        '–',
        'of 0 questions seem answered',
      ],
      ...['3 0%', 'pictures, recordings and files', '+1 −0', 'joined and left'],
    ]);
    const page = await markupOf({ before });
    expect(page).toContain('<span class="d">+100%</span>');
    expect(page).toContain('<span class="d dn">-25%</span>');
    expect(page).toContain('<span class="d">0%</span>');
  });

  it('ends with what the figures rest on', async () => {
    const footOf = async (more: Partial<InsideWeek> = {}) => (await linesOf(more)).at(-1)!;
    expect(await footOf()).toBe(
      'Figures are exact. Which questions are open, and what is a decision, is inferred from words and times.Lines were chosen by embedded/extract.What you read here is counted in the audit log.',
    );
    expect(await footOf({ complete: false })).toMatch(/^Some of this week is still being summarised/);
    const [source] = weekExample.sources;
    const made = (method: string | null) => ({ ...source!, method });
    expect(await footOf({ sources: [made(null)] })).not.toContain('Lines were chosen');
    expect(await footOf({ sources: [made('a/b'), made('c/d'), made('a/b')] })).toContain(
      'chosen by a/b, c/d.',
    );
  });
});

describe('the sections of a week', () => {
  it('are decisions with their day, who said them, and their evidence', async () => {
    expect(await sectionOf('Sounds settled', 'Worth reading')).toEqual([
      ...['Sounds settled', '1', 'Fri13Feb'],
      'We agreed: the lantern parade starts at the chapel at 10:30.',
      'Ines in Workshop · evidence',
    ]);
    expect(await markupOf()).toContain(
      'href="/inside/harbour-makers/evidence/workshop/2026-W07/9d2c4v6b8n0ma"',
    );
    const [decision] = weekExample.decisions;
    const bare = await sectionOf('Sounds settled', 'Worth reading', {
      decisions: [{ ...decision!, at: null, cites: [] }],
    });
    expect(bare.slice(2)).toEqual([decision!.text, 'in Workshop ·']);
    expect(await linesOf({ decisions: [] })).not.toContain('Sounds settled');
  });

  it('are lines of each group that has some', async () => {
    const [source] = weekExample.sources;
    expect(await sectionOf('Worth reading', 'Still waiting')).toEqual([
      ...['Worth reading', 'in the words of the groups', 'Workshop', '9 people, 42 messages'],
      'Heating works again, it was the pump. Marta evidence',
    ]);
    const silent = { ...source!, name: 'Silent', lines: [] };
    const both = await sectionOf('Worth reading', 'Still waiting', { sources: [silent, source!] });
    expect([both.includes('Workshop'), both.includes('Silent')]).toEqual([true, false]);
    expect(await linesOf({ sources: [silent] })).not.toContain('Worth reading');
  });

  it('are questions with how long they wait', async () => {
    const [question] = weekExample.open_questions;
    const ask = (more: object) =>
      sectionOf('Still waiting', 'People', { open_questions: [{ ...question!, ...more }] });
    expect(await ask({})).toEqual([
      ...['Still waiting', '1', question!.text, 'Mira · Workshop · evidence', '3 days'],
    ]);
    expect((await ask({ waiting_days: 1 })).at(-1)).toBe('1 day');
    expect((await ask({ waiting_days: 0 })).at(-1)).toBe('today');
    expect((await ask({ waiting_days: null, asked_by: null })).at(-1)).toBe('someone · Workshop · evidence');
    expect(await linesOf({ open_questions: [] })).not.toContain('Still waiting');
  });

  it('are people: who wrote most, who is new, back and quiet', async () => {
    expect(await sectionOf('People', 'Talked about')).toEqual([
      ...['People', 'who wrote most', 'MMira', '11 messages', 'SSofia', '2 messages'],
      ...['New, back and quiet', 'SSofia, first message', '2 messages'],
      ...['AAda has gone quiet', 'wrote in the three weeks before'],
    ]);
    const none = { first_time: [], back: [], quiet: [] };
    const named = [
      { ...someone(0), name: 'ana maria del mar' },
      { ...someone(1), name: null },
    ];
    expect(await sectionOf('People', 'Talked about', { people: named, changes: none })).toEqual([
      ...['People', 'who wrote most', 'AMana maria del mar', '1 message', 'someone', '2 messages'],
    ]);
    const away = [
      { ...someone(0), weeks_away: 1 },
      { ...someone(1), weeks_away: null },
    ];
    const back = await sectionOf('People', 'Talked about', { changes: { ...none, back: away } });
    expect(back.filter((line) => line.includes('back after'))).toEqual([
      'P0Person 0 is back after 1 week',
      'P1Person 1 is back after 0 weeks',
    ]);
    expect(await linesOf({ people: [] })).not.toContain('People');
  });

  it('name twelve people, ten of each change and ten words at most', async () => {
    const many = people(13);
    const [term] = weekExample.terms;
    const lines = await linesOf({
      people: many,
      changes: { first_time: many, back: many, quiet: many },
      terms: many.map(({ name }) => ({ ...term!, term: `word of ${name}` })),
    });
    const counted = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
    expect(counted(/Person \d+$/)).toBe(12);
    expect(counted(/, first message$/)).toBe(10);
    expect(counted(/ is back after 6 weeks$/)).toBe(10);
    expect(counted(/ has gone quiet$/)).toBe(10);
    expect(counted(/^word of /)).toBe(10);
  });

  it('are words with how much they are used, and how that changed', async () => {
    const [term] = weekExample.terms;
    const terms = [
      { ...term!, term: 'more', messages: 8, change: 0.5 },
      { ...term!, term: 'less', messages: 4, change: -0.25 },
      { ...term!, term: 'same', messages: 2, change: 0 },
      { ...term!, term: 'new', messages: 1, change: null },
    ];
    const page = await markupOf({ terms });
    expect(
      [...page.matchAll(/<rect class="(up|dn)" width="(\d+)"/g)].map(([, way, width]) => [way, width]),
    ).toEqual([
      ['up', '100'],
      ['dn', '50'],
      ['up', '25'],
      ['up', '13'],
    ]);
    const lines = await linesOf({ terms });
    for (const line of ['more8 (+50%)', 'less4 (-25%)', 'same2 (0%)', 'new1']) expect(lines).toContain(line);
    expect(await linesOf({ terms: [] })).not.toContain('Talked about');
  });
});

describe('the hours of a week', () => {
  const [source] = weekExample.sources;
  const withHours = (hours: Readonly<Record<number, number>>) => ({
    ...source!,
    details: { ...source!.details, hours: Array.from({ length: 24 }, (_, hour) => hours[hour] ?? 0) },
  });

  it('are the sum of the groups, the busiest one marked', async () => {
    const week = { ...weekExample, sources: [withHours({ 9: 10, 20: 4 }), withHours({ 9: 1, 20: 18 })] };
    const chart = String(await hoursChart(week));
    const bars = [
      ...chart.matchAll(
        /<rect class="(hour(?: on)?)" x="(\d+)" y="(\d+)" width="10" height="(\d+)" rx="2"><title>([^<]+)</g,
      ),
    ];
    expect(bars).toHaveLength(24);
    const told = bars.map(([, kind, x, y, height, title]) => [kind, x, y, height, title]);
    expect(told[0]).toEqual(['hour', '1', '69', '1', '0 h: 0']);
    expect(told[9]).toEqual(['hour', '118', '35', '35', '9 h: 11']);
    expect(told[20]).toEqual(['hour on', '261', '0', '70', '20 h: 22']);
    expect(chart).toContain('viewBox="0 0 312 88"');
    expect([...chart.matchAll(/<text x="(\d+)" y="84">(\d+) h</g)].map(([, x, hour]) => [x, hour])).toEqual([
      ...[
        ['0', '0'],
        ['78', '6'],
        ['156', '12'],
        ['234', '18'],
      ],
    ]);
    expect(await readMarkup(chart)).toContain('Busiest at 20 h: 22 of 42 messages.');
  });

  it('are not drawn where nobody wrote', () => {
    expect(hoursChart({ ...weekExample, figures: figuresWith({ messages: 0 }) })).toBe('');
  });
});

describe('the evidence of a line', () => {
  const message = {
    ...{ message_id: 'm1', at: '2026-02-12T09:05:00', author: 'Mira', kind: 'text', text: 'Who knows?' },
    ...{ attachment: null, edited: false, cited: true },
  };
  const show = (more: object) =>
    readMarkup(
      evidencePage('harbour', {
        ...{ source: 'workshop', source_name: 'Workshop', week: '2026-W07', message_id: 'm1' },
        messages: [{ ...message, ...more }],
      }),
    ).then((lines) => lines.slice(lines.indexOf('As it was written') + 1));

  it('is the message as it was written, with who wrote it and when', async () => {
    expect(await show({})).toEqual(['1 messages', 'Mira · 2026-02-12 09:05', 'Who knows?']);
    expect(await show({ author: null, edited: true })).toEqual([
      ...['1 messages', 'WhatsApp · 2026-02-12 09:05 · edited', 'Who knows?'],
    ]);
  });

  it('says what is not there', async () => {
    const without = (more: object) => show({ text: null, ...more }).then((lines) => lines.slice(1));
    expect(await without({})).toEqual(['Mira · 2026-02-12 09:05', 'no text, or no longer kept']);
    expect(await without({ kind: 'deleted' })).toEqual(['Mira · 2026-02-12 09:05 · deleted', 'deleted']);
    expect(await without({ kind: 'view_once', attachment: 'IMG-1.jpg' })).toEqual([
      ...['Mira · 2026-02-12 09:05 · view once', 'IMG-1.jpg'],
    ]);
  });
});
