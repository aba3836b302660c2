import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Writer } from '../../../src/core/text/utf8-writer.ts';

test('pieces written one after the other are the UTF-8 of their sum, whatever the room', () => {
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
