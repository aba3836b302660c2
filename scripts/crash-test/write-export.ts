import { createCipheriv, createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { makeMedia } from '../sample/media/make-media.ts';
import type { Random } from '../sample/random.ts';
import type { SampleAttachment } from '../sample/sample-message.ts';

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
  /**
   * Exactly so many, every second film a picture; by chance, a few large films, where it is left out. A film is named every
   * 40 messages.
   */
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
  const key = createHash('sha256').update(`crash test ${seed}`).digest();
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

/** Pictures above 24 MiB are not kept; films are, in parts. */
const largePicture = 23 * mebibyte;
const largeFilm = 40 * mebibyte;

const shareOut = (size: number, films: number): number[] => {
  const sizes = Array.from({ length: films }, (_, i) => Math.ceil((size / films) * (0.5 + (i % 11) / 10)));
  if (size > 4 * (largePicture + largeFilm)) sizes.splice((films >> 2) * 2, 2, largeFilm, largePicture);
  return sizes;
};

function writeChat(random: Random, messages: number, films: readonly string[]): string {
  const lines: string[] = [];
  for (let i = 0; i < messages; i++) {
    const at = new Date(Date.UTC(2026, 0, 5, 8) + i * 97_000).toISOString();
    const timestamp = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}, ${at.slice(11, 16)}`;
    const film = i % 40 === 20 ? films[Math.floor(i / 40)] : undefined;
    const text = film ? `${film} (file attached)` : `Message ${i} is about ${random.pick(topics)}`;
    lines.push(`${timestamp} - ${random.pick(people)}: ${text}\n`);
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
  const isPicture = (i: number): boolean => shape !== undefined && i % 2 === 1 && sizes[i]! > 65_536;
  const names = sizes.map((_, i) => {
    const number = `20260105-WA${String(i).padStart(4, '0')}`;
    return isPicture(i) ? `IMG-${number}.jpg` : `VID-${number}.mp4`;
  });
  const messages = shape?.messages ?? sizes.length * 40;
  const file = await open(path, 'w');
  try {
    const zip = openZip(file);
    await zip.add('WhatsApp Chat with Crash test.txt', [Buffer.from(writeChat(random, messages, names))]);
    const films: string[] = [];
    for (const [i, name] of names.entries()) {
      const hash = createHash('sha256');
      await zip.add(name, cutNoise(next, sizes[i]!, hash, isPicture(i)));
      films.push(hash.digest('hex'));
    }
    return { path, messages, films, ...(await zip.end()) };
  } finally {
    await file.close();
  }
}

/** A picture up to where its coded bytes begin (ITU T.81, B.1.1.3 and B.2.3); no marker may stand in those. */
const pictureHead = (() => {
  const picture = Buffer.from(makeMedia({ type: 'image', seed: 1 } as SampleAttachment)!);
  const scan = picture.indexOf(Buffer.from([0xff, 0xda]));
  return picture.subarray(0, scan + 2 + picture.readUInt16BE(scan + 2));
})();
const pictureEnd = Buffer.from([0xff, 0xd9]);

function* cutNoise(
  next: (length: number) => Uint8Array,
  size: number,
  hash: Hash,
  picture: boolean,
): Generator<Uint8Array> {
  for (let left = size; left > 0; left -= chunkBytes) {
    const chunk = next(Math.min(left, chunkBytes));
    if (picture) {
      for (let at = chunk.indexOf(0xff); at !== -1; at = chunk.indexOf(0xff, at + 1)) chunk[at] = 0;
      if (left === size) chunk.set(pictureHead);
      if (left <= chunkBytes && left > 1) chunk.set(pictureEnd, left - 2);
    }
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
