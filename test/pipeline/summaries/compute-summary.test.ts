import { describe, expect, it } from 'vitest';
import { createEmbeddedTextModel } from '../../../src/adapters/embedded/extract-summary.ts';
import { daysOfWeek } from '../../../src/core/time.ts';
import { computeDigest } from '../../../src/pipeline/digests/compute-digest.ts';
import { compareFigures } from '../../../src/pipeline/figures/compare-figures.ts';
import { computeFigures } from '../../../src/pipeline/figures/compute-figures.ts';
import { computeSummary, type SummaryInput } from '../../../src/pipeline/summaries/compute-summary.ts';
import { extractTerms } from '../../../src/pipeline/terms/extract-terms.ts';
import type { SummariseRequest, TextModel } from '../../../src/ports/models.ts';
import { inventedChat, personOfDisplayName, textMessage } from '../../../testing/fixtures/invented-chats.ts';

const model = createEmbeddedTextModel();
const week = '2026-W10';

async function weekInput(language: string, more: Partial<SummaryInput> = {}): Promise<SummaryInput> {
  const chats = ['2026-03-02', '2026-03-05'].map((day) => inventedChat(language, day));
  const names = chats[0]!.names;
  const messages = chats.flatMap((chat) => chat.messages);
  const digests = await Promise.all(
    chats.map((chat) =>
      computeDigest({
        day: chat.day,
        messages: chat.messages,
        personOf: personOfDisplayName,
        names,
        language,
        kMin: 3,
        model,
        maxSentences: 4,
      }),
    ),
  );
  return {
    week,
    messages,
    digests,
    knownDays: daysOfWeek(week).slice(0, 5),
    previous: null,
    terms: null,
    previousTerms: null,
    personOf: personOfDisplayName,
    names,
    language,
    kMin: 3,
    model,
    maxSentences: 5,
    ...more,
  };
}

describe('computeSummary', () => {
  it.each(['en', 'de', 'es', 'ja', 'ar', 'hi'])(
    'tells the week in quotes of what mattered (%s)',
    async (language) => {
      const summary = await computeSummary(await weekInput(language));
      const matters = new Set(
        ['2026-03-02', '2026-03-05'].flatMap((day) => [...inventedChat(language, day).matters]),
      );
      expect(summary.sentences.length).toBeGreaterThanOrEqual(3);
      for (const { cites, quote } of summary.sentences) {
        expect(quote).toBe(true);
        expect(matters.has(cites[0]!)).toBe(true);
      }
      // The same words on two days are one sentence of the week.
      expect(new Set(summary.sentences.map(({ text }) => text)).size).toBe(summary.sentences.length);
    },
  );

  it('has the model read the messages that the days cite, and all where no day cites any', async () => {
    const requests: SummariseRequest[] = [];
    const spy: TextModel = {
      identity: model.identity,
      summarise: (request) => {
        requests.push(request);
        return Promise.resolve({ sentences: [], confidence: 0 });
      },
    };
    const input = await weekInput('en', { model: spy });
    await computeSummary(input);
    await computeSummary({ ...input, digests: [] });
    const cited = new Set(input.digests.flatMap(({ sentences }) => sentences.flatMap(({ cites }) => cites)));
    expect(new Set(requests[0]!.messages.map(({ id }) => id))).toEqual(cited);
    expect(requests[0]!.purpose).toBe('week');
    expect(requests[1]!.messages.length).toBe(input.messages.length);
  });

  it('knows which days it knows', async () => {
    const { highlights, coverage } = await computeSummary(await weekInput('en'));
    const { length } = inventedChat('en').messages;
    expect(coverage).toEqual({ known_days: 5, days: 7 });
    expect(highlights.days.map((day) => day?.n ?? null)).toEqual([length, 0, 0, length, 0, null, null]);
    expect(highlights.busiest_day).toMatchObject({ day: '2026-03-02', n: length });
  });

  it('tells decisions and terms, with their change', async () => {
    const { messages, names } = inventedChat('en', '2026-03-02');
    const terms = (from: typeof messages) =>
      extractTerms({
        week,
        messages: from,
        personOf: personOfDisplayName,
        names,
        language: 'en',
        pillars: [],
      }).table;
    const now = terms(messages);
    const before = terms([...messages, ...inventedChat('en', '2026-03-03').messages]);
    const { highlights } = await computeSummary(await weekInput('en', { terms: now, previousTerms: before }));
    expect(highlights.decisions.some(({ text }) => text.startsWith('We agreed yesterday'))).toBe(true);
    expect(highlights.top_terms.find(({ term }) => term === 'petition')).toMatchObject({ change: -0.5 });
  });

  it('is the same whatever the order of messages and digests', async () => {
    const input = await weekInput('de');
    const other = { ...input, messages: input.messages.toReversed(), digests: input.digests.toReversed() };
    expect(JSON.stringify(await computeSummary(other))).toBe(JSON.stringify(await computeSummary(input)));
  });

  it('has something to say of a silent week', async () => {
    const summary = await computeSummary(await weekInput('en', { messages: [], digests: [], knownDays: [] }));
    expect(summary).toMatchObject({
      sentences: [],
      model: null,
      coverage: { known_days: 0 },
      n: { messages: 0 },
    });
    expect(summary.highlights.busiest_day).toBeNull();
  });
});

describe('compareFigures', () => {
  const figures = (people: number, each: number) =>
    computeFigures(
      Array.from({ length: people * each }, (_, i) =>
        textMessage(`${i}`, i, `p${i % people}`, 'one two three'),
      ),
      personOfDisplayName,
      'en',
    );
  const whole = (people: number, each: number) => ({ figures: figures(people, each), known_days: 7 });

  it('compares counts by known day', () => {
    expect(compareFigures(whole(5, 4), whole(5, 2), 5)).toMatchObject({
      messages: 1,
      words: 1,
      active_people: 0,
    });
    expect(compareFigures({ figures: figures(5, 4), known_days: 4 }, whole(5, 7), 5)).toMatchObject({
      messages: 0,
    });
  });

  it('bounds what it shows', () => {
    expect(compareFigures(whole(5, 100), whole(5, 1), 5).messages).toBe(5);
    expect(compareFigures(whole(5, 1), whole(5, 100), 5).messages).toBe(-0.95);
  });

  it('says nothing where it does not know, or about too few', () => {
    const nothing = {
      messages: null,
      words: null,
      questions: null,
      links: null,
      media: null,
      active_people: null,
    };
    expect(compareFigures(whole(5, 4), null, 5)).toEqual(nothing);
    expect(compareFigures(whole(5, 4), { figures: figures(5, 2), known_days: 3 }, 5)).toEqual(nothing);
    expect(compareFigures(whole(5, 4), whole(4, 2), 5)).toEqual(nothing);
    expect(
      compareFigures({ figures: figures(5, 4), known_days: 6 }, whole(5, 2), 5).active_people,
    ).toBeNull();
  });
});
