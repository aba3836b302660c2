import { describe, expect, it } from 'vitest';
import { errorSpecs } from '../../../src/core/errors.ts';
import { inspectExport } from '../../../src/pipeline/zip/inspect-export.ts';
import { oddEnds } from './odd/ends.ts';
import { oddFiles } from './odd/files.ts';
import { oddHeaders } from './odd/headers.ts';
import { oddNames } from './odd/names.ts';
import type { OddArchive } from './odd/odd-archive.ts';
import { oddSpans } from './odd/spans.ts';
import { oddTranscripts } from './odd/transcripts.ts';
import { oddZip64 } from './odd/zip64.ts';
import { scoreLines } from './score-lines.ts';
import { sourceOfBytes } from './source-of-bytes.ts';

const rooms: Record<string, readonly OddArchive[]> = {
  'end records': oddEnds,
  'overlap and expansion': oddSpans,
  'headers and methods': oddHeaders,
  names: oddNames,
  'choice of the transcript': oddTranscripts,
  ZIP64: oddZip64,
  'other and incomplete files': oddFiles,
};
const all = Object.values(rooms).flat();

describe('odd archives', () => {
  it('are many, and each is described once', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map((one) => one.what)).size).toBe(all.length);
  });

  for (const [room, archives] of Object.entries(rooms)) {
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
