import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP written byte by byte, so that each field can be made wrong. Numbers of fields are APPNOTE's. */
export type EntrySpec = {
  readonly name?: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 8 (the default) deflates; every other method stores. */
  readonly method?: number;
  readonly flags?: number;
  /** The compressed bytes, instead of those that the content gives. */
  readonly packed?: Uint8Array;
  /** A data descriptor behind the data: bit 3 is set, and the local header's sizes are zero. */
  readonly descriptor?: 'signed' | 'bare' | 'signed64' | 'bare64' | Uint8Array;
  /** Sizes and offset in ZIP64 extras, their fields all ones. */
  readonly zip64?: boolean;
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly comment?: Uint8Array;
  /** Foreign bytes in front of the local header. */
  readonly gap?: Uint8Array;
  readonly local?: Partial<LocalFields>;
  readonly central?: Partial<CentralFields>;
  /** Leaves one of the two out. */
  readonly only?: 'local' | 'central';
};

export type LocalFields = {
  signature: number;
  flags: number;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  nameLength: number;
  extraLength: number;
  name: Uint8Array;
};

export type CentralFields = LocalFields & { commentLength: number; disk: number; offset: number };

export type EndFields = {
  signature: number;
  disk: number;
  directoryDisk: number;
  countOnDisk: number;
  count: number;
  size: number;
  offset: number;
  commentLength: number;
};

export type Zip64Fields = Omit<EndFields, 'commentLength'> & {
  length: number;
  recordOffset: number;
  locatorSignature: number;
  locatorDisk: number;
  disks: number;
};

export type ZipSpec = {
  readonly entries: readonly EntrySpec[];
  readonly prefix?: Uint8Array;
  /** Counts the prefix into all offsets, as self-extracting archives do that were fixed up afterwards. */
  readonly prefixCounted?: boolean;
  /** Between the last entry and the directory. */
  readonly beforeDirectory?: Uint8Array;
  /** Behind the last record, inside the directory's size. */
  readonly directoryTail?: Uint8Array;
  /** Between the directory and the end record. */
  readonly beforeEnd?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly trailing?: Uint8Array;
  readonly end?: Partial<EndFields>;
  readonly zip64End?: boolean | Partial<Zip64Fields>;
  /** Leaves the end record out. */
  readonly noEnd?: boolean;
};

export type BuiltZip = {
  readonly bytes: Uint8Array;
  /** Where each structure begins in the file. */
  readonly marks: {
    readonly headers: readonly number[];
    readonly data: readonly number[];
    readonly records: readonly number[];
    readonly directory: number;
    readonly zip64: number;
    readonly end: number;
  };
};

type PlacedEntry = { readonly spec: EntrySpec; readonly offset: number; readonly fields: LocalFields };

const none = new Uint8Array(0);

export const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
export const u64 = (value: number | bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
export const bytesOf = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? Buffer.from(value) : value;
export const extraField = (id: number, data: Uint8Array): Uint8Array =>
  Buffer.concat([u16(id), u16(data.length), data]);
/** Info-ZIP Unicode path (APPNOTE 4.6.9) for a raw name. */
export const unicodePath = (raw: Uint8Array, name: string, version = 1): Uint8Array =>
  extraField(0x7075, Buffer.concat([Buffer.from([version]), u32(crc32(raw)), Buffer.from(name)]));

export function buildZip(spec: ZipSpec): BuiltZip {
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (...more: Uint8Array[]): void => {
    for (const part of more) {
      parts.push(part);
      length += part.length;
    }
  };
  put(spec.prefix ?? none);
  const base = spec.prefixCounted ? 0 : length;
  const headers: number[] = [];
  const data: number[] = [];
  const laid: PlacedEntry[] = [];
  for (const entry of spec.entries) {
    put(entry.gap ?? none);
    const offset = length;
    const { header, body, fields } = writeEntry(entry);
    if (entry.only !== 'central') {
      headers.push(offset);
      put(header);
      data.push(length);
      put(...body);
    }
    if (entry.only !== 'local') laid.push({ spec: entry, offset: offset - base, fields });
  }
  put(spec.beforeDirectory ?? none);
  const directory = length;
  const records: number[] = [];
  for (const entry of laid) {
    records.push(length);
    put(writeRecord(entry));
  }
  put(spec.directoryTail ?? none);
  const size = length - directory;
  const zip64 = length;
  if (spec.zip64End) put(writeZip64End(spec.zip64End, laid.length, size, directory - base, length - base));
  put(spec.beforeEnd ?? none);
  const end = length;
  if (!spec.noEnd) put(writeEnd(spec, laid.length, size, directory - base));
  put(spec.trailing ?? none);
  return { bytes: Buffer.concat(parts), marks: { headers, data, records, directory, zip64, end } };
}

function writeEntry(spec: EntrySpec): { header: Buffer; body: Uint8Array[]; fields: LocalFields } {
  const content = bytesOf(spec.content ?? '');
  const method = spec.method ?? 8;
  const packed = spec.packed ?? (method === 8 ? deflateRawSync(content) : content);
  const name = bytesOf(spec.name ?? 'a');
  const fields: LocalFields = {
    signature: 0x04034b50,
    flags: (spec.flags ?? 0) | (spec.descriptor === undefined ? 0 : 8),
    method,
    crc: crc32(content),
    compressedSize: packed.length,
    size: content.length,
    nameLength: name.length,
    extraLength: 0,
    name,
  };
  const open = spec.descriptor === undefined ? {} : { crc: 0, compressedSize: 0, size: 0 };
  const zip64Extra = extraField(1, Buffer.concat([u64(fields.size), u64(packed.length)]));
  const masked = spec.zip64 ? { compressedSize: 0xffffffff, size: 0xffffffff } : {};
  const extra = Buffer.concat([spec.zip64 ? zip64Extra : none, spec.localExtra ?? none]);
  const written = { ...fields, ...open, ...masked, extraLength: extra.length, ...spec.local };
  const header = Buffer.concat([
    u32(written.signature),
    u16(20),
    u16(written.flags),
    u16(written.method),
    u32(0),
    u32(written.crc),
    u32(written.compressedSize),
    u32(written.size),
    u16(spec.local?.name?.length ?? written.nameLength),
    u16(written.extraLength),
    written.name,
    extra,
  ]);
  return { header, body: [packed, writeDescriptor(spec.descriptor, fields)], fields };
}

function writeDescriptor(kind: EntrySpec['descriptor'], fields: LocalFields): Uint8Array {
  if (kind === undefined) return none;
  if (typeof kind !== 'string') return kind;
  const size = kind.endsWith('64') ? u64 : u32;
  const signature = kind.startsWith('signed') ? u32(0x08074b50) : none;
  return Buffer.concat([signature, u32(fields.crc), size(fields.compressedSize), size(fields.size)]);
}

function writeRecord({ spec, offset, fields }: PlacedEntry): Buffer {
  const zip64 = extraField(1, Buffer.concat([u64(fields.size), u64(fields.compressedSize), u64(offset)]));
  const extra = Buffer.concat([spec.zip64 ? zip64 : none, spec.extra ?? none]);
  const comment = spec.comment ?? none;
  const masked = spec.zip64
    ? { compressedSize: 0xffffffff, size: 0xffffffff, offset: 0xffffffff }
    : { offset };
  const written: CentralFields = {
    ...fields,
    ...masked,
    signature: 0x02014b50,
    disk: 0,
    extraLength: extra.length,
    commentLength: comment.length,
    ...spec.central,
  };
  return Buffer.concat([
    u32(written.signature),
    u16(20),
    u16(20),
    u16(written.flags),
    u16(written.method),
    u32(0),
    u32(written.crc),
    u32(written.compressedSize),
    u32(written.size),
    u16(spec.central?.name?.length ?? written.nameLength),
    u16(written.extraLength),
    u16(written.commentLength),
    u16(written.disk),
    u16(0),
    u32(0),
    u32(written.offset),
    written.name,
    extra,
    comment,
  ]);
}

function writeZip64End(
  given: true | Partial<Zip64Fields>,
  count: number,
  size: number,
  offset: number,
  recordOffset: number,
): Buffer {
  const fields: Zip64Fields = {
    signature: 0x06064b50,
    disk: 0,
    directoryDisk: 0,
    countOnDisk: count,
    count,
    size,
    offset,
    length: 44,
    recordOffset,
    locatorSignature: 0x07064b50,
    locatorDisk: 0,
    disks: 1,
    ...(given === true ? {} : given),
  };
  return Buffer.concat([
    u32(fields.signature),
    u64(fields.length),
    u16(45),
    u16(45),
    u32(fields.disk),
    u32(fields.directoryDisk),
    u64(fields.countOnDisk),
    u64(fields.count),
    u64(fields.size),
    u64(fields.offset),
    u32(fields.locatorSignature),
    u32(fields.locatorDisk),
    u64(fields.recordOffset),
    u32(fields.disks),
  ]);
}

function writeEnd(spec: ZipSpec, count: number, size: number, offset: number): Buffer {
  const comment = spec.comment ?? none;
  const masks = { countOnDisk: 0xffff, count: 0xffff, size: 0xffffffff, offset: 0xffffffff };
  const fields: EndFields = {
    signature: 0x06054b50,
    disk: 0,
    directoryDisk: 0,
    ...(spec.zip64End ? masks : { countOnDisk: count, count, size, offset }),
    commentLength: comment.length,
    ...spec.end,
  };
  return Buffer.concat([
    u32(fields.signature),
    u16(fields.disk),
    u16(fields.directoryDisk),
    u16(fields.countOnDisk),
    u16(fields.count),
    u32(fields.size),
    u32(fields.offset),
    u16(fields.commentLength),
    comment,
  ]);
}
