import { buildHuffmanTable, type HuffmanTable } from './jpeg-bits.ts';

/** One colour of a JPEG: the mean of each block of 8 × 8 samples, as the DC coefficients tell it. */
export type JpegComponent = {
  readonly id: number;
  /** Sampling factors. */
  readonly h: number;
  readonly v: number;
  readonly quantTable: number;
  /** Blocks that show something. */
  readonly columns: number;
  readonly rows: number;
  /** Blocks a line in memory: whole MCUs. */
  readonly stride: number;
  readonly dc: Int16Array;
  done: boolean;
};

export type JpegFrame = {
  readonly progressive: boolean;
  readonly mcuColumns: number;
  readonly mcuRows: number;
  readonly components: readonly JpegComponent[];
};

/** More pixels are no photograph of a phone; a plane of means takes 1/32 of them in bytes. */
const maxPixels = 60_000_000;

/** A frame header (T.81, B.2.2), `at` behind its length; null for what is not shown here: 12 bits, CMYK, lossless. */
export function readFrame(bytes: Uint8Array, at: number, marker: number): JpegFrame | null {
  const height = (bytes[at + 1]! << 8) | bytes[at + 2]!;
  const width = (bytes[at + 3]! << 8) | bytes[at + 4]!;
  const count = bytes[at + 5]!;
  const isShown = bytes[at] === 8 && (count === 1 || count === 3) && marker <= 0xc2;
  if (!isShown || width * height === 0 || width * height > maxPixels) return null;
  const read = Array.from({ length: count }, (_, i) => {
    const from = at + 6 + 3 * i;
    return {
      id: bytes[from]!,
      h: bytes[from + 1]! >> 4,
      v: bytes[from + 1]! & 15,
      quantTable: bytes[from + 2]!,
    };
  });
  if (read.some(({ h, v }) => h < 1 || h > 4 || v < 1 || v > 4)) return null;
  const hMost = Math.max(...read.map(({ h }) => h));
  const vMost = Math.max(...read.map(({ v }) => v));
  const mcuColumns = Math.ceil(width / (8 * hMost));
  const mcuRows = Math.ceil(height / (8 * vMost));
  const components = read.map(({ id, h, v, quantTable }) => ({
    id,
    h,
    v,
    quantTable,
    columns: Math.ceil(Math.ceil((width * h) / hMost) / 8),
    rows: Math.ceil(Math.ceil((height * v) / vMost) / 8),
    stride: mcuColumns * h,
    dc: new Int16Array(mcuColumns * h * mcuRows * v),
    done: false,
  }));
  return { progressive: marker === 0xc2, mcuColumns, mcuRows, components };
}

/** The first value of each quantisation table of a DQT segment (T.81, B.2.4.1): the step of the DC coefficients. */
export function readSteps(segment: Uint8Array, steps: Map<number, number>): void {
  for (let at = 0; at < segment.length; ) {
    const wide = segment[at]! >> 4 !== 0;
    steps.set(segment[at]! & 15, wide ? (segment[at + 1]! << 8) | segment[at + 2]! : segment[at + 1]!);
    at += 1 + (wide ? 128 : 64);
  }
}

/** The tables of a DHT segment (T.81, B.2.4.2), by class × 16 + number; false where one is broken. */
export function readTables(segment: Uint8Array, tables: Map<number, HuffmanTable>): boolean {
  for (let at = 0; at + 17 <= segment.length; ) {
    const counts = segment.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const table = buildHuffmanTable(counts, segment.subarray(at + 17, at + 17 + total));
    if (table === null) return false;
    tables.set(segment[at]!, table);
    at += 17 + total;
  }
  return true;
}
