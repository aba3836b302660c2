import type { ErrorCode } from '@beacon-pulse/contracts/src/errors.ts';

/** The figures of one directory record; offsets are absolute in the file. */
export type EntryFields = {
  readonly index: number;
  readonly name: string;
  readonly plainName: boolean;
  readonly isDirectory: boolean;
  readonly flags: number;
  readonly method: number;
  readonly crcValue: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly recordOffset: number;
  readonly nameLength: number;
  readonly problem: ErrorCode | null;
};

const directoryBit = 1;
const plainNameBit = 2;

/**
 * One entry as the central directory tells it. A class with few fields and getters, because 200,000 of
 * them must fit into a small heap.
 */
export class ZipEntry {
  /** Position in the directory, from 0. */
  readonly index: number;
  /** Decoded, cleaned, NFC; for showing and comparing, never a path. */
  readonly name: string;
  readonly compressedSize: number;
  /** Inflated bytes as declared; verified only by reading. */
  readonly size: number;
  /** Where the local header stands in the file. */
  readonly headerOffset: number;
  /** Where the directory record stands in the file. */
  readonly recordOffset: number;
  /** Why it cannot be read, or null. */
  readonly problem: ErrorCode | null;
  /** Where the next entry, or the directory, begins: the data must end there. */
  spanEnd = 0;
  private readonly crcValue: number;
  private readonly flagsAndMethod: number;
  private readonly bitsAndNameLength: number;

  constructor(fields: EntryFields) {
    this.index = fields.index;
    this.name = fields.name;
    this.compressedSize = fields.compressedSize;
    this.size = fields.size;
    this.headerOffset = fields.headerOffset;
    this.recordOffset = fields.recordOffset;
    this.problem = fields.problem;
    this.crcValue = fields.crcValue | 0;
    this.flagsAndMethod = (fields.method << 16) | fields.flags;
    this.bitsAndNameLength =
      (fields.nameLength << 2) |
      (fields.isDirectory ? directoryBit : 0) |
      (fields.plainName ? plainNameBit : 0);
  }

  get isDirectory(): boolean {
    return (this.bitsAndNameLength & directoryBit) !== 0;
  }
  /** Whether `name` is, byte for byte, the name in the record. */
  get plainName(): boolean {
    return (this.bitsAndNameLength & plainNameBit) !== 0;
  }
  /** Bytes of the name in the record. */
  get nameLength(): number {
    return this.bitsAndNameLength >>> 2;
  }
  /** APPNOTE 4.4.4. */
  get flags(): number {
    return this.flagsAndMethod & 0xffff;
  }
  /** APPNOTE 4.4.5: 0 stored, 8 deflated. */
  get method(): number {
    return this.flagsAndMethod >>> 16;
  }
  get encrypted(): boolean {
    return isEncrypted(this.flags);
  }
  /** Declared CRC-32 as a number from 0 to 2³²−1. */
  get crc(): number {
    return this.crcValue >>> 0;
  }
  /** Declared CRC-32 as 8 hex digits. */
  get crc32(): string {
    return this.crc.toString(16).padStart(8, '0');
  }
}

/** APPNOTE 4.4.4: bit 0 encrypted, bit 6 strong encryption, bit 13 masked headers. */
export function isEncrypted(flags: number): boolean {
  return (flags & 0x2041) !== 0;
}
