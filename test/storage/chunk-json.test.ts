import { describe, expect, it } from 'vitest';
import { chunkJson } from '../../src/storage/chunk-json.ts';

describe('chunkJson', () => {
  it('keeps every row, in order, in chunks under the limit counted in UTF-8', () => {
    const rows = Array.from({ length: 500 }, (_, i) => [`é${i}`, '漢字'.repeat(i % 7)]);
    const chunks = chunkJson(rows, 1000);
    expect(chunks.flatMap((chunk) => JSON.parse(chunk) as unknown[])).toEqual(rows);
    expect(chunks.length).toBeGreaterThan(5);
    for (const chunk of chunks) expect(new TextEncoder().encode(chunk).length).toBeLessThanOrEqual(1000);
  });

  it('fills a chunk to the last byte before it begins another', () => {
    // "aaaa" takes six bytes and a comma; the brackets take two
    const rows = Array.from({ length: 9 }, () => 'aaaa');
    expect(chunkJson(rows, 2 + 3 * 7).map((chunk) => (JSON.parse(chunk) as unknown[]).length)).toEqual([
      3, 3, 3,
    ]);
    expect(chunkJson(rows, 2 + 3 * 7 - 1).map((chunk) => (JSON.parse(chunk) as unknown[]).length)).toEqual([
      2, 2, 2, 2, 1,
    ]);
    expect(chunkJson(rows)).toEqual([JSON.stringify(rows)]);
  });

  it('takes a row that fills a parameter by itself', () => {
    expect(chunkJson(['x'.repeat(995)], 1000)).toHaveLength(1);
    expect(() => chunkJson(['x'.repeat(996)], 1000)).toThrow(RangeError);
  });

  it('makes no chunk of nothing', () => {
    expect(chunkJson([])).toEqual([]);
  });

  it('refuses a row that no parameter can hold', () => {
    expect(() => chunkJson(['x'.repeat(1001)], 1000)).toThrow(RangeError);
  });
});
