import { defaultBlockLimits, newByteFacts, type OpenTranscript, readBlocks } from '../bytes/read-blocks.ts';
import { sliceTranscript } from '../bytes/slice-transcript.ts';
import type { Entry } from '../entry.ts';
import { EntrySink } from './collect-entries.ts';
import { PendingRecord } from './pending-record.ts';
import { isIndexedBlock, scanIndexed } from './scan-indexed.ts';
import { RecordScanner } from './scan-records.ts';
import type { TranscriptProfile } from './transcript-profile.ts';

export type ParseOptions = {
  /** Whether the archive holds a file of this name (NFC): confirms attachments in languages that are not in the table. */
  readonly hasFile?: (name: string) => boolean;
};

/**
 * Parses the entries of a transcript in the order of the file, by the profile of the same bytes. Yields
 * one batch for each 64 KiB of input; holds one message besides. Texts share memory with their block: copy
 * what outlives its batch.
 *
 * @throws PulseError `chat_too_large` beyond the entry cap of the profile.
 */
export async function* parseTranscript(
  open: OpenTranscript,
  profile: TranscriptProfile,
  options: ParseOptions = {},
): AsyncGenerator<Entry[]> {
  if (profile.sections !== undefined) {
    yield* parseSections(open, profile, options);
    return;
  }
  const sink = new EntrySink(profile, options.hasFile ?? null);
  const pending = new PendingRecord(profile.caps.maxMessageUnits);
  const scanner = new RecordScanner(sink.matcher, sink.byteMatcher, sink, pending);
  const blocks = profile.recordIndex?.blocks ?? [];
  const limits = {
    ...defaultBlockLimits,
    maxLineBytes: profile.caps.maxLineBytes,
    isSound: (block: number, bytes: number) => blocks[block]?.[0] === bytes,
  };
  let at = 0;
  for await (const block of readBlocks(open, newByteFacts(), limits)) {
    const recordIndex = blocks[at++] ?? null;
    if (recordIndex !== null && isIndexedBlock(block, recordIndex))
      scanIndexed(block, recordIndex, sink, pending);
    else scanner.scan(block);
    if (sink.batch.length > 0) yield sink.take();
  }
  scanner.finish();
  if (sink.batch.length > 0) yield sink.take();
}

/** The sections of a file whose header changes, one after the other. */
async function* parseSections(
  open: OpenTranscript,
  { sections = [], caps }: TranscriptProfile,
  options: ParseOptions,
): AsyncGenerator<Entry[]> {
  let first = 0;
  for (const { from, to, profile } of sections) {
    const part = sliceTranscript(open, from, to, caps.maxLineBytes);
    for await (const batch of parseTranscript(part, profile, options)) {
      const before = first;
      yield before === 0 ? batch : batch.map((entry) => ({ ...entry, index: entry.index + before }));
    }
    first += profile.entries;
  }
}
