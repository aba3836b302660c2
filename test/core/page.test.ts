import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, toPage } from '../../src/core/page.ts';

const anyKey = /^[\x20-\x7e]+$/;
const asciiKey = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' });

describe('cursors', () => {
  it('come back as the key they hold, safe in an address', () => {
    fc.assert(
      fc.property(asciiKey, (key) => {
        const cursor = encodeCursor('weeks', key);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor('weeks', cursor, anyKey)).toBe(key);
      }),
    );
  });

  it('are of one list only', () => {
    const cursor = encodeCursor('days', '2026-02-14:workshop');
    expect(() => decodeCursor('weeks', cursor, anyKey)).toThrow(/cursor/);
    expect(() => decodeCursor('days', cursor, /^\d{4}-W\d{2}$/)).toThrow(/cursor/);
  });

  it('are refused, and never crash, when made by hand', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (cursor) => {
        expect(() => decodeCursor('weeks', cursor, anyKey)).toThrow(
          expect.objectContaining({ code: 'bad_request', details: [expect.anything()] }),
        );
      }),
    );
  });

  it('have one spelling', () => {
    const cursor = encodeCursor('weeks', 'ab');
    for (const other of [`${cursor}=`, ` ${cursor}`, `${cursor}A`])
      expect(() => decodeCursor('weeks', other, anyKey)).toThrow();
  });

  it('are not needed for the first page', () => {
    expect(decodeCursor('weeks', undefined, anyKey)).toBeNull();
  });
});

describe('a page', () => {
  const page = (count: number, limit: number) =>
    toPage(
      'letters',
      Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i)),
      limit,
      (row) => row,
      (row) => row.toUpperCase(),
    );

  it('has more exactly when a row too many was read', () => {
    expect(page(3, 2)).toEqual({
      data: ['A', 'B'],
      next_cursor: encodeCursor('letters', 'b'),
      has_more: true,
    });
    expect(page(2, 2)).toEqual({ data: ['A', 'B'], next_cursor: null, has_more: false });
    expect(page(0, 2)).toEqual({ data: [], next_cursor: null, has_more: false });
  });
});
