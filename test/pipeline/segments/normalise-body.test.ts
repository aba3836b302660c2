import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseBody } from '../../../src/pipeline/segments/merge/normalise-body.ts';

describe('the body that all phones share', () => {
  test.each([
    ['a plain text', 'a plain text'],
    ['\u200e two\r\nlines \ufeff', 'two lines'],
    ['cafe\u0301', 'café'],
    ['hi @\u2068Ada Lovelace\u2069 and @447700900123!', 'hi @ and @!'],
    ['👩\u200d🚀\u200d', '👩\u200d🚀'],
    [' \u200b ', ''],
  ])('of %j is %j', (text, body) => {
    expect(normaliseBody(text)).toBe(body);
    expect(normaliseBody(body)).toBe(body);
  });

  test('is found by the rules one after the other, whichever of them can be left out', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'é',
        'e\u0301',
        'ж',
        '👩',
        ' ',
        '  ',
        '\n',
        '\t ',
        '\u00a0',
        ' \u2028',
        '@',
        '@44770090',
        '\u200d',
      ],
      ...['@\u2068', '\u2069', '\u200e', '~', '\u007f', '\u0007'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        const expected = text
          .normalize('NFC')
          .replace(/@\u2068[^\u2069]{0,200}(?:\u2069|$)/g, '@')
          .replace(/@\+?\d{5,20}/g, '@')
          .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g, '')
          .replace(/\s+/g, ' ')
          .replace(/^[ \u200b-\u200d\u2060\ufeff]+|[ \u200b-\u200d\u2060\ufeff]+$/g, '');
        expect(normaliseBody(text)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('of a text full of invisible marks takes one pass', () => {
    const marks = '\u200b'.repeat(500_000);
    expect(normaliseBody(`a${marks}b${marks}`)).toBe(`a${marks}b`);
  });
});
