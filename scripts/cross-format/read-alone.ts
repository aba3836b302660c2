import { groupWeeks } from '../../src/pipeline/ingest/group-weeks.ts';
import type { Segment } from '../../src/pipeline/segments/format/segment.ts';
import { buildSegment } from '../../src/pipeline/segments/merge/build-segment.ts';
import { mergeSegments } from '../../src/pipeline/segments/merge/merge-segments.ts';
import { detectFormat } from '../../src/pipeline/whatsapp/detect/detect-format.ts';
import { scoreTranscript } from '../../src/pipeline/whatsapp/detect/score-transcript.ts';
import type { Entry } from '../../src/pipeline/whatsapp/entry.ts';
import { parseTranscript } from '../../src/pipeline/whatsapp/records/parse-transcript.ts';
import { matchFiles } from '../../src/pipeline/zip/match-files.ts';
import { openExport } from '../../src/pipeline/zip/open-export.ts';
import type { ByteSource } from '../../src/ports/bytes.ts';

/** The week segments of one or more exports, by ISO week. */
export type Weeks = ReadonlyMap<string, Segment>;

/** What one export shows, read as an upload is: archive, format, messages, weeks. Throws the same typed errors. */
export async function readAlone(bytes: Uint8Array<ArrayBuffer>): Promise<Weeks> {
  const source: ByteSource = {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
  const file = await openExport(source, scoreTranscript);
  return readWeeks(file.transcript.open, matchFiles(file.entries));
}

/** The same of a transcript and the names of the files beside it. */
export function readTranscriptAlone(text: string, names: readonly string[]): Promise<Weeks> {
  const bytes = new TextEncoder().encode(text);
  const open = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  return readWeeks(open, matchFiles(names.map((name) => ({ name }))));
}

async function readWeeks(
  open: () => AsyncIterable<Uint8Array>,
  hasFile: (name: string) => boolean,
): Promise<Weeks> {
  const profile = await detectFormat(open, { hasFile });
  const view = { asOf: profile.lastMinute, firstMinute: profile.firstMinute };
  const weeks = new Map<string, Segment>();
  const entries = parseTranscript(open, profile, { hasFile });
  const lastIndex = (week: number): number => profile.weeks.get(week)?.lastIndex ?? -1;
  const build = (ofWeek: readonly Entry[]) => buildSegment(ofWeek, view);
  for await (const { week, take } of groupWeeks(entries, lastIndex, build)) weeks.set(week, take());
  return weeks;
}

/** The merge of what several exports show, in the given order. */
export function mergeWeeks(all: Iterable<Weeks>): Weeks {
  const merged = new Map<string, Segment>();
  for (const weeks of all) {
    for (const [week, segment] of weeks) {
      const known = merged.get(week);
      merged.set(week, known === undefined ? segment : mergeSegments(known, segment));
    }
  }
  return new Map([...merged].sort(([a], [b]) => (a < b ? -1 : 1)));
}
