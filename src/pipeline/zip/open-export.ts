import { Buffer } from 'node:buffer';
import { PulseError, toPulseError } from '../../core/errors.ts';
import type { ByteSource } from '../../ports/bytes.ts';
import { type FoundEnd, findEnd } from './find-end.ts';
import { findTranscript, type ScoreHead } from './find-transcript.ts';
import { type ArchiveLimits, defaultLimits } from './limits.ts';
import {
  type Archive,
  type ArchiveEntry,
  notAnArchive,
  openArchiveAt,
  startsArchive,
  truncatedArchive,
} from './open-archive.ts';
import { openEntry } from './read-entry.ts';
import type { ReadStats } from './read-in-full.ts';
import { createRangeReader, type RangeReader } from './read-range.ts';

export type Transcript = {
  readonly name: string;
  /** Bytes of text. */
  readonly size: number;
  /** 8 hex digits as the archive declares them; null for a plain text file. */
  readonly crc32: string | null;
  /** The text from its beginning; good only once it has ended without an error. */
  readonly open: () => AsyncIterable<Uint8Array>;
};

export type ExportFile = {
  readonly kind: 'zip' | 'text';
  readonly transcript: Transcript;
  /** Everything beside the transcript that is a file; those with a `problem` are to be skipped and counted. */
  readonly entries: readonly ArchiveEntry[];
  /** Null for a plain text file. */
  readonly archive: Archive | null;
  /** What was read from the source so far. */
  readonly stats: ReadStats;
};

/**
 * Opens what a person uploaded: a ZIP, told by its bytes and not its name, or a transcript as plain text.
 * Throws `file_empty`, `chat_not_found`, `chat_too_large` and the `zip_…` errors.
 */
export async function openExport(
  source: ByteSource,
  score: ScoreHead,
  options: Partial<ArchiveLimits> = {},
): Promise<ExportFile> {
  const limits = { ...defaultLimits, ...options };
  if (source.size === 0) throw new PulseError('file_empty', 'The file is empty.');
  const reader = createRangeReader(source, limits.windowBytes);
  const isArchive = await startsArchive(reader);
  const head = await reader.read(0, Math.min(reader.size, limits.headBytes));
  const isText = !isArchive && !holdsLocalHeader(head) && score(head) >= limits.minScore;
  const end = await findArchiveEnd(reader, limits, isText);
  if (end === null) {
    if (isArchive) throw truncatedArchive();
    if (!isText) throw notAChat(head);
    return openText(reader, limits);
  }
  const archive = await openArchiveAt(reader, end, limits);
  assertNoChatInFront(archive, head, score);
  return openZip(archive, await findTranscript(archive, score));
}

/** Text with an entry's header in it is an archive behind a prefix, whose stored chat reads like text too. */
function holdsLocalHeader(head: Uint8Array): boolean {
  return Buffer.from(head.buffer, head.byteOffset, head.length).includes('PK\x03\x04');
}

/** A prefix is ignored, unless it is a chat itself: then the file has two meanings. */
function assertNoChatInFront(archive: Archive, head: Uint8Array, score: ScoreHead): void {
  let prefixBytes = head.length;
  for (const entry of archive.entries) prefixBytes = Math.min(prefixBytes, entry.headerOffset);
  if (prefixBytes === 0 || score(head.subarray(0, prefixBytes)) < archive.limits.minScore) return;
  throw new PulseError('zip_ambiguous', 'The file is both a chat transcript and an archive.');
}

/** In text, the four bytes of an end record may stand by chance; they count only if they hold together. */
async function findArchiveEnd(
  reader: RangeReader,
  limits: ArchiveLimits,
  isText: boolean,
): Promise<FoundEnd | null> {
  try {
    return await findEnd(reader, limits);
  } catch (thrown) {
    const error = toPulseError(thrown);
    if (isText && error.class === 'permanent') return null;
    throw error;
  }
}

function openZip(archive: Archive, entry: ArchiveEntry): ExportFile {
  assertChatSize(entry.size, archive.limits);
  return {
    kind: 'zip',
    transcript: {
      name: entry.name,
      size: entry.size,
      crc32: entry.crc32,
      open: () => openEntry(archive, entry, { maxEntryBytes: archive.limits.maxTranscriptBytes }),
    },
    entries: archive.entries.filter((other) => other !== entry && !other.isDirectory),
    archive,
    stats: archive.reader.stats,
  };
}

function openText(reader: RangeReader, limits: ArchiveLimits): ExportFile {
  assertChatSize(reader.size, limits);
  return {
    kind: 'text',
    transcript: { name: '', size: reader.size, crc32: null, open: () => reader.stream(0, reader.size) },
    entries: [],
    archive: null,
    stats: reader.stats,
  };
}

function assertChatSize(size: number, limits: ArchiveLimits): void {
  if (size <= limits.maxTranscriptBytes) return;
  throw new PulseError(
    'chat_too_large',
    `The chat has ${size} bytes of text; at most ${limits.maxTranscriptBytes} are read.`,
  );
}

/** Other containers that people upload by mistake, told by their first bytes. */
const otherContainers: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
];

function notAChat(head: Uint8Array): PulseError {
  // APPNOTE 8.5.3: the first part of a split archive begins with this marker and has no end record.
  if ([0x50, 0x4b, 0x07, 0x08].every((byte, at) => head[at] === byte)) {
    return new PulseError(
      'zip_multi_disk',
      'The file is one part of a split archive. Upload the whole archive as a single file.',
    );
  }
  for (const [name, magic] of otherContainers) {
    if (magic.every((byte, at) => head[at] === byte)) {
      return new PulseError(
        'zip_invalid',
        `The file is ${name}. Upload the ZIP or text file that "Export chat" created.`,
      );
    }
  }
  if (!isBinary(head)) {
    return new PulseError('chat_not_found', 'The text in the file does not look like a WhatsApp chat.');
  }
  return notAnArchive();
}

/** Text has no control characters but tab, line ends, form feed and escape; UTF-16 text has its mark in front. */
function isBinary(head: Uint8Array): boolean {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16) return false;
  return head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b) || (byte > 0x1b && byte < 0x20));
}
