import { errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import { describe, expect, it } from 'vitest';
import { inspectExport } from '../../../src/pipeline/zip/inspect-export.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';
import { oddGaps } from './odd/gaps.ts';
import { scoreLines } from './score-lines.ts';

const all = Object.values(oddGaps).flat();

describe('odd archives', () => {
  it('are many, and each is described once', () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map((one) => one.what)).size).toBe(all.length);
  });

  for (const [room, archives] of Object.entries(oddGaps)) {
    describe(room, () => {
      it.each(archives.map((one) => [`${one.outcome}: ${one.what}`, one] as const))('%s', async (_, one) => {
        const found = await inspectExport(sourceOfBytes(one.bytes()), scoreLines, one.limits);
        expect(found.ok ? 'ok' : found.code, JSON.stringify(found)).toBe(one.outcome);
        if (found.ok) {
          expect(found.transcript).toBe(one.transcript ?? '_chat.txt');
          if (one.entries !== undefined) expect(found.entries).toBe(one.entries);
        } else {
          expect(errorSpecs[found.code].class).toBe('permanent');
          expect(found.message).toMatch(/^[A-Z].{15,}\.$/);
        }
      });
    });
  }
});
