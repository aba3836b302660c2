import { describe, expect, it } from 'vitest';
import { dayOfMinute } from '../../../src/core/time.ts';
import {
  chooseWorthReading,
  composeTalkWeek,
  listComingUp,
  listWaiting,
  type TalkWeek,
} from '../../../src/pipeline/conversations/week/compose-talk-week.ts';
import { quoteMessage } from '../../../src/pipeline/conversations/week/quote-message.ts';
import { loadLexicon } from '../../../src/pipeline/privacy/public-words/load-lexicon.ts';
import { listSampleTalks } from '../../../testing/conversations/sample-talk.ts';

const lexicon = await loadLexicon(['en', 'de', 'es']);
const weeks = listSampleTalks(1).map((talk) => {
  const end = talk.messages.at(-1)!.minute - 7 * 1440;
  const messages = talk.messages.filter(({ minute }) => minute <= end && minute > end - 7 * 1440);
  return { end, messages, week: composeTalkWeek({ ...talk, messages, lexicon }) };
});
const quotesOf = ({ conversations }: TalkWeek) =>
  conversations
    .flatMap(({ pair, waiting, plan }) => [
      pair?.question,
      pair?.answer,
      pair?.outcome,
      waiting?.question,
      plan?.quote,
    ])
    .filter((quote) => quote != null);

describe('the conversations of a week', () => {
  it('hold every message once, and are the same for the same messages', () => {
    for (const { week, messages } of weeks) {
      expect(week.conversations.reduce((sum, one) => sum + one.messages, 0)).toBe(messages.length);
      expect(new Set(week.conversations.map(({ id }) => id)).size).toBe(week.conversations.length);
      expect(week.regime).toBe('quiet');
    }
  });

  it('quote at most 25 words, word for word from the message they cite', () => {
    for (const { week, messages } of weeks) {
      const texts = new Map(messages.map(({ id, text }) => [id, text]));
      const quotes = quotesOf(week);
      expect(quotes.length).toBeGreaterThan(20);
      for (const { messageId, text } of quotes) {
        expect(texts.get(messageId)).toContain(text);
        expect(text.split(/\s+/).length).toBeLessThanOrEqual(25);
      }
    }
  });

  it('show a question with its answer, by two people, or say that it waits', () => {
    for (const { week, messages } of weeks) {
      const authors = new Map(messages.map(({ id, author }) => [id, author]));
      for (const { pair, waiting, state } of week.conversations) {
        if (pair !== null)
          expect(authors.get(pair.answer.messageId)).not.toBe(authors.get(pair.question.messageId));
        if (waiting !== null)
          expect([state, authors.get(waiting.question.messageId)]).toEqual(['open', waiting.author]);
      }
    }
  });

  it('are worth reading where they are named and show something, the largest first', () => {
    for (const { week } of weeks) {
      const chosen = chooseWorthReading(week);
      expect(chosen.length).toBeGreaterThanOrEqual(3);
      expect(chosen.length).toBeLessThanOrEqual(5);
      for (const { title, pair, plan, people } of chosen) {
        expect(title).toBeTruthy();
        expect(pair ?? plan).not.toBeNull();
        expect(people).toBeGreaterThanOrEqual(2);
      }
      const twice = { ...week, conversations: [...week.conversations, ...week.conversations] };
      expect(chooseWorthReading(twice)).toEqual(chosen);
      expect(new Set(chosen.map(({ title }) => title)).size).toBe(chosen.length);
      const known = chosen[0]!.title;
      expect(chooseWorthReading(week, (title) => title !== known, 50).map(({ title }) => title)).toContain(
        known,
      );
      expect(chooseWorthReading(week, () => true, 1)).toEqual(chosen.slice(0, 1));
    }
  });

  it('list what is coming by day, without what is past, and who waits longest first', () => {
    for (const { week, end } of weeks) {
      const today = dayOfMinute(end);
      const next = listComingUp(week, end).map(({ plan }) => plan!.days.find((day) => day >= today)!);
      expect(next.length).toBeGreaterThan(0);
      expect(next).toEqual(next.toSorted());
      expect(listComingUp(week, end + 400 * 1440)).toEqual([]);
      const since = listWaiting(week).map(({ waiting }) => waiting!.minute);
      expect(since).toEqual(since.toSorted((a, b) => a - b));
    }
  });
});

describe('a quote', () => {
  it('is cut at the end of a word, and left out where placeholders or signs are all there is', () => {
    const long = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
    expect(quoteMessage({ id: 'a', text: `  ${long}` })).toEqual({
      messageId: 'a',
      text: long.split(' ').slice(0, 25).join(' '),
      cut: true,
    });
    expect(quoteMessage({ id: 'a', text: 'ask [name] or [name] please' })).toBeNull();
    expect(quoteMessage({ id: 'a', text: 'ask [name] whether the hall is open' })).not.toBeNull();
    expect(quoteMessage({ id: 'a', text: '👍 !!' })).toBeNull();
  });
});
