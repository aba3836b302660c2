import { type BitReader, type HuffmanTable, readBits } from './jpeg-bits.ts';
import { type JpegComponent, type JpegFrame, readFrame, readSteps, readTables } from './jpeg-frame.ts';
import { type SmallPicture, shrinkSize } from './small-picture.ts';

type Tables = Map<number, HuffmanTable>;

/**
 * A JPEG shrunk to at most 100 pixels a side, from the means of its blocks alone: nothing is transformed, and memory is a
 * thirtieth of the picture's. Baseline and progressive, grey or colour; null for anything else, and for what breaks off.
 * Format: ITU T.81. Orientation is not applied.
 */
export function readJpeg(bytes: Uint8Array): SmallPicture | null {
  const steps = new Map<number, number>();
  const tables: Tables = new Map();
  let frame: JpegFrame | null = null;
  let restartEvery = 0;
  let isRgb = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (end > bytes.length || marker === 0xd9) return null;
    const segment = bytes.subarray(at + 4, end);
    if (marker === 0xdb) readSteps(segment, steps);
    else if (marker === 0xc4) {
      if (!readTables(segment, tables)) return null;
    } else if (marker === 0xdd) restartEvery = (segment[0]! << 8) | segment[1]!;
    else if (marker === 0xee) isRgb = segment.length >= 12 && segment[0] === 0x41 && segment[11] === 0;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) {
      frame = readFrame(bytes, at + 4, marker);
      if (frame === null) return null;
    } else if (marker === 0xda) {
      if (frame === null) return null;
      const dataEnd = readScan(bytes, segment, end, { frame, tables, restartEvery });
      if (dataEnd === null) return null;
      if (frame.components.every(({ done }) => done)) return paint(frame, steps, isRgb);
      at = dataEnd;
      continue;
    }
    at = end;
  }
  return null;
}

type ScanContext = { readonly frame: JpegFrame; readonly tables: Tables; readonly restartEvery: number };
type ScanPart = {
  readonly component: JpegComponent;
  readonly dc: HuffmanTable;
  readonly ac: HuffmanTable | null;
};

/** Reads the DC coefficients of a scan (T.81, B.2.3); where the next marker stands, or null when it is broken. */
function readScan(bytes: Uint8Array, header: Uint8Array, start: number, context: ScanContext): number | null {
  const { frame, tables, restartEvery } = context;
  const count = header[0]!;
  const first = header[1 + 2 * count]!;
  const [high, low] = [header[3 + 2 * count]! >> 4, header[3 + 2 * count]! & 15];
  // later scans of a progressive picture refine what is not needed
  if (first !== 0 || high !== 0) return findMarker(bytes, start);
  const parts: ScanPart[] = [];
  for (let i = 0; i < count; i++) {
    const component = frame.components.find(({ id }) => id === header[1 + 2 * i]);
    const dc = tables.get(header[2 + 2 * i]! >> 4);
    const ac = frame.progressive ? null : tables.get(16 + (header[2 + 2 * i]! & 15));
    if (component === undefined || dc === undefined || ac === undefined) return null;
    parts.push({ component, dc, ac });
  }
  const bits = readBits(bytes, start);
  const before = new Map(parts.map(({ component }) => [component, 0]));
  const single = parts.length === 1 ? parts[0]!.component : null;
  const columns = single?.columns ?? frame.mcuColumns;
  const units = columns * (single?.rows ?? frame.mcuRows);
  for (let unit = 0; unit < units; unit++) {
    if (restartEvery > 0 && unit > 0 && unit % restartEvery === 0) {
      bits.restart();
      for (const part of parts) before.set(part.component, 0);
    }
    const [x, y] = [unit % columns, Math.floor(unit / columns)];
    for (const part of parts) {
      const { component } = part;
      const [h, v] = single === null ? [component.h, component.v] : [1, 1];
      for (let block = 0; block < h * v; block++) {
        const difference = readBlock(bits, part);
        if (difference === null) return null;
        const value = before.get(component)! + difference;
        before.set(component, value);
        component.dc[(y * v + Math.floor(block / h)) * component.stride + x * h + (block % h)] = value << low;
      }
    }
  }
  for (const { component } of parts) component.done = true;
  return findMarker(bytes, bits.position());
}

/** The difference of a block's DC coefficient to the one before; its AC coefficients are passed over. */
function readBlock(bits: BitReader, { dc, ac }: ScanPart): number | null {
  const size = bits.decode(dc);
  if (size < 0 || size > 15) return null;
  const difference = bits.receive(size);
  if (ac === null) return difference;
  for (let k = 1; k < 64; ) {
    const symbol = bits.decode(ac);
    if (symbol < 0) return null;
    const [run, width] = [symbol >> 4, symbol & 15];
    if (width === 0 && run !== 15) break;
    if (width > 0) bits.skip(width);
    k += run + 1;
  }
  return difference;
}

function findMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function paint({ components }: JpegFrame, steps: ReadonlyMap<number, number>, isRgb: boolean): SmallPicture {
  const size = shrinkSize(components[0]!.columns, components[0]!.rows);
  const planes = components.map((component) =>
    shrinkPlane(component, steps.get(component.quantTable) ?? 1, size),
  );
  const rgba = new Uint8Array(size.width * size.height * 4);
  for (let i = 0; i < size.width * size.height; i++) {
    const [y, cb, cr] = [planes[0]![i]!, (planes[1]?.[i] ?? 128) - 128, (planes[2]?.[i] ?? 128) - 128];
    // JFIF 1.02, conversion to RGB
    const colour = [y + 1.402 * cr, y - 0.344136 * cb - 0.714136 * cr, y + 1.772 * cb];
    for (let c = 0; c < 3; c++) {
      const value = isRgb && planes.length === 3 ? planes[c]![i]! : colour[c]!;
      rgba[4 * i + c] = Math.min(255, Math.max(0, Math.round(value)));
    }
    rgba[4 * i + 3] = 255;
  }
  return { ...size, rgba };
}

/** Means of the blocks under each pixel: a DC coefficient is 8 times the mean, less 128 (T.81, A.3.1 and A.3.3). */
function shrinkPlane(
  { columns, rows, stride, dc }: JpegComponent,
  step: number,
  { width, height }: { readonly width: number; readonly height: number },
): Float32Array {
  const plane = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = span(y, height, rows);
    for (let x = 0; x < width; x++) {
      const [left, right] = span(x, width, columns);
      let sum = 0;
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) sum += dc[row * stride + column]!;
      }
      plane[y * width + x] = ((sum / ((bottom - top) * (right - left))) * step) / 8 + 128;
    }
  }
  return plane;
}

/** The blocks from and up to which pixel `at` of `pixels` reaches. */
function span(at: number, pixels: number, blocks: number): [number, number] {
  const from = Math.floor((at * blocks) / pixels);
  return [from, Math.max(from + 1, Math.floor(((at + 1) * blocks) / pixels))];
}
