import { describe, expect, it } from 'vitest';
import { createRangeReader } from '../../../src/pipeline/zip/read-range.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';

const file = Uint8Array.from({ length: 10_000 }, (_, i) => i & 0xff);
const windowBytes = 1000;
const open = () => createRangeReader(sourceOfBytes(file), windowBytes);

describe('createRangeReader', () => {
  it('reads a file that fits into one window once', async () => {
    const reader = createRangeReader(sourceOfBytes(file), 20_000);
    expect(await reader.read(9_990, 10)).toEqual(file.subarray(9_990));
    expect(await reader.read(0, 4)).toEqual(file.subarray(0, 4));
    expect(await reader.read(5_000, 2_000)).toEqual(file.subarray(5_000, 7_000));
    expect(reader.stats).toEqual({ reads: 1, bytesRead: 10_000 });
  });

  it('serves neighbours from the window', async () => {
    const reader = open();
    for (let at = 2_000; at < 3_000; at += 50) {
      expect(await reader.read(at, 50)).toEqual(file.subarray(at, at + 50));
    }
    expect(reader.stats).toEqual({ reads: 1, bytesRead: 1_000 });
  });

  it('reaches backwards at the end of the file', async () => {
    const reader = open();
    await reader.read(9_978, 22);
    expect(await reader.read(9_100, 100)).toEqual(file.subarray(9_100, 9_200));
    expect(reader.stats).toEqual({ reads: 1, bytesRead: 1_000 });
  });

  it('keeps two windows, so that data and directory do not push each other out', async () => {
    const reader = open();
    for (let step = 0; step < 20; step += 1) {
      await reader.read(100 + step * 20, 20);
      await reader.read(7_000 + step * 20, 20);
    }
    expect(reader.stats.reads).toBe(2);
  });

  it('reads a range longer than a window at once', async () => {
    const reader = open();
    expect(await reader.read(10, 5_000)).toEqual(file.subarray(10, 5_010));
    expect(reader.stats).toEqual({ reads: 1, bytesRead: 5_000 });
  });

  it('streams a range in windows, whole and in order', async () => {
    const big = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * 7) & 0xff);
    const reader = createRangeReader(sourceOfBytes(big), 100_000);
    const parts: Uint8Array[] = [];
    for await (const slice of reader.stream(1_234, 900_000)) {
      expect(slice.length).toBeLessThanOrEqual(65_536);
      parts.push(slice);
    }
    expect(Buffer.concat(parts).equals(big.subarray(1_234, 901_234))).toBe(true);
    // Slices of 64 KiB in windows of 400,000 bytes: six and a part fit, and the part is read again.
    expect(reader.stats.reads).toBe(3);
    expect(reader.stats.bytesRead).toBeLessThan(1_000_000);
  });

  it('reads nothing when the stream is not pulled', async () => {
    const reader = open();
    const stream = reader.stream(0, 10_000);
    expect(reader.stats.reads).toBe(0);
    await stream.next();
    await stream.return(undefined);
    expect(reader.stats.reads).toBe(1);
  });

  it('gives no bytes for an empty range, and asks for none', async () => {
    const reader = open();
    expect(await reader.read(500, 0)).toHaveLength(0);
    expect(reader.stats.reads).toBe(0);
  });

  it.each([
    [-1, 5],
    [9_999, 2],
    [10_001, 0],
    [0, -1],
    [Number.MAX_SAFE_INTEGER, 10],
    [2 ** 63, 10],
  ])('refuses a range outside the file: %d, %d', async (offset, length) => {
    await expect(open().read(offset, length)).rejects.toMatchObject({ code: 'zip_truncated' });
  });

  it('says that storage failed when the source gives fewer bytes', async () => {
    const reader = createRangeReader({ size: 100, read: async () => new Uint8Array(3) }, 50);
    await expect(reader.read(0, 10)).rejects.toMatchObject({ code: 'storage_unavailable' });
  });

  it('passes an error of the source on', async () => {
    const failure = new Error('no network');
    const reader = createRangeReader({ size: 100, read: () => Promise.reject(failure) }, 50);
    await expect(reader.read(0, 10)).rejects.toBe(failure);
  });
});
