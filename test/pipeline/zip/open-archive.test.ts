import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { inspectExport } from '../../../src/pipeline/zip/inspect-export.ts';
import { openArchive } from '../../../src/pipeline/zip/open-archive.ts';
import { openEntry } from '../../../src/pipeline/zip/read-entry.ts';
import { buildZip, type EntrySpec } from '../../../testing/fixtures/build-zip.ts';
import { sourceOfBytes, sparseSource } from '../../../testing/fixtures/source-of-bytes.ts';
import { collectBytes } from './collect-bytes.ts';
import { oddEnds } from './odd/ends.ts';
import { oddHeaders } from './odd/headers.ts';
import { oddNames } from './odd/names.ts';
import { oddSpans } from './odd/spans.ts';
import { oddTranscripts } from './odd/transcripts.ts';
import { oddZip64 } from './odd/zip64.ts';
import { chatText, scoreLines } from './score-lines.ts';

const gibibyte = 1024 ** 3;
const chat: EntrySpec = { name: '_chat.txt', content: chatText(40) };

describe('openArchive', () => {
  it('lists entries with what the directory says', async () => {
    const { bytes, marks } = buildZip({
      entries: [
        { name: 'Ordner/' },
        { ...chat, method: 0 },
        { name: 'é.jpg', content: 'x', flags: 1, method: 12 },
      ],
    });
    const { entries } = await openArchive(sourceOfBytes(bytes));
    const size = chatText(40).length;
    expect(entries[0]).toMatchObject({ index: 0, name: 'Ordner', isDirectory: true, problem: null });
    expect(entries[1]).toMatchObject({ index: 1, name: '_chat.txt', isDirectory: false, method: 0 });
    expect(entries[1]).toMatchObject({ size, compressedSize: size, headerOffset: marks.headers[1] });
    expect(entries[1]!.crc32).toMatch(/^[0-9a-f]{8}$/);
    expect(entries[2]).toMatchObject({
      name: 'é.jpg',
      encrypted: true,
      method: 12,
      problem: 'zip_encrypted',
    });
    expect(entries[2]!.crc32).toBe('8cdc1683'); // CRC-32 of "x"
  });

  it('reads a small archive, directory and entries, with one call', async () => {
    const { bytes } = buildZip({
      entries: [chat, { name: 'a.jpg', content: 'a' }, { name: 'b.jpg', content: 'b' }],
    });
    const archive = await openArchive(sourceOfBytes(bytes));
    for (const entry of archive.entries) await collectBytes(openEntry(archive, entry));
    expect(archive.reader.stats).toEqual({ reads: 1, bytesRead: bytes.length });
  });

  it('refuses 200,001 entries before it reads the directory', async () => {
    const count = 200_001;
    const { bytes } = buildZip({
      entries: [],
      beforeDirectory: Buffer.alloc(46 * count),
      zip64End: { count, countOnDisk: count, size: 46 * count, offset: 0 },
    });
    let bytesRead = 0;
    const source = sourceOfBytes(bytes);
    const counted = {
      size: source.size,
      read: (offset: number, length: number) => {
        bytesRead += length;
        return source.read(offset, length);
      },
    };
    const found = await inspectExport(counted, scoreLines);
    expect(found).toMatchObject({ ok: false, code: 'zip_too_many_entries' });
    expect(bytesRead).toBeLessThan(2.2 * 1024 * 1024);
  });

  it('reads a chat behind five gigabytes of media', async () => {
    const videoBytes = 5 * gibibyte;
    const video: EntrySpec = {
      name: 'VID-20240325-WA0001.mp4',
      method: 0,
      zip64: true,
      local: { compressedSize: 0xffffffff, size: 0xffffffff },
    };
    const front = buildZip({ entries: [video] });
    const chatOffset = front.marks.data[0]! + videoBytes;
    const back = buildZip({ entries: [{ ...chat, only: 'local' }] });
    const record = buildZip({ entries: [{ ...chat, only: 'central', zip64: true }] });
    const videoRecord = Buffer.from(front.bytes.subarray(front.marks.directory, front.marks.end));
    // The ZIP64 extra behind the name: size and compressed size.
    const videoExtra = 46 + String(video.name).length + 4;
    videoRecord.writeBigUInt64LE(BigInt(videoBytes), videoExtra);
    videoRecord.writeBigUInt64LE(BigInt(videoBytes), videoExtra + 8);
    const chatRecord = Buffer.from(record.bytes.subarray(record.marks.directory, record.marks.end));
    chatRecord.writeBigUInt64LE(BigInt(chatOffset), 46 + String(chat.name).length + 4 + 16);
    const local = back.bytes.subarray(0, back.marks.directory);
    const directory = Buffer.concat([videoRecord, chatRecord]);
    const directoryOffset = chatOffset + local.length;
    const end = buildZip({
      entries: [],
      zip64End: {
        count: 2,
        countOnDisk: 2,
        size: directory.length,
        offset: directoryOffset,
        recordOffset: directoryOffset + directory.length,
      },
    }).bytes;
    const tail = Buffer.concat([local, directory, end]);
    const source = sparseSource(chatOffset + tail.length, [
      { at: 0, bytes: front.bytes.subarray(0, front.marks.data[0]) },
      { at: chatOffset, bytes: tail },
    ]);
    const found = await inspectExport(source, scoreLines);
    expect(found).toMatchObject({ ok: true, entries: 2, transcript: '_chat.txt' });
    expect(found.ok && found.reads).toBeLessThanOrEqual(3);
    expect(found.ok && found.bytesRead).toBeLessThan(4 * 1024 * 1024);

    const archive = await openArchive(source);
    expect(archive.entries[0]).toMatchObject({ size: videoBytes, compressedSize: videoBytes, problem: null });
    expect(archive.entries[1]).toMatchObject({ headerOffset: chatOffset });
  });

  it('refuses a wildly overlapping archive before it inflates a byte', async () => {
    const overlapping = oddSpans.filter(
      (one) => one.outcome === 'zip_overlap' && one.what.includes('kernel'),
    );
    expect(overlapping.length).toBeGreaterThan(0);
    for (const one of overlapping) {
      await expect(openArchive(sourceOfBytes(one.bytes()))).rejects.toMatchObject({ code: 'zip_overlap' });
    }
  });

  it('agrees with another strict reader on every archive that both accept', async () => {
    const sound = [oddEnds, oddSpans, oddHeaders, oddNames, oddTranscripts, oddZip64]
      .flat()
      .filter((one) => one.outcome === 'ok');
    let compared = 0;
    for (const one of sound) {
      const bytes = one.bytes();
      const theirs = await listWithYauzl(Buffer.from(bytes));
      if (theirs === null) continue;
      const ours = (await openArchive(sourceOfBytes(bytes))).entries.map((entry) => ({
        size: entry.size,
        compressedSize: entry.compressedSize,
        crc: entry.crc,
        offset: entry.headerOffset,
        method: entry.method,
      }));
      expect(ours, one.what).toEqual(theirs);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(90);
  });
});

type Listed = { size: number; compressedSize: number; crc: number; offset: number; method: number };

/** The entries as yauzl lists them, or null where it refuses the archive. */
async function listWithYauzl(bytes: Buffer): Promise<Listed[] | null> {
  const listed: Listed[] = [];
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false });
    for await (const entry of zip.eachEntry()) {
      listed.push({
        size: entry.uncompressedSize,
        compressedSize: entry.compressedSize,
        crc: entry.crc32,
        offset: entry.relativeOffsetOfLocalHeader,
        method: entry.compressionMethod,
      });
    }
    return listed;
  } catch {
    return null;
  }
}
