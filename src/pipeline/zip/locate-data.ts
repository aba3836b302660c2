import { Buffer } from 'node:buffer';
import { PulseError } from '../../core/errors.ts';
import type { Archive, ArchiveEntry } from './open-archive.ts';
import { readZip64Extra } from './read-extra.ts';
import { type LocalHeader, readLocalHeader } from './read-local-header.ts';
import { readUint64, signatures, viewBytes } from './view-bytes.ts';
import { isEncrypted } from './zip-entry.ts';

/** The compressed bytes of an entry; absolute in the file. */
export type DataPlace = {
  readonly start: number;
  readonly length: number;
  /** Its sizes stand behind the data (APPNOTE 4.3.9), to be compared once that has been read. */
  readonly hasDescriptor: boolean;
};

const recordBytes = 46;
const descriptorFlag = 0x8;
const utf8Flag = 0x800;

/** Where the data of an entry stands. Throws `zip_ambiguous` when local header and directory disagree, `zip_overlap` when the data reaches into what follows. */
export async function locateData(archive: Archive, entry: ArchiveEntry): Promise<DataPlace> {
  const local = await readLocalHeader(archive.reader, entry.headerOffset);
  const hasDescriptor = (local.flags & descriptorFlag) !== 0;
  const agrees =
    local.method === entry.method &&
    isEncrypted(local.flags) === entry.encrypted &&
    (entry.plainName || ((local.flags ^ entry.flags) & utf8Flag) === 0) &&
    sizesAgree(local, entry, hasDescriptor) &&
    (await nameAgrees(archive, entry, local.name));
  if (!agrees) throw conflict();
  if (local.dataStart + entry.compressedSize > entry.spanEnd + archive.limits.maxOverlapBytes) {
    throw new PulseError('zip_overlap', 'A file inside the archive reaches into the next one.');
  }
  const isComplete =
    local.crc === entry.crc && local.size === entry.size && local.compressedSize === entry.compressedSize;
  return {
    start: local.dataStart,
    length: entry.compressedSize,
    hasDescriptor: hasDescriptor && !isComplete,
  };
}

/** With a data descriptor to follow, each field of the local header may be open (APPNOTE 4.4.4, bit 3). */
function sizesAgree(local: LocalHeader, entry: ArchiveEntry, hasDescriptor: boolean): boolean {
  const isOpen = (value: number): boolean => hasDescriptor && (value === 0 || value === 0xffffffff);
  if (local.crc !== entry.crc && !(hasDescriptor && local.crc === 0)) return false;
  if (isOpen(local.compressedSize) && isOpen(local.size)) return true;
  const { size, compressedSize } = readZip64Extra(local.extra, { ...local, headerOffset: 0, disk: 0 });
  return (
    (size === entry.size || isOpen(local.size)) &&
    (compressedSize === entry.compressedSize || isOpen(local.compressedSize))
  );
}

async function nameAgrees(archive: Archive, entry: ArchiveEntry, localName: Uint8Array): Promise<boolean> {
  if (localName.length !== entry.nameLength) return false;
  if (entry.plainName) return Buffer.from(localName).toString('latin1') === entry.name;
  // A decoded or cleaned name does not tell its bytes: they are read from the directory again.
  const recorded = await archive.reader.read(entry.recordOffset + recordBytes, entry.nameLength);
  return recorded.every((byte, at) => byte === localName[at]);
}

/**
 * Compares the data descriptor behind the data (APPNOTE 4.3.9.3: with or without signature, with sizes of
 * 4 or 8 bytes) with the directory. Throws `zip_ambiguous`.
 */
export async function checkDescriptor(archive: Archive, entry: ArchiveEntry, dataEnd: number): Promise<void> {
  const length = Math.min(24, archive.reader.size - dataEnd);
  const view = viewBytes(await archive.reader.read(dataEnd, length));
  for (const at of [4, 0]) {
    if (at === 4 && (length < 4 || view.getUint32(0, true) !== signatures.dataDescriptor)) continue;
    if (at + 12 > length || view.getUint32(at, true) !== entry.crc) continue;
    const isShort =
      view.getUint32(at + 4, true) === entry.compressedSize && view.getUint32(at + 8, true) === entry.size;
    const isLong =
      at + 20 <= length &&
      readUint64(view, at + 4) === entry.compressedSize &&
      readUint64(view, at + 12) === entry.size;
    if (isShort || isLong) return;
  }
  throw conflict();
}

function conflict(): PulseError {
  return new PulseError(
    'zip_ambiguous',
    'The archive contradicts itself about one of its files, so it can be read in two ways.',
  );
}
