import { describe, expect, it } from 'vitest';
import { foldText, foldWithOffsets } from '../../../src/core/text/fold-text.ts';
import { countWords, tokenise, wordKey } from '../../../src/core/text/tokenise.ts';

const keys = (text: string): string[] => tokenise(text).map(({ key }) => key);
const kinds = (text: string): string[] => tokenise(text).map(({ kind }) => kind);

describe('tokenise', () => {
  it('keeps words of the trade whole and drops punctuation', () => {
    expect(keys("Don't edit xorg.conf, use apt-get or C++!")).toEqual([
      "don't",
      'edit',
      'xorg.conf',
      'use',
      'apt-get',
      'or',
      'c++',
    ]);
  });

  it('takes off elided articles and possessives', () => {
    expect(wordKey('l’école')).toBe('ecole');
    expect(wordKey('dell’acqua')).toBe('acqua');
    expect(wordKey("Ada's")).toBe('ada');
    expect(wordKey("don't")).toBe("don't");
  });

  it('tells links, addresses, mentions, marks, emoji and numbers from words', () => {
    expect(
      kinds('see https://x.example/a ada@x.example @\u2068Ada L\u2069 [name] 👩🏽‍🌾 🇩🇪 1️⃣ 12:30 3,5 2nd'),
    ).toEqual([
      'word',
      'url',
      'email',
      'mention',
      'mark',
      'emoji',
      'emoji',
      'emoji',
      'number',
      'number',
      'word',
    ]);
  });

  it('cuts scripts without spaces by dictionary and others by their letters', () => {
    expect(keys('公民館で説明会')).toContain('公民館');
    expect(keys('我们在社区中心开会')).toContain('社区');
    expect(keys('ประชุมที่ห้องสมุด').length).toBeGreaterThan(2);
    expect(keys('हिन्दी में लिखा')).toEqual(['हिन्दी', 'में', 'लिखा']);
    expect(keys('Straße und Füße')).toEqual(['strasse', 'und', 'fusse']);
  });

  it('gives offsets of the text as written', () => {
    const text = 'Grüße 👍 an 東京タワー alle';
    for (const token of tokenise(text)) expect(text.startsWith(token.text, token.start)).toBe(true);
  });

  it('counts words in any script', () => {
    expect(countWords('one two, three 4 – five')).toBe(5);
    expect(countWords('')).toBe(0);
    expect(countWords('今日は会議です')).toBeGreaterThanOrEqual(3);
  });
});

describe('foldText', () => {
  it('makes one shape of digits, widths, marks and invisible characters', () => {
    expect(foldText('ＡＢＣ ٣٤ ४५ ①② 𝟙𝟚 1️⃣2\u200b3')).toBe('abc 34 45 12 12 123');
    expect(foldText('Émile ŁÓDŹ Øre straße ﬁn')).toBe('emile lodz ore strasse fin');
    expect(foldText('が')).toBe('が');
  });

  it('finds the way back to the original', () => {
    const { text, offsets } = foldWithOffsets('a\u200bﬁ😀ß!');
    expect(text).toBe('afi😀ss!');
    expect([...offsets!]).toEqual([0, 2, 2, 3, 3, 5, 5, 6, 7]);
    expect(foldWithOffsets('Plain')).toEqual({ text: 'plain', offsets: null });
  });
});
