/** Signatures of APPNOTE 4.3, little-endian. */
export const signatures = {
  localHeader: 0x04034b50,
  dataDescriptor: 0x08074b50,
  directoryRecord: 0x02014b50,
  directorySignature: 0x05054b50,
  zip64End: 0x06064b50,
  zip64Locator: 0x07064b50,
  end: 0x06054b50,
} as const;

export function viewBytes(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads an unsigned 64-bit field as a number: above 2⁵³ inexact, but then far beyond any file, and refused by every bounds check. */
export function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
}
