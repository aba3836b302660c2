import { describe, expect, it } from 'vitest';
import { chatWords } from '../../../src/core/text/chat-words.ts';
import { guessLanguage } from '../../../src/core/text/guess-language.ts';
import { isQuestion } from '../../../src/core/text/is-question.ts';
import { splitSentences } from '../../../src/core/text/split-sentences.ts';
import { stopWords } from '../../../src/core/text/stop-words.ts';
import { guessedSentences } from '../../../testing/fixtures/guessed-sentences.ts';

describe('guessLanguage', () => {
  it.each(guessedSentences)('knows %s', (language, text) => {
    expect(guessLanguage(text).language).toBe(language);
  });

  it('says it does not know where nothing tells', () => {
    expect(guessLanguage('👍 12:30')).toEqual({ language: 'und', confidence: 0 });
    expect(guessLanguage('').language).toBe('und');
    expect(guessLanguage('zzyzx').confidence).toBe(0);
  });
});

describe('stopWords', () => {
  it('holds folded keys, spellings without apostrophe too', () => {
    expect(stopWords('en').has('the')).toBe(true);
    expect(stopWords('en').has('dont')).toBe(true);
    expect(stopWords('de').has('fur')).toBe(true);
    expect(stopWords('pt-BR').has('nao')).toBe(true);
    expect(stopWords('en').has('website')).toBe(false);
  });

  it('has a list for every language with chat words, and none for a made-up one', () => {
    for (const language of Object.keys(chatWords)) expect(stopWords(language).size).toBeGreaterThan(50);
    expect(stopWords('constructor').size).toBe(stopWords('co').size);
    expect(stopWords('qq').size).toBe(0);
  });
});

describe('isQuestion', () => {
  it.each([
    ['en', 'Is the hall open on Monday'],
    ['en', 'where do we meet tomorrow then'],
    ['en', 'really?!'],
    ['de', 'wann treffen wir uns morgen'],
    ['es', 'dónde está la llave del salón'],
    ['ar', 'متى يبدأ الاجتماع؟'],
    ['ja', '何時から始まりますか'],
    ['zh', '明天几点开会？'],
    ['zh', '你明天来吗'],
    ['ko', '내일 몇 시에 만날까요'],
  ])('hears a question in %s: %s', (language, text) => {
    expect(isQuestion(text, language)).toBe(true);
  });

  it.each([
    ['en', 'The hall is open on Monday'],
    ['en', 'What a day'],
    ['en', 'see https://shop.example/list?item=4'],
    ['de', 'Wir treffen uns morgen'],
    ['ja', '二時から始まります'],
  ])('hears none in %s: %s', (language, text) => {
    expect(isQuestion(text, language)).toBe(false);
  });
});

describe('splitSentences', () => {
  it('splits at sentence ends and line breaks, not at abbreviations, ordinals and numbers', () => {
    const text =
      'Am 3. März um 15.30 Uhr, z.B. im Park. Kommt alle!! Dr. Vogt auch?\nNeue Zeile… 明日です。はい';
    expect(splitSentences(text).map((span) => span.text)).toEqual([
      'Am 3. März um 15.30 Uhr, z.B. im Park.',
      'Kommt alle!!',
      'Dr. Vogt auch?',
      'Neue Zeile…',
      '明日です。',
      'はい',
    ]);
  });

  it('gives exact spans', () => {
    const text = '  One two.  Three (four)! five ';
    for (const span of splitSentences(text)) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(splitSentences(' \n ')).toEqual([]);
  });
});
