import { Buffer, isUtf8 } from 'node:buffer';
import { ByteBlock } from './byte-block.ts';
import { type Encoding, type LineEnd, sniffEncoding, sniffLineEnd } from './sniff-bytes.ts';

/** Whole lines: in bytes where these are sound UTF-8 with \n, decoded where not. */
export type Block = ByteBlock | string;

/** Opens the transcript; every call starts from its first byte. */
export type OpenTranscript = () => AsyncIterable<Uint8Array>;

/** What is known about the bytes; grows while they are read. */
export type ByteFacts = {
  bytes: number;
  encoding: Encoding;
  /** Byte order marks at the start: some editors write two. */
  byteOrderMarks: number;
  lineEnd: LineEnd;
  /** Malformed sequences, each read as one U+FFFD. */
  invalidSequences: number;
  /** Lines whose end was dropped because they were longer than the cap. */
  cappedLines: number;
};

export type BlockLimits = {
  /** Bytes decoded at once. */
  readonly blockBytes: number;
  /** Bytes of one line; what is beyond is dropped and counted. */
  readonly maxLineBytes: number;
  /** Whether a block, by its number and its bytes, was found to be sound UTF-8 with \n before: it is not looked through again. */
  readonly isSound?: (block: number, bytes: number) => boolean;
};

export const defaultBlockLimits: BlockLimits = { blockBytes: 65_536, maxLineBytes: 1_048_576 };

export function newByteFacts(): ByteFacts {
  return {
    bytes: 0,
    encoding: 'utf-8',
    byteOrderMarks: 0,
    lineEnd: 'lf',
    invalidSequences: 0,
    cappedLines: 0,
  };
}

/**
 * Cuts a transcript into blocks of whole lines, each line ended by \n (or \r\n as it stands; lone \r becomes
 * \n, also between others). Only the last block may lack the final line break. `facts` is filled on the way. A block in bytes is good until
 * the next one is asked for.
 */
export async function* readBlocks(
  open: OpenTranscript,
  facts: ByteFacts,
  limits: BlockLimits = defaultBlockLimits,
): AsyncGenerator<Block> {
  const decode = new BlockDecoder(facts, limits.isSound ?? (() => false));
  let buffer = new Uint8Array(limits.blockBytes * 2);
  let length = 0;
  let target = limits.blockBytes;
  let dropping = false;
  for await (const chunk of open()) {
    facts.bytes += chunk.length;
    let offset = 0;
    while (offset < chunk.length) {
      if (dropping) {
        const end = decode.firstLineEnd(chunk, offset);
        if (end < 0) break;
        offset = end;
        dropping = false;
        continue;
      }
      const take = Math.min(chunk.length - offset, target - length);
      if (length + take > buffer.length) {
        const larger = new Uint8Array(Math.max(buffer.length * 2, length + take));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
      }
      buffer.set(chunk.subarray(offset, offset + take), length);
      length += take;
      offset += take;
      if (length < target) continue;
      decode.sniff(buffer.subarray(0, length));
      const end = decode.lastLineEnd(buffer, length);
      if (end > 0) {
        yield decode.block(buffer.subarray(0, end));
        buffer.copyWithin(0, end, length);
        length -= end;
      } else if (length >= limits.maxLineBytes) {
        facts.cappedLines++;
        yield decode.cappedLine(buffer.subarray(0, decode.wholeCharacters(buffer, length)));
        length = 0;
        dropping = true;
      }
      target = length + limits.blockBytes;
    }
  }
  decode.sniff(buffer.subarray(0, length));
  if (length > 0) yield decode.block(buffer.subarray(0, length));
}

/** Decodes the beginning of a file as text, its encoding found as above; a line that is cut stays cut. */
export function decodeHead(head: Uint8Array): string {
  const decode = new BlockDecoder(newByteFacts(), () => false);
  decode.sniff(head);
  return decode.text(head);
}

class BlockDecoder {
  readonly #facts: ByteFacts;
  readonly #isSound: (block: number, bytes: number) => boolean;
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #atStart = true;
  #blocks = 0;

  constructor(facts: ByteFacts, isSound: (block: number, bytes: number) => boolean) {
    this.#facts = facts;
    this.#isSound = isSound;
  }

  /** Finds encoding and line ends from the first block. */
  sniff(head: Uint8Array): void {
    if (this.#decoder !== null) return;
    const facts = this.#facts;
    facts.encoding = sniffEncoding(head);
    this.#decoder = new TextDecoder(facts.encoding === 'utf-8' ? 'utf-8' : 'utf-16le', {
      fatal: false,
      ignoreBOM: true,
    });
    facts.lineEnd = sniffLineEnd(head, facts.encoding);
  }

  /** Index after the last line break of `buffer[0, length)`, or −1. */
  lastLineEnd(buffer: Uint8Array, length: number): number {
    const { encoding, lineEnd } = this.#facts;
    const sign = lineEnd === 'cr' ? 0x0d : 0x0a;
    if (encoding === 'utf-8') {
      return length === 0 ? -1 : buffer.lastIndexOf(sign, length - 1) + 1 || -1;
    }
    const low = encoding === 'utf-16le' ? 0 : 1;
    for (let at = (length & ~1) - 2; at >= 0; at -= 2) {
      if (buffer[at + low] === sign && buffer[at + 1 - low] === 0) return at + 2;
    }
    return -1;
  }

  /** Index after the first line break at or after `from`, or −1; in UTF-16 at any alignment, which drops at worst one line more. */
  firstLineEnd(chunk: Uint8Array, from: number): number {
    const sign = this.#facts.lineEnd === 'cr' ? 0x0d : 0x0a;
    const { encoding } = this.#facts;
    if (encoding === 'utf-8') return chunk.indexOf(sign, from) + 1 || -1;
    for (let at = from; at + 1 < chunk.length; at++) {
      const le = chunk[at] === sign && chunk[at + 1] === 0;
      const be = chunk[at] === 0 && chunk[at + 1] === sign;
      if (encoding === 'utf-16le' ? le : be) return at + 2;
    }
    return -1;
  }

  /** The length without the beginning of a character that is not complete. */
  wholeCharacters(buffer: Uint8Array, length: number): number {
    if (this.#facts.encoding !== 'utf-8') return length & ~1;
    let at = length;
    while (at > 0 && length - at < 4 && (buffer[at - 1]! & 0xc0) === 0x80) at--;
    return at > 0 && buffer[at - 1]! >= 0xc0 ? at - 1 : length;
  }

  block(bytes: Uint8Array): Block {
    const facts = this.#facts;
    let from = 0;
    const isSound = this.#isSound(this.#blocks++, bytes.length);
    if (
      !isSound &&
      (facts.encoding !== 'utf-8' || facts.lineEnd === 'cr' || !isUtf8(bytes) || hasLoneReturn(bytes))
    ) {
      return this.text(bytes);
    }
    if (this.#atStart) {
      while (bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) from += 3;
      facts.byteOrderMarks = from / 3;
      this.#atStart = false;
    }
    return new ByteBlock(from === 0 ? bytes : bytes.subarray(from));
  }

  /** A block that holds one line up to its cap. */
  cappedLine(bytes: Uint8Array): string {
    this.#blocks++;
    return `${this.text(bytes)}\n`;
  }

  text(bytes: Uint8Array): string {
    const facts = this.#facts;
    const input = facts.encoding === 'utf-16be' ? swapBytes(bytes) : bytes;
    let text = this.#decoder!.decode(input);
    if (text.includes('\ufffd')) {
      facts.invalidSequences += countOf(text, '\ufffd') - countGenuine(bytes, facts.encoding);
    }
    if (this.#atStart) {
      let marks = 0;
      while (text.charCodeAt(marks) === 0xfeff) marks++;
      facts.byteOrderMarks = marks;
      text = text.slice(marks);
      this.#atStart = false;
    }
    if (facts.lineEnd === 'cr') return text.replaceAll('\r', '\n');
    // files joined by hand mix line ends; \r\r\n is one
    return text.includes('\r') ? text.replace(/\r{1,3}\n|\r/gu, '\n') : text;
  }
}

/** Whether some \r ends a line by itself. */
function hasLoneReturn(bytes: Uint8Array): boolean {
  // a Buffer searches several times faster than a Uint8Array
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = buffer.indexOf(0x0d); at >= 0; at = buffer.indexOf(0x0d, at + 2)) {
    if (buffer[at + 1] !== 0x0a) return true;
  }
  return false;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** U+FFFD that stand in the file as such (EF BF BD, or FFFD in UTF-16). */
function countGenuine(bytes: Uint8Array, encoding: Encoding): number {
  let count = 0;
  if (encoding !== 'utf-8') {
    const high = encoding === 'utf-16le' ? 1 : 0;
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      if (bytes[at + high] === 0xff && bytes[at + 1 - high] === 0xfd) count++;
    }
    return count;
  }
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  }
  return count;
}

function swapBytes(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length & ~1);
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1]!;
    swapped[at + 1] = bytes[at]!;
  }
  return swapped;
}
