import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Writer } from '../../../src/core/text/utf8-writer.ts';

test('pieces written one after the other are the UTF-8 of their sum, whatever the buffer', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 600, maxLength: 700 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 0, max: 64 }), (pieces, capacity) => {
      const writer = new Utf8Writer(capacity);
      writer.write('forgotten');
      writer.clear();
      for (const text of pieces) writer.write(text);
      expect(new TextDecoder().decode(writer.view())).toBe(pieces.join(''));
    }),
  );
});

test('texts and numbers come out as JSON.stringify writes them, half pairs and all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 400 }),
    fc.array(fc.nat(0xffff), { maxLength: 4 }).map((codes) => String.fromCharCode(...codes)),
  );
  const number = fc.oneof(fc.integer({ min: -20, max: 2000 }), fc.maxSafeInteger());
  fc.assert(
    fc.property(fc.array(fc.oneof(text, number), { maxLength: 12 }), fc.nat(64), (values, capacity) => {
      const writer = new Utf8Writer(capacity);
      for (const value of values) {
        if (typeof value === 'number') writer.writeNumber(value);
        else {
          const from = writer.length;
          const isBare = writer.writeJson(value);
          if (isBare) expect(writer.length - from).toBe(value.length + 2);
        }
      }
      expect(new TextDecoder().decode(writer.view())).toBe(
        values.map((value) => JSON.stringify(value)).join(''),
      );
    }),
  );
});

test('bytes that were reserved are filled later', () => {
  const writer = new Utf8Writer(4);
  writer.write('before ');
  const at = writer.skip(3);
  writer.write(' behind, and much more');
  writer.fill(at, 'now');
  expect(new TextDecoder().decode(writer.view())).toBe('before now behind, and much more');
});
