import { PulseError } from '../../core/errors.ts';
import type { RangeReader } from './read-range.ts';
import { signatures, viewBytes } from './view-bytes.ts';

/** APPNOTE 4.3.7, local file header. */
export type LocalHeader = {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly name: Uint8Array;
  readonly extra: Uint8Array;
  /** Where the data begins, absolute in the file. */
  readonly dataStart: number;
};

const localHeaderBytes = 30;

/** Reads the local header at an offset. Throws `zip_ambiguous` when none is there, `zip_truncated` at the end of the file. */
export async function readLocalHeader(reader: RangeReader, offset: number): Promise<LocalHeader> {
  const view = viewBytes(await reader.read(offset, localHeaderBytes));
  if (view.getUint32(0, true) !== signatures.localHeader) {
    throw new PulseError('zip_ambiguous', 'The archive lists a file at a position where none begins.');
  }
  // 4: version needed. 10: time. 12: date.
  const nameLength = view.getUint16(26, true);
  const extraLength = view.getUint16(28, true);
  const rest = await reader.read(offset + localHeaderBytes, nameLength + extraLength);
  return {
    flags: view.getUint16(6, true),
    method: view.getUint16(8, true),
    crc: view.getUint32(14, true),
    compressedSize: view.getUint32(18, true),
    size: view.getUint32(22, true),
    name: rest.subarray(0, nameLength),
    extra: rest.subarray(nameLength),
    dataStart: offset + localHeaderBytes + nameLength + extraLength,
  };
}
