import { describe, expect, it } from 'vitest';
import { ByteBlock } from '../../../src/pipeline/whatsapp/bytes/byte-block.ts';
import { ForeignHeaders, mayHoldHeaders } from '../../../src/pipeline/whatsapp/header/foreign-headers.ts';

function mayHold(second: string): boolean {
  const bytes = new TextEncoder().encode(`first line\n${second}\n`);
  return mayHoldHeaders(new ByteBlock(bytes), 'first line'.length, bytes.length - 1);
}

import { openText, readAll } from './read-all.ts';

const own = '[25.03.24, 15:07:09] Ada: hi';
const notice = '25/03/2024, 15:08 - Bob left';

describe('a notice behind a header of another shape', () => {
  it.each(['\n', '\r\n'])('is seen whatever ends its line: %j', async (lineEnd) => {
    const text = [own, notice, ''].join(lineEnd);
    const { profile } = await readAll(openText(text.repeat(30)));
    const foreign = new ForeignHeaders(profile.template);
    foreign.look(text, 0, text.length);
    expect(foreign.count).toBe(1);
  });
});

describe('a line that may be a header of another shape', () => {
  it('has three numbers, or digits of another script: of every script there is', () => {
    const digits = [];
    for (let code = 0x80; code < 0x2_0000; code++) {
      const sign = String.fromCodePoint(code);
      if (/\p{Nd}/u.test(sign)) digits.push(sign);
    }
    expect(digits.length).toBeGreaterThan(600);
    expect(digits.filter((digit) => !mayHold(`${digit}/${digit}/${digit} - Ada: x`))).toEqual([]);
    expect(mayHold('25/3/24, 15:07 - Ada: x')).toBe(true);
  });

  it('is not a line of words', () => {
    expect(mayHold('no numbers at all')).toBe(false);
    expect(mayHold('два числа: 25 и 3')).toBe(false);
    expect(mayHold('лодка отходит завтра')).toBe(false);
  });
});
