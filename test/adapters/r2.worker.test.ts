import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { createR2Store } from '../../src/adapters/r2.ts';

const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 31 + (i >> 8)) & 255);

describe('a range of an object in workerd', () => {
  const store = createR2Store((env as unknown as { BUCKET: R2Bucket }).BUCKET);
  const equal = (a: Uint8Array, b: Uint8Array): boolean =>
    a.length === b.length && a.every((byte, i) => byte === b[i]);

  it('stands in the memory that is lent for it, again and again', async () => {
    await store.put('k', bytes);
    let room: Uint8Array = new Uint8Array(200_100);
    room.fill(255);
    for (const [offset, length] of [
      [0, 200_000],
      [150_000, 150_000],
      [7, 1],
      [100_000, 200_000],
    ] as const) {
      const lent = room;
      const read = (await store.getRange('k', offset, length, lent))!;
      expect(equal(read, bytes.subarray(offset, offset + length))).toBe(true);
      expect(lent.buffer.byteLength).toBe(0);
      expect(read.buffer.byteLength).toBe(200_100);
      room = new Uint8Array(read.buffer);
    }
  });

  it('begins where the lent memory does', async () => {
    await store.put('k', bytes);
    const read = (await store.getRange('k', 5, 10, new Uint8Array(100).subarray(30)))!;
    expect([read.byteOffset, equal(read, bytes.subarray(5, 15))]).toEqual([30, true]);
  });

  it('is short where the object ends, and null where there is none', async () => {
    await store.put('k', bytes);
    const read = (await store.getRange('k', 299_990, 100, new Uint8Array(100)))!;
    expect(equal(read, bytes.subarray(299_990))).toBe(true);
    expect(await store.getRange('x', 0, 10, new Uint8Array(10))).toBeNull();
    expect(equal((await store.getRange('k', 1, 5))!, bytes.subarray(1, 6))).toBe(true);
  });

  it('may be written over once it has been put elsewhere', async () => {
    const room = new Uint8Array(50_000);
    for (const n of [1, 2, 3]) await store.put(`k${n}`, room.fill(n).subarray(0, 40_000 + n));
    for (const n of [1, 2, 3]) {
      const { bytes: kept } = (await store.get(`k${n}`))!;
      expect([kept.length, kept.every((byte) => byte === n)]).toEqual([40_000 + n, true]);
    }
  });
});
