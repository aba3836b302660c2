import { deflateRawSync } from 'node:zlib';
import { type ArchiveLimits, defaultLimits } from '../../src/pipeline/zip/limits.ts';
import { openArchive } from '../../src/pipeline/zip/open-archive.ts';
import { openExport } from '../../src/pipeline/zip/open-export.ts';
import { openEntry } from '../../src/pipeline/zip/read-entry.ts';
import { buildZip, type EntrySpec, type ZipSpec } from '../../testing/fixtures/build-zip.ts';
import { sourceOfBytes } from '../../testing/fixtures/source-of-bytes.ts';
import { chatText, scoreLines } from '../pipeline/zip/score-lines.ts';
import { bytes, count, type Limit, outcomeOf } from './limit.ts';

const files = (names: number, length = 1): EntrySpec[] =>
  Array.from({ length: names }, (_, i) => ({ name: String.fromCharCode(97 + i).repeat(length), method: 0 }));

const open = (spec: ZipSpec, limits: Partial<ArchiveLimits>) =>
  openArchive(sourceOfBytes(buildZip(spec).bytes), limits);

/** Opens an archive and reads all that is in it. */
const readAll = (entries: readonly EntrySpec[], limits: Partial<ArchiveLimits>) =>
  outcomeOf(async () => {
    const archive = await open({ entries }, limits);
    for (const entry of archive.entries) for await (const _ of openEntry(archive, entry));
  });

/** Bytes that deflate makes of them go into them without a rest. */
function evenlyPacked(): { size: number; ratio: number } {
  for (let size = 2000; size < 20_000; size++) {
    const packed = deflateRawSync(new Uint8Array(size)).length;
    if (size % packed === 0 && deflateRawSync(new Uint8Array(size + 1)).length === packed)
      return { size, ratio: size / packed };
  }
  throw new Error('no size is packed evenly');
}

const tooMany = '`zip_too_many_entries`';
const { maxEntries, maxNameMemory, maxDirectoryBytes, maxTrailingBytes, maxCandidates } = defaultLimits;

export const archiveLimits: readonly Limit[] = [
  {
    limit: 'files in an archive',
    value: `${count(maxEntries)}, names of ${bytes(maxNameMemory)} in all, a directory of ${bytes(maxDirectoryBytes)}`,
    beyond: 'refused: `zip_too_many_entries`',
    edges: [
      {
        of: 'files',
        outcome: tooMany,
        try: (over) => outcomeOf(() => open({ entries: files(5 + over) }, { maxEntries: 5 })),
      },
      {
        of: 'names',
        outcome: tooMany,
        try: (over) =>
          outcomeOf(() =>
            open({ entries: [...files(3, 10), { name: 'z'.repeat(10 + over) }] }, { maxNameMemory: 40 }),
          ),
      },
      {
        of: 'directory',
        outcome: tooMany,
        // 46 bytes and the name a record
        try: (over) => outcomeOf(() => open({ entries: files(1, 54 + over) }, { maxDirectoryBytes: 100 })),
      },
    ],
  },
  {
    limit: 'unpacked content of an archive',
    value: `${bytes(defaultLimits.maxEntryBytes)} a file, ${bytes(defaultLimits.maxTotalBytes)} in all, ${defaultLimits.maxRatio} times the packed size above ${bytes(defaultLimits.ratioFloorBytes)}`,
    beyond: 'refused: `zip_bomb`; a single media file is skipped',
    edges: [
      {
        of: 'a file',
        outcome: '`zip_bomb`',
        try: (over) => readAll([{ content: new Uint8Array(1000 + over) }], { maxEntryBytes: 1000 }),
      },
      {
        of: 'all files',
        outcome: '`zip_bomb`',
        try: (over) =>
          readAll(
            [
              { name: 'a', content: new Uint8Array(600) },
              { name: 'b', content: new Uint8Array(400 + over) },
            ],
            { maxTotalBytes: 1000 },
          ),
      },
      {
        of: 'ratio',
        outcome: '`zip_bomb`',
        try(over) {
          const { size, ratio } = evenlyPacked();
          const content = new Uint8Array(size + over);
          return readAll([{ content }], { maxRatio: ratio, ratioFloorBytes: 100 });
        },
      },
      {
        of: 'bytes without a ratio',
        outcome: '`zip_bomb`',
        try: (over) =>
          readAll([{ content: new Uint8Array(1000 + over) }], { maxRatio: 1, ratioFloorBytes: 1000 }),
      },
    ],
  },
  {
    limit: 'bytes after the end of an archive',
    value: bytes(maxTrailingBytes),
    beyond: 'refused: `zip_truncated`',
    edges: [
      {
        of: 'bytes',
        outcome: '`zip_truncated`',
        try: (over) =>
          outcomeOf(() =>
            open({ entries: files(2), trailing: new Uint8Array(100 + over) }, { maxTrailingBytes: 100 }),
          ),
      },
    ],
  },
  {
    limit: 'text files compared to find the chat',
    value: `${count(maxCandidates)}, most likely names first`,
    beyond: 'the others are not looked at; if the chat is among them, `chat_not_found`',
    edges: [
      {
        of: 'files',
        outcome: '`chat_not_found`',
        try: (over) =>
          outcomeOf(() => {
            const notes = Array.from({ length: 2 + over }, (_, i) => ({
              name: `notes${i}.txt`,
              content: 'It rained all day long.\n'.repeat(300),
            }));
            const chat = { name: 'zz.txt', content: chatText(20) };
            const source = sourceOfBytes(buildZip({ entries: [...notes, chat] }).bytes);
            return openExport(source, scoreLines, { maxCandidates: 3 });
          }),
      },
    ],
  },
];
