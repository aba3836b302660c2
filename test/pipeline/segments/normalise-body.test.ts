import { describe, expect, test } from 'vitest';
import { normaliseBody } from '../../../src/pipeline/segments/normalise-body.ts';

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

  test('of a text full of invisible marks takes one pass', () => {
    const marks = '\u200b'.repeat(500_000);
    expect(normaliseBody(`a${marks}b${marks}`)).toBe(`a${marks}b`);
  });
});
