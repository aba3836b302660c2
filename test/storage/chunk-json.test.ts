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

  it('makes no chunk of nothing', () => {
    expect(chunkJson([])).toEqual([]);
  });

  it('refuses a row that no parameter can hold', () => {
    expect(() => chunkJson(['x'.repeat(1001)], 1000)).toThrow(RangeError);
  });
});
