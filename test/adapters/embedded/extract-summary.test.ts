import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutQuote, maxQuoteLength } from '../../../src/adapters/embedded/cut-quote.ts';
import { createEmbeddedTextModel } from '../../../src/adapters/embedded/extract-summary.ts';
import type { ModelMessage, Summary } from '../../../src/ports/models.ts';
import { inventedChat, inventedLanguages } from '../../../testing/fixtures/invented-chats.ts';

const model = createEmbeddedTextModel();
const readable = (language: string): ModelMessage[] =>
  inventedChat(language).messages.map(({ id, minute, displayNames, text }) => ({
    id,
    minute,
    author: displayNames[0]!,
    text,
  }));
const summarise = (language: string, messages: readonly ModelMessage[], maxSentences = 8): Promise<Summary> =>
  model.summarise({ purpose: 'day', language, messages, maxSentences });

describe('the embedded text model', () => {
  it('says what it is', () => {
    expect(model.identity).toMatchObject({ provider: 'embedded', method: 'statistical' });
  });

  it.each(inventedLanguages)('finds what mattered and none of the small talk (%s)', async (language) => {
    const { matters } = inventedChat(language);
    const { sentences, confidence } = await summarise(language, readable(language));
    const cited = new Set(sentences.flatMap(({ cites }) => cites));
    expect([...cited].filter((id) => !matters.has(id))).toEqual([]);
    expect(cited.size).toBe(matters.size);
    expect(confidence).toBeGreaterThan(0.3);
  });

  it.each(inventedLanguages)('quotes word for word, in the order of the chat (%s)', async (language) => {
    const messages = readable(language);
    const texts = new Map(messages.map(({ id, text }) => [id, text]));
    const { sentences } = await summarise(language, messages);
    for (const { text, cites, quote, score, reasons } of sentences) {
      expect(quote).toBe(true);
      expect(cites).toHaveLength(1);
      expect(texts.get(cites[0]!)).toContain(text);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(reasons.length).toBeGreaterThan(0);
    }
    const order = sentences.map(({ cites }) => cites[0]!);
    expect(order).toEqual(order.toSorted());
  });

  it('names its reasons', async () => {
    const { sentences } = await summarise('en', readable('en'));
    const reasonsFor = (start: string): readonly string[] =>
      sentences.find(({ text }) => text.startsWith(start))!.reasons;
    expect(reasonsFor('Does anyone know')).toContain('question');
    expect(reasonsFor('We agreed')).toContain('decision');
    expect(reasonsFor('The stall fee')).toContain('money');
    expect(reasonsFor('The library')).toContain('answer');
    expect(reasonsFor('Reminder')).toContain('date');
  });

  it('gives the same answer whatever the order of the messages', async () => {
    const messages = readable('en').map((message, i) => ({ ...message, minute: message.minute - (i % 3) }));
    const expected = JSON.stringify(await summarise('en', messages, 4));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(messages, { minLength: messages.length }), async (shuffled) => {
        expect(JSON.stringify(await summarise('en', shuffled, 4))).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('says nothing of a day of small talk', async () => {
    const smallTalk = [
      'good morning',
      'haha',
      '😂😂',
      'ok thanks',
      'lol yes',
      'happy birthday!!!',
      '👍',
      'see you',
    ];
    const messages = smallTalk.map((text, i) => ({ id: `b${i}`, author: `p${i % 3}`, minute: i, text }));
    expect(await summarise('en', messages)).toEqual({ sentences: [], confidence: 0 });
    expect(await summarise('en', [])).toEqual({ sentences: [], confidence: 0 });
  });

  it('obeys the number of sentences asked for', async () => {
    expect((await summarise('de', readable('de'), 2)).sentences).toHaveLength(2);
    expect((await summarise('de', readable('de'), 0)).sentences).toHaveLength(0);
  });

  it('does not say the same thing twice', async () => {
    const text = 'The water will be turned off on Monday at 10:00 because the main pipe is being replaced.';
    const messages = Array.from({ length: 6 }, (_, i) => ({
      id: `w${i}`,
      author: `p${i}`,
      minute: i * 60,
      text,
    }));
    expect((await summarise('en', messages)).sentences).toHaveLength(1);
  });

  it('reads ten thousand messages without quoting more than asked', async () => {
    const subjects = ['boiler', 'garden', 'parking', 'library', 'playground', 'lift', 'roof', 'bins'];
    const messages = Array.from({ length: 10_000 }, (_, i) => ({
      id: `x${String(i).padStart(5, '0')}`,
      author: `p${i % 90}`,
      minute: i,
      text: `The ${subjects[i % 8]} near entrance ${i % 13} needs work by ${subjects[(i * 5 + 3) % 8]} people before ${(i % 28) + 1} May`,
    }));
    const { sentences } = await summarise('en', messages, 8);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThanOrEqual(8);
    expect(new Set(sentences.flatMap(({ cites }) => cites)).size).toBe(sentences.length);
  });
});

describe('cutQuote', () => {
  const filler = 'Some words that are here only to make this message rather long and say nothing. '.repeat(6);
  const worth = (sentence: string): number => (sentence.includes('decided') ? 5 : 0.1);

  it('cuts a long message to its best sentence', () => {
    const cut = cutQuote(`${filler}We decided to paint the fence green. ${filler}`, worth);
    expect(cut).toContain('We decided to paint the fence green.');
    expect(cut.length).toBeLessThanOrEqual(maxQuoteLength);
  });

  it('cuts an endless sentence at a word and says so', () => {
    const cut = cutQuote('word '.repeat(200), worth);
    expect(cut.length).toBeLessThanOrEqual(maxQuoteLength);
    expect(cut).toMatch(/word…$/);
  });

  it('leaves short ones whole and never joins lines', () => {
    expect(cutQuote(' short one ', worth)).toBe('short one');
    expect(cutQuote('first line\nwe decided it', worth)).toBe('we decided it');
  });
});
