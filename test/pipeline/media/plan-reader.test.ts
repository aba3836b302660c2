import { describe, expect, it } from 'vitest';
import { joinSpans, planReader, type Span } from '../../../src/pipeline/media/plan-reader.ts';

const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 31 + (i >> 8)) & 255);

/** A source that answers in the memory it is lent, and says what was asked of it. */
function open(spans: readonly Span[], blockBytes = 500_000) {
  const asked: [offset: number, length: number][] = [];
  const memories = new Set<ArrayBufferLike>();
  const source = {
    size: bytes.length,
    async read(offset: number, length: number, room?: Uint8Array) {
      expect(offset + length).toBeLessThanOrEqual(bytes.length);
      asked.push([offset, length]);
      if (room !== undefined) expect(room.length).toBeGreaterThanOrEqual(length);
      const answer = room === undefined ? new Uint8Array(length) : room.subarray(0, length);
      answer.set(bytes.subarray(offset, offset + length));
      memories.add(answer.buffer);
      return answer;
    },
  };
  return { asked, memories, reader: planReader(source, spans, blockBytes) };
}

async function collect(slices: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const slice of slices) parts.push(Buffer.from(slice));
  return Buffer.concat(parts);
}

const same = (read: Uint8Array, offset: number, length: number): boolean =>
  Buffer.compare(read, bytes.subarray(offset, offset + length)) === 0;

describe('a planned reader', () => {
  const neighbours = [
    { start: 100_000, end: 700_000 },
    { start: 700_500, end: 1_300_000 },
  ];

  it('reads neighbours in one request, and nothing twice', async () => {
    const { asked, reader } = open(neighbours);
    for (let at = 100_000; at < 1_300_000; at += 30_000) {
      expect(same(await reader.read(at, 100), at, 100)).toBe(true);
      expect(same(await collect(reader.stream(at + 100, 29_900)), at + 100, 29_900)).toBe(true);
    }
    expect(asked).toEqual([
      [100_000, 500_000],
      [600_000, 500_000],
      [1_100_000, 200_064],
    ]);
    expect(reader.stats).toEqual({ reads: 3, bytesRead: 1_200_064 });
  });

  it('holds every block in the same memory', async () => {
    const { memories, reader } = open([{ start: 0, end: bytes.length }], 200_000);
    for await (const slice of reader.stream(0, bytes.length))
      expect(slice.length).toBeLessThanOrEqual(65_536);
    expect(reader.stats.reads).toBe(15);
    expect(memories.size).toBe(1);
  });

  it('gives the right bytes for any reads, and what was read stays', async () => {
    const { reader } = open([{ start: 50_000, end: 60_000 }]);
    const reads = [
      [0, 10],
      [2_999_990, 10],
      [59_000, 200_000],
      [50_000, 1],
      [100_000, 1_500_000],
      [99_999, 3],
      [3_000_000, 0],
    ] as const;
    const answers: Uint8Array[] = [];
    for (const [offset, length] of reads) answers.push(await reader.read(offset, length));
    for (const [i, [offset, length]] of reads.entries()) expect(same(answers[i]!, offset, length)).toBe(true);
  });

  it('keeps its block while names are looked up in the directory', async () => {
    const { asked, reader } = open([{ start: 100_000, end: 400_000 }]);
    for (let at = 100_000; at < 400_000; at += 10_000) {
      await reader.read(at, 30);
      await reader.read(2_900_000 + at / 10, 20);
    }
    expect(asked).toEqual([
      [100_000, 300_064],
      [2_910_000, 65_536],
    ]);
  });

  it('refuses what lies outside of the file', async () => {
    const { reader } = open(neighbours);
    await expect(reader.read(2_999_999, 2)).rejects.toMatchObject({ code: 'zip_truncated' });
    await expect(collect(reader.stream(-1, 2))).rejects.toMatchObject({ code: 'zip_truncated' });
  });

  it('takes no short answer, and reads again after it', async () => {
    let short = true;
    const reader = planReader(
      {
        size: bytes.length,
        read: async (offset, length) => bytes.slice(offset, offset + (short ? length >> 1 : length)),
      },
      neighbours,
      500_000,
    );
    await expect(reader.read(100_000, 30)).rejects.toMatchObject({ code: 'storage_unavailable' });
    short = false;
    expect(same(await reader.read(100_000, 30), 100_000, 30)).toBe(true);
  });

  it('joins spans that lie near each other', () => {
    expect(
      joinSpans([
        { start: 100_000, end: 200_000 },
        { start: 0, end: 90_000 },
        { start: 300_000, end: 300_001 },
      ]),
    ).toEqual([
      { start: 0, end: 200_000 },
      { start: 300_000, end: 300_001 },
    ]);
  });
});
