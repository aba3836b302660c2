import { describe, expect, it } from 'vitest';
import { composedLanguages } from '../../../../src/pipeline/privacy/composed/choose-templates.ts';
import {
  composeConversation,
  composeHeadline,
  composePulse,
  composeTheme,
  composeUnnamed,
  composeWeek,
} from '../../../../src/pipeline/privacy/composed/compose-week.ts';
import { protectFigure, protectRatio } from '../../../../src/pipeline/privacy/protected-figure.ts';
import { markPublicWord } from '../../../../src/pipeline/privacy/public-words/public-word.ts';
import { composedExamples } from './composed-examples.ts';
import { exampleLines, exampleWeek } from './example-week.ts';

const word = markPublicWord('workshop');
const silent = { messages: null, messagesChange: null, people: null, questions: null, answeredShare: null };
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a composed week', () => {
  it.each(Object.entries(composedExamples))(
    'reads as a native speaker would write it: %s',
    (language, example) => {
      expect(exampleLines(example.words, language)).toEqual(example.lines);
    },
  );

  it('has templates for eight languages, and English for all others', () => {
    expect(composedLanguages).toEqual(['ar', 'de', 'en', 'es', 'fr', 'hi', 'pt', 'tr']);
    for (const other of ['fi', 'xx', '', 'constructor'])
      expect(composeHeadline(null, [word], other)).toBe('What people talked about: workshop');
    expect(composeHeadline(null, [word], 'de-AT')).toBe('Worüber gesprochen wurde: workshop');
  });

  it.each(composedLanguages)('says in words where nothing may be shown: %s', (language) => {
    const text = composePulse(silent, language);
    expect(text).not.toMatch(/\p{N}/u);
    expect(composeHeadline(null, [], language)).toBeNull();
    const week = composeWeek(
      {
        ...exampleWeek(['a', 'b']),
        ...silent,
        largestChange: null,
        topics: [],
        themes: [],
        conversations: [],
        unnamedConversations: null,
        ahead: [],
        knownDays: 7,
      },
      language,
    );
    expect(week).toEqual({
      title: expect.any(String),
      headline: null,
      pulse: text,
      themes: [],
      conversations: [],
      ahead: [],
      coverage: null,
    });
  });

  it.each([
    ['en', 1, '1 more conversation'],
    ['en', 2, '2 more conversations'],
    ['de', 1, '1 weiteres Gespräch'],
    ['fr', 1, '1 autre conversation'],
    ['es', 1, '1 conversación más'],
    ['pt', 1, 'Mais 1 conversa'],
    ['tr', 1, '1 sohbet daha'],
    ['hi', 1, '1 और बातचीत'],
    ['hi', 2, '2 और बातचीतें'],
    ['ar', 1, 'محادثة أخرى'],
    ['ar', 2, 'محادثتان أخريان'],
    ['ar', 5, '5 محادثات أخرى'],
    ['ar', 11, '11 محادثة أخرى'],
    ['ar', 100, '100 محادثة أخرى'],
  ])('counts by the rules of the language: %s %i', (language, value, text) => {
    expect(composeUnnamed(protectFigure(value), language)).toBe(text);
  });

  it.each([
    ['en', 'workshop: at least 7 people'],
    ['de', 'workshop: mindestens 7 Personen'],
    ['es', 'workshop: al menos 7 personas'],
    ['pt', 'workshop: pelo menos 7 pessoas'],
    ['fr', 'workshop : au moins 7 personnes'],
    ['tr', 'workshop: en az 7 kişi'],
    ['ar', '\u2068workshop\u2069: 7 أشخاص على الأقل'],
    ['hi', 'workshop: कम से कम 7 लोग'],
  ])('says that a figure is a lower bound: %s', (language, text) => {
    const people = protectFigure(7, 'at_least');
    expect(plain(composeTheme({ word, people, conversations: null }, language))).toBe(text);
  });

  it('names what is known of a figure and leaves out the rest', () => {
    const people = protectFigure(12);
    expect(composePulse({ ...silent, people }, 'en')).toBe('12 people wrote.');
    expect(composePulse({ ...silent, messages: protectFigure(40, 'at_least') }, 'en')).toBe(
      'At least 40 messages.',
    );
    expect(composePulse({ ...silent, questions: protectFigure(9) }, 'de')).toBe('9 Fragen.');
    expect(
      composePulse({ ...silent, messages: protectFigure(40), messagesChange: protectRatio(-0.5) }, 'en'),
    ).toBe('40 messages (−50% on the week before).');
  });

  it.each(['settled', 'answered', 'open', 'announced'] as const)(
    'names the state of a conversation: %s',
    (state) => {
      const lines = composedLanguages.map((language) =>
        composeConversation({ title: word, state, people: protectFigure(8), messages: null }, language),
      );
      expect(new Set(lines).size).toBe(8);
      for (const line of lines) expect(line.split(' · ')).toHaveLength(3);
    },
  );

  it('sets a word apart that runs against the sentence', () => {
    const arabic = markPublicWord('ورشة');
    expect(composeHeadline(null, [arabic], 'en')).toBe('What people talked about: \u2068ورشة\u2069');
    expect(composeHeadline(null, [arabic], 'ar')).toBe('دار الحديث حول: ورشة');
  });

  it('is bounded: three topics, twenty lines of a kind', () => {
    const many = Array.from({ length: 50 }, () => ({ word, people: protectFigure(9), conversations: null }));
    const week = { ...exampleWeek(['a', 'b']), themes: many, topics: Array.from({ length: 9 }, () => word) };
    const composed = composeWeek(week, 'en');
    expect(composed.themes).toHaveLength(20);
    expect(composed.headline?.match(/workshop/g)).toHaveLength(3);
  });
});
