import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ArchiveLimits } from '../../../src/pipeline/zip/limits.ts';
import { openArchive } from '../../../src/pipeline/zip/open-archive.ts';
import { openEntry, readHead } from '../../../src/pipeline/zip/read-entry.ts';
import { buildZip, type EntrySpec } from '../../../testing/fixtures/build-zip.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';
import { collectBytes } from './collect-bytes.ts';
import { chatText } from './score-lines.ts';

const open = (entries: EntrySpec[], limits: Partial<ArchiveLimits> = {}) =>
  openArchive(sourceOfBytes(buildZip({ entries }).bytes), limits);

/** Reads an entry to its end or its error; how many bytes came out before. */
async function drain(chunks: AsyncIterable<Uint8Array>): Promise<{ bytes: number; code: string | null }> {
  let bytes = 0;
  try {
    for await (const chunk of chunks) bytes += chunk.length;
    return { bytes, code: null };
  } catch (thrown) {
    return { bytes, code: (thrown as { code: string }).code };
  }
}

const text = chatText(60_000);
/** Bytes that do not compress: a linear congruential generator (Numerical Recipes). */
const noise = new Uint8Array(3_000_000);
for (let at = 0, state = 1; at < noise.length; at += 1) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  noise[at] = state >>> 24;
}

describe('openEntry', () => {
  it.each([
    ['deflated', 8],
    ['stored', 0],
  ])('gives the content of a %s entry', async (_, method) => {
    const archive = await open([
      { name: 'a', content: 'a' },
      { name: 'b', content: text, method },
    ]);
    const content = await collectBytes(openEntry(archive, archive.entries[1]!));
    expect(content.toString()).toBe(text);
    expect(archive.spent.inflatedBytes).toBe(Buffer.byteLength(text));
  });

  it('reads an empty entry, deflated or stored', async () => {
    const archive = await open([
      { name: 'a', content: '' },
      { name: 'b', content: '', method: 0 },
    ]);
    for (const entry of archive.entries)
      expect(await collectBytes(openEntry(archive, entry))).toHaveLength(0);
  });

  it('yields chunks of at most 256 KiB', async () => {
    const archive = await open([{ name: 'b', content: text }]);
    for await (const chunk of openEntry(archive, archive.entries[0]!)) {
      expect(chunk.length).toBeLessThanOrEqual(262_144);
    }
  });

  it('reads neighbours with one call to the source', async () => {
    const entries = Array.from({ length: 50 }, (_, i) => ({
      name: `${i}`,
      content: noise.subarray(0, 4_000 + i),
      method: 0,
    }));
    const archive = await open([...entries, { name: 'far', content: noise, method: 0 }]);
    const before = archive.reader.stats.reads;
    for (const entry of archive.entries.slice(0, 50)) await collectBytes(openEntry(archive, entry));
    expect(archive.reader.stats.reads - before).toBe(1);
  });

  it('does not read ahead of a consumer that waits', async () => {
    const archive = await open(
      [
        { name: 'b', content: noise, packed: deflateRawSync(noise, { level: 0 }) },
        { name: 'c', content: noise, method: 0 },
      ],
      {
        windowBytes: 100_000,
      },
    );
    const before = archive.reader.stats.bytesRead;
    const stream = openEntry(archive, archive.entries[0]!);
    await stream.next();
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(archive.reader.stats.bytesRead - before).toBeLessThan(1_000_000);
    await stream.return(undefined);
    const stopped = archive.reader.stats.bytesRead;
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(archive.reader.stats.bytesRead).toBe(stopped);
  });

  it('reads two entries of one archive at the same time', async () => {
    const archive = await open(
      [
        { name: 'a', content: text },
        { name: 'b', content: noise },
      ],
      { windowBytes: 50_000 },
    );
    const [a, b] = await Promise.all(archive.entries.map((entry) => collectBytes(openEntry(archive, entry))));
    expect(a!.toString()).toBe(text);
    expect(b!.equals(noise)).toBe(true);
  });

  it('stops at the cap of one entry', async () => {
    const archive = await open([{ name: 'a', content: noise }]);
    const read = await drain(openEntry(archive, archive.entries[0]!, { maxEntryBytes: 1_000_000 }));
    expect(read.code).toBe('zip_bomb');
    expect(read.bytes).toBeLessThanOrEqual(1_000_000);
  });

  it('stops at the cap of all entries together', async () => {
    const archive = await open(
      [
        { name: 'a', content: noise },
        { name: 'b', content: noise },
      ],
      { maxTotalBytes: 4_000_000 },
    );
    expect(await drain(openEntry(archive, archive.entries[0]!))).toEqual({ bytes: 3_000_000, code: null });
    const second = await drain(openEntry(archive, archive.entries[1]!));
    expect(second.code).toBe('zip_bomb');
    expect(second.bytes).toBeLessThanOrEqual(1_000_000);
  });

  it('stops when the ratio passes its cap, not before its floor', async () => {
    const zeros = new Uint8Array(20_000_000);
    const limits = { ratioFloorBytes: 5_000_000, maxRatio: 200 };
    const archive = await open(
      [
        { name: 'a', content: zeros },
        { name: 'b', content: zeros.subarray(0, 4_900_000) },
      ],
      limits,
    );
    const bomb = await drain(openEntry(archive, archive.entries[0]!));
    expect(bomb.code).toBe('zip_bomb');
    expect(bomb.bytes).toBeLessThanOrEqual(5_000_000);
    expect(await drain(openEntry(archive, archive.entries[1]!))).toEqual({ bytes: 4_900_000, code: null });
  });

  it('never gives more than the declared size', async () => {
    const archive = await open([
      { name: 'a', content: noise, central: { size: 300_000 }, local: { size: 300_000 } },
    ]);
    const read = await drain(openEntry(archive, archive.entries[0]!));
    expect(read.code).toBe('zip_bad_checksum');
    expect(read.bytes).toBeLessThanOrEqual(300_000);
  });

  it.each([
    ['encrypted', { flags: 1 }, 'zip_encrypted'],
    ['of another method', { method: 14 }, 'zip_unsupported_method'],
    ['on another disk', { central: { disk: 2 } }, 'zip_multi_disk'],
    ['stored with two sizes', { method: 0, central: { size: 2 } }, 'zip_ambiguous'],
  ] as const)('refuses an entry %s', async (_, changes, code) => {
    const archive = await open([{ name: 'a', content: 'abc', ...changes }]);
    expect(archive.entries[0]!.problem).toBe(code);
    expect(await drain(openEntry(archive, archive.entries[0]!))).toEqual({ bytes: 0, code });
  });

  it('passes an error of the source on while inflating', async () => {
    const { bytes } = buildZip({ entries: [{ name: 'a', content: noise }] });
    const source = sourceOfBytes(bytes);
    let broken = false;
    const archive = await openArchive(
      {
        size: source.size,
        read: (offset, length) =>
          broken && offset > 1_000_000
            ? Promise.reject(new Error('storage fell over'))
            : source.read(offset, length),
      },
      { windowBytes: 100_000 },
    );
    broken = true;
    await expect(collectBytes(openEntry(archive, archive.entries[0]!))).rejects.toThrow('storage fell over');
  });
});

describe('readHead', () => {
  it('gives the beginning and reads little', async () => {
    const archive = await open(
      [
        { name: 'a', content: noise },
        { name: 'b', content: noise, method: 0 },
      ],
      { windowBytes: 100_000 },
    );
    for (const entry of archive.entries) {
      const before = archive.reader.stats.bytesRead;
      expect(Buffer.from(await readHead(archive, entry, 5_000)).equals(noise.subarray(0, 5_000))).toBe(true);
      expect(archive.reader.stats.bytesRead - before).toBeLessThan(500_000);
    }
  });

  it('gives as few bytes as are asked for', async () => {
    const archive = await open([{ name: 'a', content: noise }]);
    expect(Buffer.from(await readHead(archive, archive.entries[0]!, 3)).equals(noise.subarray(0, 3))).toBe(
      true,
    );
  });

  it('gives all of a short entry', async () => {
    const archive = await open([
      { name: 'a', content: 'abc' },
      { name: 'b', content: '' },
    ]);
    expect(Buffer.from(await readHead(archive, archive.entries[0]!, 5_000)).toString()).toBe('abc');
    expect(await readHead(archive, archive.entries[1]!, 5_000)).toHaveLength(0);
  });
});
