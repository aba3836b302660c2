import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { crc32, deflateRawSync } from 'node:zlib';
import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { handleExportIngest } from '../../src/jobs/handlers/export-ingest.ts';
import { handleMediaExtract } from '../../src/jobs/handlers/media-extract.ts';
import type { ObjectStore } from '../../src/ports/objects.ts';
import type { Services } from '../../src/services.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';
import type { BenchResult } from '../check-budgets.ts';

const megabyte = 1e6;

type VirtualFile = {
  readonly name: string;
  readonly seed: number;
  readonly size: number;
  readonly crc: number;
};

/** A piece of noise from which every file is cut. */
const noise = (() => {
  const bytes = Buffer.alloc(megabyte + 16);
  for (let i = 0, x = 1; i < bytes.length; i++) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    bytes[i] = x >>> 24;
  }
  return bytes;
})();

/** Bytes of a file: noise again and again, told apart by its first 8 bytes. */
function fillContent(target: Buffer, seed: number, from: number): void {
  for (let at = 0; at < target.length; ) {
    const start = (from + at) % megabyte;
    at += noise.copy(target, at, start, Math.min(megabyte, start + target.length - at));
  }
  if (from < 8) {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(0xfeed0000);
    head.writeUInt32BE(seed, 4);
    head.copy(target, 0, from, Math.min(8, from + target.length));
  }
}

function planFile(seed: number): VirtualFile {
  // most are pictures of 0.4 to 2.6 MB, two are films of 40 MB
  const size = seed % 1000 === 500 ? 40 * megabyte : 400_000 + ((seed * 7919) % 2_200_000);
  let crc = 0;
  const piece = Buffer.alloc(megabyte);
  for (let at = 0; at < size; at += piece.length) {
    const part = piece.subarray(0, Math.min(piece.length, size - at));
    fillContent(part, seed, at);
    crc = crc32(part, crc);
  }
  return { name: `IMG-${String(seed).padStart(6, '0')}.bin`, seed, size, crc };
}

/** A year of short messages; more of them a week later. */
function writeChat(messages: number): Buffer {
  const lines: string[] = [];
  const start = Date.UTC(2025, 0, 1);
  for (let i = 0; i < messages; i++) {
    const time = new Date(start + i * 126_000).toISOString();
    const [year, month, day] = [time.slice(0, 4), time.slice(5, 7), time.slice(8, 10)];
    lines.push(
      `${day}/${month}/${year}, ${time.slice(11, 16)} - Person ${i % 60}: message ${i} about the boats and the harbour\n`,
    );
  }
  return Buffer.from(lines.join(''));
}

type Segment =
  | { readonly start: number; readonly bytes: Buffer }
  | { readonly start: number; readonly file: VirtualFile };

/** An archive that exists only as far as it is read: local headers, stored files, directory, end record (APPNOTE 4.3). */
function planArchive(chat: Buffer, files: readonly VirtualFile[]) {
  const segments: Segment[] = [];
  const records: Buffer[] = [];
  let size = 0;
  const add = (segment: { bytes: Buffer } | { file: VirtualFile }, length: number): void => {
    segments.push({ ...segment, start: size } as Segment);
    size += length;
  };
  const addEntry = (name: string, method: number, crc: number, packed: number, full: number): void => {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed, 14);
    fields.writeUInt32LE(full, 18);
    fields.writeUInt16LE(name.length, 22);
    const record = Buffer.alloc(46);
    record.write('PK\x01\x02\x14\0', 0, 'latin1');
    fields.copy(record, 6);
    record.writeUInt32LE(size, 42);
    records.push(record, Buffer.from(name));
    add(
      { bytes: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name)]) },
      30 + name.length,
    );
  };
  const packedChat = deflateRawSync(chat, { level: 1 });
  addEntry('WhatsApp Chat with Harbour.txt', 8, crc32(chat), packedChat.length, chat.length);
  add({ bytes: packedChat }, packedChat.length);
  for (const file of files) {
    addEntry(file.name, 0, file.crc, file.size, file.size);
    add({ file }, file.size);
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length + 1, 8);
  end.writeUInt16LE(files.length + 1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(size, 16);
  add({ bytes: directory }, directory.length);
  add({ bytes: end }, end.length);
  return { size, read: (offset: number, length: number) => readSegments(segments, offset, length) };
}

type VirtualArchive = ReturnType<typeof planArchive>;

function readSegments(segments: readonly Segment[], offset: number, length: number): Uint8Array {
  let low = 0;
  for (let high = segments.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; low++) {
    const segment = segments[low]!;
    const from = offset + at - segment.start;
    const left = ('file' in segment ? segment.file.size : segment.bytes.length) - from;
    const target = bytes.subarray(at, at + Math.min(left, length - at));
    if ('file' in segment) fillContent(target, segment.file.seed, from);
    else segment.bytes.copy(target, 0, from);
    at += target.length;
  }
  return bytes;
}

/** `every`: how many calls of storage are between two looks at the memory. */
type Counts = { reads: number; bytesRead: number; artifacts: number; peak: number; every: number };

/** Storage that has one archive and keeps no media, only their number; what it is asked of the archive is counted. */
function countStore(
  inner: ObjectStore,
  archive: VirtualArchive,
  stored: Set<string>,
  counts: Counts,
): ObjectStore {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let looks = 0;
  const look = (): void => {
    if (looks++ % counts.every !== 0) return;
    collect();
    // buffers are freed beside the collection: the second waits for those of the first
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    counts.peak = Math.max(counts.peak, heapUsed + arrayBuffers);
  };
  const keep = (key: string): void => {
    look();
    if (!stored.has(key)) counts.artifacts++;
    stored.add(key);
  };
  return {
    ...inner,
    async getRange(key, offset, length) {
      if (!key.startsWith('raw/')) return inner.getRange(key, offset, length);
      look();
      counts.reads++;
      counts.bytesRead += length;
      return archive.read(offset, length);
    },
    async head(key) {
      if (!key.startsWith('media/')) return inner.head(key);
      return stored.has(key) ? { key, size: 0, etag: '' } : null;
    },
    async put(key, bytes, condition) {
      if (!key.startsWith('media/')) {
        look();
        return inner.put(key, bytes, condition);
      }
      keep(key);
      return { key, size: bytes.length, etag: '' };
    },
    createMultipart: async (key) => ({ uploadId: key }),
    async uploadPart(_key, _uploadId, partNumber) {
      look();
      return { partNumber, etag: '' };
    },
    async completeMultipart(key) {
      keep(key);
      return { key, size: 0, etag: '' };
    },
  };
}

/** Takes an archive in and stores its media; digests are left out. */
async function ingest(
  test: TestServices,
  name: string,
  archive: VirtualArchive,
  stored: Set<string>,
): Promise<BenchResult[]> {
  const { d1, clock } = test;
  await d1
    .prepare(`INSERT INTO exports (id, community_id, source_id, file_name, size, object_key, file_fingerprint, status,
        correlation_id, created_at, updated_at) VALUES (?, 'com_a', 'src_a', 'chat.zip', ?, ?, ?, 'queued', 'cor', ?, ?)`)
    .bind(`exp_${name}`, archive.size, `raw/com_a/${name}`, name, clock.now, clock.now)
    .run();
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const counts: Counts = { reads: 0, bytesRead: 0, artifacts: 0, peak: 0, every: 3 };
  const services: Services = {
    ...test.services,
    objects: countStore(test.services.objects, archive, stored, counts),
  };
  const started = process.cpuUsage();
  const base = { v: 2 as const, correlation_id: 'cor', export_id: `exp_${name}` };
  const next = await handleExportIngest(services, { ...base, type: 'export.ingest' });
  const chat = { ...counts };
  counts.peak = 0;
  counts.every = 40;
  test.statements.length = 0;
  let messages = 0;
  let message = next.find((one) => one.type === 'media.extract');
  for (; message?.type === 'media.extract' && messages < 100; messages++) {
    const [following]: JobMessage[] = await handleMediaExtract(services, message);
    message = following as typeof message;
  }
  const { user, system } = process.cpuUsage(started);
  const result = (what: string, value: number, unit: string): BenchResult => ({
    name: `extract_media.${name}.${what}`,
    value,
    unit,
    better: 'lower',
  });
  return [
    result('file', archive.size / megabyte, 'MB'),
    result('reads', counts.reads, 'reads'),
    result('reads_beyond_blocks', counts.reads - archive.size / (8 * 1024 * 1024), 'reads'),
    result('chat_read', chat.bytesRead / megabyte, 'MB'),
    result('media_read', (counts.bytesRead - chat.bytesRead) / megabyte, 'MB'),
    result('artifacts', counts.artifacts, 'artifacts'),
    result('messages', messages, 'messages'),
    result('statements', test.statements.length, 'statements'),
    result(
      'rows_written',
      test.statements.reduce((sum, one) => sum + one.rowsWritten, 0),
      'rows',
    ),
    result('chat_live_memory', (chat.peak - heapUsed - arrayBuffers) / megabyte, 'MB'),
    result('live_memory', (counts.peak - heapUsed - arrayBuffers) / megabyte, 'MB'),
    result('cpu', (user + system) / 1e6, 's'),
  ];
}

/** Measures what it takes to store the media of a 3 GB export with a chat of 20 MB, and of the same a week and 50 media later. */
export async function benchExtractMedia({
  mediaCount = 2000,
  newMediaCount = 50,
  chatBytes = 20 * megabyte,
}: {
  mediaCount?: number;
  newMediaCount?: number;
  chatBytes?: number;
} = {}): Promise<BenchResult[]> {
  const messages = Math.round(chatBytes / 79);
  const files = Array.from({ length: mediaCount + newMediaCount }, (_, i) => planFile(i));
  const test = await openTestServices({ now: Date.UTC(2026, 1, 1) });
  try {
    await test.d1.batch([
      test.d1.prepare(`INSERT INTO communities (id, slug, name, time_zone, language, policy, created_at, updated_at)
        VALUES ('com_a', 'town', 'Town', 'Europe/Lisbon', 'en', 'themes', 0, 0)`),
      test.d1.prepare(`INSERT INTO sources (id, community_id, slug, name, created_at, updated_at)
        VALUES ('src_a', 'com_a', 'group', 'Group', 0, 0)`),
    ]);
    const stored = new Set<string>();
    const first = planArchive(writeChat(messages), files.slice(0, mediaCount));
    const results = await ingest(test, 'first', first, stored);
    const later = planArchive(writeChat(Math.round(messages * 1.02)), files);
    return [...results, ...(await ingest(test, 'week_later', later, stored))];
  } finally {
    await test.close();
  }
}
