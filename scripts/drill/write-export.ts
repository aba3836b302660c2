import { createCipheriv, createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Random } from '../sample/random.ts';

/** What went into an export, to be compared with what came out. */
export type ExportTruth = {
  readonly path: string;
  readonly size: number;
  /** SHA-256 in hex of the whole file. */
  readonly sha256: string;
  readonly messages: number;
  /** SHA-256 in hex of each film. */
  readonly films: readonly string[];
};

export type ExportPlan = {
  /** Bytes, about. */
  readonly size: number;
  readonly seed: number;
  readonly random: Random;
  /** Exactly so many; by chance, a few large films, where it is left out. A film is named every 40 messages. */
  readonly shape?: { readonly films: number; readonly messages: number };
};

type Written = {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
};

const chunkBytes = 4 * 1024 * 1024;
const mebibyte = 1024 * 1024;
const people = ['Ada', 'Ben', 'Chloë', 'Dev', 'Eka', 'Finn'];
const topics = ['the kiln', 'Saturday’s market', 'the north wall', 'seed potatoes', 'the tool shed'];

/** Endless bytes that no compression shrinks, the same for the same seed: a cipher over zeros is fast. */
function noise(seed: number): (length: number) => Uint8Array {
  const key = createHash('sha256').update(`drill ${seed}`).digest();
  const cipher = createCipheriv('aes-256-ctr', key, key.subarray(0, 16));
  return (length) => cipher.update(new Uint8Array(length));
}

function drawSizes(size: number, random: Random): number[] {
  const sizes: number[] = [];
  for (let left = size; left > 0; left -= sizes.at(-1)!) {
    const least = Math.min(size / 20, 2 * mebibyte);
    const most = Math.max(size / 12, 4 * mebibyte);
    sizes.push(Math.min(Math.ceil(left), random.between(Math.ceil(least), Math.ceil(most))));
  }
  return sizes;
}

const shareOut = (size: number, films: number): number[] =>
  Array.from({ length: films }, (_, i) => Math.ceil((size / films) * (0.5 + (i % 11) / 10)));

function writeChat(random: Random, messages: number, films: readonly string[]): string {
  const lines: string[] = [];
  for (let i = 0; i < messages; i++) {
    const at = new Date(Date.UTC(2026, 0, 5, 8) + i * 97_000).toISOString();
    const stamp = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}, ${at.slice(11, 16)}`;
    const film = i % 40 === 20 ? films[Math.floor(i / 40)] : undefined;
    const text = film ? `${film} (file attached)` : `Message ${i} is about ${random.pick(topics)}`;
    lines.push(`${stamp} - ${random.pick(people)}: ${text}\n`);
  }
  return lines.join('');
}

/**
 * Writes an invented export of about `size` bytes: a chat, and films of noise stored with data descriptors as phones do.
 * ZIP without ZIP64, so below 4 GiB. Format: PKWARE APPNOTE 6.3.10.
 */
export async function writeExport(
  path: string,
  { size, seed, random, shape }: ExportPlan,
): Promise<ExportTruth> {
  const next = noise(seed);
  const sizes = shape === undefined ? drawSizes(size, random) : shareOut(size, shape.films);
  const names = sizes.map((_, i) => `VID-20260105-WA${String(i).padStart(4, '0')}.mp4`);
  const messages = shape?.messages ?? sizes.length * 40;
  const file = await open(path, 'w');
  try {
    const zip = openZip(file);
    await zip.add('WhatsApp Chat with Drill.txt', [Buffer.from(writeChat(random, messages, names))]);
    const films: string[] = [];
    for (const [i, name] of names.entries()) {
      const hash = createHash('sha256');
      await zip.add(name, cutNoise(next, sizes[i]!, hash));
      films.push(hash.digest('hex'));
    }
    return { path, messages, films, ...(await zip.end()) };
  } finally {
    await file.close();
  }
}

function* cutNoise(next: (length: number) => Uint8Array, size: number, hash: Hash): Generator<Uint8Array> {
  for (let left = size; left > 0; left -= chunkBytes) {
    const chunk = next(Math.min(left, chunkBytes));
    hash.update(chunk);
    yield chunk;
  }
}

function openZip(file: FileHandle) {
  const hash = createHash('sha256');
  const entries: Written[] = [];
  let offset = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes);
    await file.write(bytes);
    offset += bytes.length;
  };
  return {
    async add(name: string, chunks: Iterable<Uint8Array>): Promise<void> {
      const start = offset;
      let crc = 0;
      let size = 0;
      // 4.3.7: bits 3 (sizes follow) and 11 (UTF-8), stored, no date that matters
      await put(
        fields(
          [4, 0x04034b50],
          [2, 20],
          [2, 0x808],
          [2, 0],
          [4, 0x5c250000],
          [4, 0],
          [4, 0],
          [4, 0],
          [2, name.length],
          [2, 0],
        ),
      );
      await put(Buffer.from(name));
      for (const chunk of chunks) {
        crc = crc32(chunk, crc);
        size += chunk.length;
        await put(chunk);
      }
      await put(fields([4, 0x08074b50], [4, crc], [4, size], [4, size])); // 4.3.9
      entries.push({ name, crc, size, offset: start });
    },
    async end(): Promise<{ size: number; sha256: string }> {
      const start = offset;
      for (const entry of entries) {
        // 4.3.12
        await put(
          fields(
            [4, 0x02014b50],
            [2, 20],
            [2, 20],
            [2, 0x808],
            [2, 0],
            [4, 0x5c250000],
            [4, entry.crc],
            [4, entry.size],
            [4, entry.size],
            [2, entry.name.length],
            [2, 0],
            [2, 0],
            [2, 0],
            [2, 0],
            [4, 0],
            [4, entry.offset],
          ),
        );
        await put(Buffer.from(entry.name));
      }
      // 4.3.16
      await put(
        fields(
          [4, 0x06054b50],
          [2, 0],
          [2, 0],
          [2, entries.length],
          [2, entries.length],
          [4, offset - start],
          [4, start],
          [2, 0],
        ),
      );
      return { size: offset, sha256: hash.digest('hex') };
    },
  };
}

/** Little-endian numbers of 2 or 4 bytes. */
function fields(...numbers: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  return Buffer.concat(
    numbers.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
