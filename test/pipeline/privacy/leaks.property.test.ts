import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../src/pipeline/privacy/check-public.ts';
import { redact } from '../../../src/pipeline/privacy/redact.ts';

const scripts = ['0', '٠', '०', '０', '۰', '০', '𝟎'];
const write = (digits: string, zero: string): string =>
  [...digits].map((digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit))).join('');

/** Nine to twelve digits that look like no date, no year and no round amount. */
const phoneDigits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 12 })
  .map((digits) => `0${digits.slice(1, -1).join('')}7`)
  .filter((digits) => !/0{3}|(?:19|20)\d\d/.test(digits));

const separator = fc.constantFrom(
  '',
  ' ',
  '.',
  '-',
  '\u2011',
  '\u00a0',
  '/',
  ' - ',
  '·',
  '\u200b',
  '\u202f',
  '_',
  '*',
);

const phone = fc
  .tuple(
    phoneDigits,
    separator,
    fc.constantFrom(...scripts),
    fc.integer({ min: 2, max: 4 }),
    fc.constantFrom('', '+', '(', '00'),
  )
  .map(([digits, sign, zero, size, lead]) => ({
    digits,
    text:
      lead +
      (digits.match(new RegExp(`\\d{1,${size}}`, 'g')) ?? []).map((part) => write(part, zero)).join(sign),
  }));

const around = fc.constantFrom(
  ['call ', ' today'],
  ['Meine Nummer: ', ', bis morgen'],
  ['電話は', 'です'],
  ['رقمي ', ' شكرا'],
  ['(', ')'],
  ['', ''],
  ['wa ', '\nok'],
);

/** The digits a reader could dial: folded to ASCII, whatever stands between them. */
const digitsOnly = (text: string): string => {
  let digits = '';
  for (const character of text.normalize('NFKC')) {
    if (!/\p{Nd}/u.test(character)) continue;
    let zero = character.codePointAt(0)!;
    while (
      zero > 0x2f &&
      /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) &&
      character.codePointAt(0)! - zero < 9
    )
      zero--;
    digits += String(character.codePointAt(0)! - zero);
  }
  return digits;
};

describe('nothing planted survives', () => {
  it('phone numbers in any script and shape', () => {
    fc.assert(
      fc.property(phone, around, ({ digits, text }, [before, after]) => {
        const message = `${before}${text}${after}`;
        const safe = redact(message, []);
        expect(digitsOnly(message)).toContain(digits);
        expect(digitsOnly(safe)).not.toContain(digits.slice(0, 6));
        expect(digitsOnly(safe).length).toBeLessThan(4);
        expect(findLeaks(message, [])).toContain('phone');
        expect(findLeaks(safe, [])).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('e-mail addresses', () => {
    const part = fc.stringMatching(/^[a-z][a-z0-9]{2,8}$/);
    const at = fc.constantFrom('@', '＠', ' @ ', '(at)', ' [at] ', '\u200b@');
    fc.assert(
      fc.property(part, part, at, fc.constantFrom('com', 'org', 'co.uk'), (name, host, sign, top) => {
        const message = `write to ${name}${sign}${host}.${top} please`;
        const safe = redact(message, []);
        expect(safe.normalize('NFKC').replace('[email]', '')).toBe('write to  please');
        expect(findLeaks(message, [])).not.toEqual([]);
        expect(findLeaks(safe, [])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('paths, queries and credentials of links', () => {
    const secret = fc.stringMatching(/^[a-z]{3}[0-9]{3}[a-z]{3}$/);
    const shape = fc.constantFrom(
      (s: string) => `https://example.org/${s}`,
      (s: string) => `http://${s}:pw@example.org`,
      (s: string) => `HTTPS://EXAMPLE.ORG?q=${s}`,
      (s: string) => `example.org/${s}`,
      (s: string) => `www.example.org#${s}`,
      (s: string) => `ftp://example.org:21/${s}/x`,
    );
    fc.assert(
      fc.property(secret, shape, (hidden, link) => {
        const safe = redact(`see ${link(hidden)} there`, []);
        expect(safe).toBe('see example.org there');
        expect(findLeaks(safe, [])).toEqual([]);
        expect(findLeaks(`see ${link(hidden)} there`, [])).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("the group's names", () => {
    const names = ['Thessaly Okonkwo', 'Brünhild', 'Zoë Śliwa', 'Анжела', '佐久間 花音', 'محمود', 'प्रियंका'];
    const form = fc.constantFrom(
      (n: string) => n,
      (n: string) => n.toUpperCase(),
      (n: string) => n.toLowerCase(),
      (n: string) => n.normalize('NFD'),
      (n: string) => `${n}'s`,
      (n: string) => `"${n}"`,
    );
    const words = names.flatMap((name) => [name, ...name.split(' ')]);
    fc.assert(
      fc.property(fc.constantFrom(...words), form, (name, shape) => {
        const message = `ok ${shape(name)} ok`;
        const safe = redact(message, names);
        expect(safe.replace('[name]', '').replace(/'s|["' ]/g, '')).toBe('okok');
        expect(findLeaks(message, names)).toContain('name');
        expect(findLeaks(safe, names)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('whatever else is in the text: what is redacted passes the second check', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      phone.map(({ text }) => text),
      fc.constantFrom(
        'ada@x.example',
        ' ',
        '\n',
        '@',
        '://',
        'Brünhild',
        '[name]',
        '2024',
        '12:30',
        '@\u2068',
        '\u2069',
        ', ',
      ),
      fc.integer({ min: 0, max: 99_999 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const safe = redact(pieces.join(''), ['Brünhild']);
        // A bare @ or :// identifies nobody and is dropped by the check alone.
        expect(findLeaks(safe, ['Brünhild']).filter((leak) => leak === 'control' || leak === 'name')).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});
