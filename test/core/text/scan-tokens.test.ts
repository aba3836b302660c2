import { describe, expect, it } from 'vitest';
import { eachWord } from '../../../src/core/text/char-classes.ts';
import { scanTokens, type TokenKind } from '../../../src/core/text/scan-tokens.ts';
import { countWords } from '../../../src/core/text/tokenise.ts';
import { drawTexts } from '../../../testing/fixtures/draw-texts.ts';

/** The same as one pattern: what the scanner says in loops. */
const pattern =
  /(https?:\/\/[^\s<>"]+|www\.[^\s<>"]+)|((?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})|(@\u2068[^\u2069\n]{0,200}\u2069|@[\p{L}\p{N}_]+)|(\[[a-z]+\])|((?:\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?)*))|([\p{N}]+(?:[.,:/\u066b\u066c][\p{N}]+)*(?![\p{L}\p{N}]))|([\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c]*(?:['’.+-][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*\+{0,2})/gu;
const kinds: readonly TokenKind[] = ['url', 'email', 'mention', 'mark', 'emoji', 'number', 'word'];
const countable = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const texts = drawTexts(7, 4_000);

describe('scanTokens', () => {
  it('finds what its pattern finds, at the same places', () => {
    for (const text of texts) {
      const found: unknown[] = [];
      scanTokens(text, (kind, start, end) => found.push([kind, start, text.slice(start, end)]));
      const expected = [...text.matchAll(pattern)].map((match) => [
        kinds[match.slice(1).findIndex((group) => group !== undefined)],
        match.index,
        match[0],
      ]);
      expect(found, JSON.stringify(text)).toEqual(expected);
    }
  });

  it('takes no more than 64 letters for the name of an address, and a time before letters apart', () => {
    const kindsOf = (text: string): string[] => {
      const found: string[] = [];
      scanTokens(text, (kind, start, end) => found.push(`${kind} ${text.slice(start, end)}`));
      return found;
    };
    expect(kindsOf(`${'x'.repeat(64)}@example.org`)).toEqual([`email ${'x'.repeat(64)}@example.org`]);
    expect(kindsOf(`${'x'.repeat(65)}@example.org`)).toEqual([
      `word ${'x'.repeat(65)}`,
      'mention @example',
      'word org',
    ]);
    expect(kindsOf('at 12:30pm')).toEqual(['word at', 'number 12', 'word 30pm']);
  });
});

it('words and their number are those of their patterns', () => {
  for (const text of texts) {
    const words: string[] = [];
    eachWord(text, (word) => words.push(word));
    expect(words, JSON.stringify(text)).toEqual(text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []);
    if (unspaced.test(text) || text.includes('://')) continue;
    expect(countWords(text), JSON.stringify(text)).toBe(text.match(countable)?.length ?? 0);
  }
});
