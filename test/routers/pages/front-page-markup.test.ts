import { publicText } from '@beacon-pulse/contracts/src/public/brands.ts';
import { pulseExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import type { PulseBody } from '@beacon-pulse/contracts/src/public/pulse.ts';
import { describe, expect, it } from 'vitest';
import { frontPage } from '../../../src/routers/pages/front-page.ts';
import { readMarkup } from './read-markup.ts';

const week = pulseExample.this_week;
const pageOf = (body: object | null) =>
  frontPage([{ slug: 'a&b', name: 'Harbour', body: body && JSON.stringify(body) }], []);
const linesOf = (more: Partial<Record<keyof PulseBody, unknown>> = {}): Promise<string[]> =>
  readMarkup(pageOf({ ...pulseExample, ...more }));
const shown = { ...pulseExample, this_week: week };

describe('a community on the front page', () => {
  it('shows six figures of its newest week, those that are known against the week before', async () => {
    const lines = await linesOf();
    const from = lines.indexOf('Week 2026-W07');
    expect(lines.slice(from, lines.indexOf('The week'))).toEqual([
      ...['Week 2026-W07', '214messages', '+19% on the week before'],
      ...['31people who wrote', '+11% on the week before'],
      ...['27questions', '23 the week before'],
      ...['≥ 18links', '≥ 15 the week before'],
      ...['24photos, videos and files', '20 the week before'],
      ...['0people who joined', '0 the week before'],
    ]);
  });

  it('says where a figure is about too few people, rests on some days, or stands alone', async () => {
    const figures = {
      ...week.figures,
      messages: { value: null, n_days: 5, reason: 'too_few_people' },
      active_people: { value: 1234.56, n_days: 5 },
    };
    const lines = await linesOf({ this_week: { ...week, figures }, last_week: null, change: null });
    const from = lines.indexOf('Week 2026-W07');
    expect(lines.slice(from + 1, from + 6)).toEqual([
      ...['–messages', 'too few people', '5 of 7 days known'],
      ...['1,234.6people who wrote', '5 of 7 days known'],
    ]);
    expect(lines.slice(from, lines.indexOf('The week')).join()).not.toContain('the week before');
  });

  it('says of the week before, too, where a figure is a least one', async () => {
    const questions = { value: 20, at_least: true, n_days: 7 };
    const last_week = { ...week, figures: { ...week.figures, questions } };
    expect(await linesOf({ last_week })).toContain('≥ 20 the week before');
  });

  it('tells no change of other figures than messages and people', async () => {
    const change = { ...pulseExample.change, questions: 0.5 };
    expect((await linesOf({ change })).join()).not.toContain('+50%');
  });

  it('has the first eight lines of its week, and twelve words', async () => {
    const sentences = Array.from({ length: 9 }, (_, i) => ({ text: publicText.parse(`line ${i}`) }));
    const top_concepts = Array.from({ length: 13 }, (_, i) => ({
      ...pulseExample.top_concepts[0],
      name: `word ${i}`,
    }));
    const lines = await linesOf({
      latest_summary: { ...pulseExample.latest_summary, sentences },
      top_concepts,
    });
    expect(lines.slice(lines.indexOf('The week'), lines.indexOf('What people talk about'))).toEqual([
      ...['The week', '2026-W07'],
      ...Array.from({ length: 8 }, (_, i) => `line ${i}`),
    ]);
    expect(lines.filter((line) => line.startsWith('word '))).toEqual(
      Array.from({ length: 12 }, (_, i) => `word ${i}`),
    );
  });

  it('has no heading over nothing', async () => {
    for (const latest_summary of [null, { ...pulseExample.latest_summary, sentences: [] }])
      expect(await linesOf({ latest_summary })).not.toContain('The week');
    expect(await linesOf({ top_concepts: [] })).not.toContain('What people talk about');
    expect((await linesOf({ coverage: null })).join()).not.toContain('Known from');
  });

  it('says of which days it is known, and from how many groups', async () => {
    const known = 'Known from 2025-11-03 to 2026-02-15: 98 of 105 days';
    expect(await linesOf()).toContain(`${known}, 1 group.`);
    const two = [...pulseExample.sources, ...pulseExample.sources];
    expect(await linesOf({ sources: two })).toContain(`${known}, 2 groups.`);
    expect(await linesOf({ sources: [] })).toContain(`${known}, 0 groups.`);
  });

  it('says that nothing is known where no week is, and leads to its answers all the same', async () => {
    for (const body of [null, { ...shown, this_week: null }]) {
      const page = String(await pageOf(body));
      expect(page).toContain('<p>Nothing is known about this community yet.</p>');
      expect([...page.matchAll(/href="([^"?]+)\?community=a%26b"/g)].map(([, path]) => path)).toEqual([
        ...[
          '/pulse.json',
          '/pulse/history.json',
          '/pulse/daily.json',
          '/pulse/concepts.json',
          '/sources.json',
        ],
      ]);
    }
  });
});

describe('the latest exports', () => {
  const row = {
    ...{ created_at: Date.UTC(2026, 1, 18, 12, 5, 9), community_slug: 'harbour', source_public_name: null },
    ...{ source_number: 3, status: 'completed', error_code: null },
  };
  const rowsOf = async (rows: readonly object[]) => {
    const lines = await readMarkup(frontPage([], rows as never));
    return lines.slice(
      lines.indexOf('Latest exports'),
      lines.findIndex((line) => line.startsWith('Names and numbers')),
    );
  };

  it('say when, where and in which state, in words', async () => {
    const head = ['Latest exports', 'Sent', 'Community', 'Source', 'State'];
    const start = ['2026-02-18 12:05:09 UTC', 'harbour', 'Group 3'];
    expect(await rowsOf([row])).toEqual([...head, ...start, 'done']);
    const stateOf = async (more: object) => (await rowsOf([{ ...row, ...more }])).slice(head.length + 2);
    expect(await stateOf({ source_public_name: 'The workshop' })).toEqual(['The workshop', 'done']);
    for (const [status, words] of [
      ['queued', 'waiting'],
      ['ingesting', 'being read'],
      ['analysing', 'being summarised'],
      ['cancelled', 'cancelled'],
      ['later', 'later'],
    ] as const)
      expect(await stateOf({ status })).toEqual(['Group 3', words]);
    expect(await stateOf({ status: 'failed', error_code: 'zip_truncated' })).toEqual([
      ...['Group 3', 'failed', 'zip_truncated: The archive is incomplete.'],
    ]);
    expect(await stateOf({ status: 'failed', error_code: 'constructor' })).toEqual([
      ...['Group 3', 'failed', 'constructor: It could not be processed.'],
    ]);
  });

  it('have no table where there is none', async () => {
    const lines = await readMarkup(frontPage([], []));
    expect(lines).not.toContain('Latest exports');
    expect(lines.join()).toContain('No community is published yet.');
  });
});
