import { describe, expect, it } from 'vitest';
import { inferNames } from '../../../src/pipeline/privacy/infer-names.ts';
import { redact } from '../../../src/pipeline/privacy/redact.ts';

const people = [
  '~ Ada Lovelace',
  'Jürgen Groß',
  '李小明',
  '田中 太郎',
  'Анна Петрова',
  'Will Moss',
  'Li Na',
  'Jo',
  'أحمد',
  '+44 7700 900123',
];

describe('redact: numbers', () => {
  it.each([
    ['+44 7700 900123', '[phone]'],
    ['07700-900-123', '[phone]'],
    ['(0171) 234.56.78', '[phone]'],
    ['06 12 34 56 78', '[phone]'],
    ['0049/171/2345678', '[phone]'],
    ['٠٧٧٠٠٩٠٠١٢٣', '[phone]'],
    ['०९८७६ ५४३२१०', '[phone]'],
    ['０１７１－２３４５６７８', '[phone]'],
    ['0️⃣1️⃣7️⃣1️⃣2️⃣3️⃣4️⃣5️⃣', '[phone]'],
    ['0\u200b171\u200b2345678', '[phone]'],
    ['4111 1111 1111 1111', '[number]'],
    ['DE89 3704 0044 0532 0130 00', '[number]'],
    ['GB29NWBK60161331926819', '[number]'],
    ['555-2368-99', '[number]'],
    ['483920', '[number]'],
    ['192.168.12.34', '[number]'],
    ['0xdeadbeefcafe1234', '[code]'],
    ['123e4567-e89b-12d3-a456-426614174000', '[code]'],
    ['48.85837, 2.29448', '[place]'],
    ['48°51\'30"N', '[place]'],
    ['8FVC9G8F+6X', '[place]'],
  ])('takes out %s', (number, mark) => {
    expect(redact(`before ${number} after`, [])).toBe(`before ${mark} after`);
  });

  it('takes a short number where its neighbour says what it is', () => {
    expect(redact('Tel. 34 56 7', [])).toBe('Tel. [phone]');
    expect(redact('room 34, 56 chairs', [])).toBe('room 34, 56 chairs');
  });

  it.each([
    'on 12.03.2024 at 14:30 in room 4',
    'from 18:00-20:30 on 2026-03-07',
    'in 2023-2024 we were 140',
    'it costs €1,234.56 or 2.400 euros',
    '25.000 people came',
    '3 apples, 4 pears, 12 plums, 2007 nuts',
    'version 3.14 is 50% faster',
  ])('leaves %s', (text) => {
    expect(redact(text, [])).toBe(text);
  });
});

describe('redact: addresses and links', () => {
  it.each([
    ['mail ada@example.org now', 'mail [email] now'],
    ['mail bob＠example．com now', 'mail [email] now'],
    ['bob at example dot com', '[email]'],
    ['bob (at) example.com', '[email]'],
    ['bob [at] example [dot] com', '[email]'],
    ['bob arroba example punto com', '[email]'],
    ['bob at gmail.com', '[email]'],
    ['meet at example.com', 'meet at example.com'],
    ['https://user:pw@maps.example.com:81/x?y#z', 'maps.example.com'],
    ['(see https://example.org/a/b).', '(see example.org).'],
    ['www.example.org/profile', 'example.org'],
    ['example.com/path?id=1', 'example.com'],
    ['wa.me/447700900123', 'wa.me'],
    ['http://10.0.0.1/admin', '[link]'],
    ['https://447700900123.example.com/', '[link]'],
    ['geo:48.85,2.29', '[place]'],
    ['whatsapp://send?phone=447700900123', '[link]'],
    ['edit xorg.conf and/or node.js', 'edit xorg.conf and/or node.js'],
  ])('%s → %s', (text, expected) => {
    expect(redact(text, [])).toBe(expected);
  });
});

describe('redact: people', () => {
  it.each([
    ['ask Ada, ADA or ada', 'ask [name], [name] or [name]'],
    ['Ada Lovelace came', '[name] came'],
    ["Ada’s bike, Adas Rad, Ada's car", "[name]’s bike, [name] Rad, [name]'s car"],
    ['jurgen and JÜRGEN', '[name] and [name]'],
    ['李小明说明天来, 小明好', '[name]说明天来, [name]好'],
    ['田中さんと太郎くん', '[name]さんと[name]くん'],
    ['皆さん、お元気ですか', '皆さん、お元気ですか'],
    ['Сказали Анне, с Анной', 'Сказали [name], с [name]'],
    ['لأحمد و أحمد', '[name] و [name]'],
    ['Li Na is here', '[name] is here'],
    ['so Jo said jo', 'so [name] said jo'],
    ['I will ask Will about it', 'I will ask [name] about it'],
    ['hi @\u2068Someone Else\u2069 and @447700900123 and @ada.l', 'hi [name] and [name] and [name]'],
    ['Herr Müller kommt mit Dr. Hans Meyer', 'Herr [name] kommt mit Dr. [name]'],
    ['Thanks Maria! Danke Leute!', 'Thanks [name]! Danke Leute!'],
    ['ich heiße tim', 'ich heiße [name]'],
    ['instagram: some_one99', 'instagram: [name]'],
    ['the adage of canada', 'the adage of canada'],
  ])('%s → %s', (text, expected) => {
    expect(redact(text, people)).toBe(expected);
  });

  it('removes control and bidi characters and keeps emoji and joined scripts', () => {
    expect(redact('a\u202eb\u0007c\r\nd \u2066e\u2069', [])).toBe('abc\nd e');
    expect(redact('👩‍🌾 می‌خواهم क्‍ष', [])).toBe('👩‍🌾 می‌خواهم क्‍ष');
  });

  it('changes nothing the second time', () => {
    const once = redact('call Ada on +44 7700 900123 or ada@example.org, https://example.com/x', people);
    expect(once).toBe('call [name] on [phone] or [email], example.com');
    expect(redact(once, [...people, 'Phone', 'Email'])).toBe(once);
  });
});

describe('inferNames', () => {
  it('learns whom people call though no display name shows them', () => {
    const texts = [
      'Petra, can you open the hall?',
      'petra: yes please',
      'the hall opens at nine',
      'Well, the hall is closed',
      'Well, we wait',
      'Boiler: broken',
    ];
    expect(inferNames(texts)).toEqual(['petra']);
  });
});
