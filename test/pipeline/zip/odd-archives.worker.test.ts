import { describe, expect, it } from 'vitest';
import { inspectExport } from '../../../src/pipeline/zip/inspect-export.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';
import { oddGaps } from './odd/gaps.ts';
import { scoreLines } from './score-lines.ts';

describe('odd archives in workerd', () => {
  it.each(Object.entries(oddGaps))('%s: the same outcomes as in Node', async (_, archives) => {
    const outcomes: string[] = [];
    for (const one of archives) {
      const found = await inspectExport(sourceOfBytes(one.bytes()), scoreLines, one.limits);
      outcomes.push(`${found.ok ? 'ok' : found.code}: ${one.what}`);
    }
    expect(outcomes).toEqual(archives.map((one) => `${one.outcome}: ${one.what}`));
  });
});
