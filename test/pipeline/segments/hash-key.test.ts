import { describe, expect, test } from 'vitest';
import { hashId, hashKey, idDigits, writeTextId } from '../../../src/pipeline/segments/format/hash-key.ts';

describe('the hash of a key', () => {
  test('never changes: message ids that were stored depend on it', () => {
    expect(
      ['', 'a', 'hello', 'eight ch', 'a longer body with é and 🙂'].map((text) => hashKey(text)),
    ).toEqual([
      '0000000000000000000000000',
      'pccqk14wftvswgz9f7k3y7xxc',
      '9cjwr419v02r6tx7fp02mmwyc',
      'ghn75mapfw5vej51es7nbxstb',
      'caxevfddhmnqcvsr40n44qgn8',
    ]);
  });

  test('of an id is that of its parts written out', () => {
    const keys = ['', 'a', 'a longer body with é and 🙂', 'x'.repeat(4094), 'x'.repeat(5001)];
    for (const [minute, nth] of [
      [28_000_080, 0],
      [-5, 3],
      [123, 12_345],
    ] as const) {
      for (const key of keys) {
        expect(hashId(minute, 'm', key, false, nth)).toBe(
          hashKey(`${minute}.m${hashKey(`m:${key}`)}.${nth}`, 13),
        );
        const hash = hashKey(key);
        expect(hashId(minute, 't', hash, true, nth)).toBe(hashKey(`${minute}.t${hash}.${nth}`, 13));
      }
    }
  });

  test('of a text is the same when its key is read from bytes', () => {
    for (const key of ['a', 'ok', 'see you at the lake', 'x'.repeat(5001)]) {
      for (const minute of [0, 28_000_080, 2 ** 33]) {
        const bytes = new TextEncoder().encode(`${'.'.repeat(idDigits)}"${key}"`);
        writeTextId(minute, bytes, idDigits + 1, idDigits + 1 + key.length, 0);
        const written = new TextDecoder().decode(bytes);
        expect(written).toBe(`${hashId(minute, 't', key, false, 0)}"${key}"`);
      }
    }
  });

  test('tells 200,000 near neighbours apart, also in 13 digits', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 100_000; i++)
      seen.add(hashKey(`28000080.t.${i}`, 13)).add(hashKey(`${i}.t.28000080`, 13));
    expect(seen.size).toBe(200_000);
  });

  test('uses every digit alike', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 4000; i++) {
      for (const digit of hashKey(`${i}`)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    for (const count of counts.values()) expect(Math.abs(count - 3125)).toBeLessThan(400);
  });
});
