import { PulseError } from '../../core/errors.ts';
import { readUint64, viewBytes } from './view-bytes.ts';

/** Finds the data of the first extra field with this id (APPNOTE 4.5.1: id, length, data), or null. Reading stops where lengths overrun. */
export function findExtra(extra: Uint8Array, id: number): Uint8Array | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra[at + 2]! | (extra[at + 3]! << 8);
    if (at + 4 + length > extra.length) return null;
    if ((extra[at]! | (extra[at + 1]! << 8)) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

export type LongFields = {
  readonly size: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
  readonly disk: number;
};

/**
 * Reads the four fields that ZIP64 may widen (APPNOTE 4.5.3, id 0x0001): the extra holds, in this order, only
 * those whose field in the record is all ones. Throws `zip_invalid` when one of them is missing, `zip_ambiguous` when the extra stands there twice.
 */
export function readZip64Extra(extra: Uint8Array, fields: LongFields): LongFields {
  const masked =
    fields.size === 0xffffffff ||
    fields.compressedSize === 0xffffffff ||
    fields.headerOffset === 0xffffffff ||
    fields.disk === 0xffff;
  if (!masked) return fields;
  const data = findExtra(extra, 0x0001) ?? new Uint8Array(0);
  const behind = extra.subarray(data.byteOffset + data.length - extra.byteOffset);
  if (data.length > 0 && findExtra(behind, 0x0001) !== null) {
    throw new PulseError('zip_ambiguous', 'The archive states two ZIP64 sizes for one of its files.');
  }
  const view = viewBytes(data);
  let at = 0;
  const widen = (value: number, mask: number, bytes: 4 | 8): number => {
    if (value !== mask) return value;
    if (at + bytes > data.length) {
      throw new PulseError('zip_invalid', 'The archive lacks the ZIP64 size of one of its files.');
    }
    at += bytes;
    return bytes === 8 ? readUint64(view, at - 8) : view.getUint32(at - 4, true);
  };
  const size = widen(fields.size, 0xffffffff, 8);
  const compressedSize = widen(fields.compressedSize, 0xffffffff, 8);
  const headerOffset = widen(fields.headerOffset, 0xffffffff, 8);
  const disk = widen(fields.disk, 0xffff, 4);
  return { size, compressedSize, headerOffset, disk };
}
