/**
 * A baseline JPEG (ITU-T T.81) of RGB pixels, 4:4:4, no subsampling. Its Huffman tables are flat instead of
 * the usual ones of Annex K: the pictures are small, so a short encoder is worth more than a short file.
 */

const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
  53, 60, 61, 54, 47, 55, 62, 63,
];

const quantum = (index: number): number => {
  const at = zigzag[index]!;
  return 10 + 5 * ((at >> 3) + (at & 7));
};
const quanta = Array.from({ length: 64 }, (_, i) => quantum(i));

const cosines = Array.from({ length: 64 }, (_, i) => {
  const scale = i >> 3 === 0 ? Math.SQRT1_2 / 2 : 0.5;
  return scale * Math.cos((((i & 7) * 2 + 1) * (i >> 3) * Math.PI) / 16);
});

/** AC symbols: high nibble run of zeros, low nibble bit size. 00 is end of block, F0 sixteen zeros. */
const acSymbols = [0x00, 0xf0];
for (let run = 0; run < 16; run++) for (let size = 1; size <= 10; size++) acSymbols.push(run * 16 + size);
const acCodes = new Map(
  acSymbols.map((symbol, i) => [symbol, i === 0 ? { bits: 1, code: 0 } : { bits: 9, code: 0x100 + i - 1 }]),
);

type BitWriter = { put(code: number, bits: number): void; finish(): number[] };

function createBitWriter(): BitWriter {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  const put = (code: number, bits: number): void => {
    for (let i = bits - 1; i >= 0; i--) {
      held = (held << 1) | ((code >> i) & 1);
      if (++count < 8) continue;
      bytes.push(held);
      // T.81 B.1.1.5: FF inside entropy-coded data is followed by a stuffed 00.
      if (held === 0xff) bytes.push(0);
      held = 0;
      count = 0;
    }
  };
  return {
    put,
    finish: () => {
      while (count !== 0) put(1, 1);
      return bytes;
    },
  };
}

function transform(samples: Float64Array): number[] {
  const rows = new Float64Array(64);
  for (let y = 0; y < 8; y++)
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += samples[y * 8 + x]! * cosines[u * 8 + x]!;
      rows[y * 8 + u] = sum;
    }
  return zigzag.map((at, i) => {
    const u = at & 7;
    const v = at >> 3;
    let sum = 0;
    for (let y = 0; y < 8; y++) sum += rows[y * 8 + u]! * cosines[v * 8 + y]!;
    return Math.round(sum / quanta[i]!);
  });
}

const sizeOf = (value: number): number => (value === 0 ? 0 : 32 - Math.clz32(Math.abs(value)));
const magnitude = (value: number, size: number): number => (value < 0 ? value + (1 << size) - 1 : value);

function putBlock(writer: BitWriter, block: readonly number[], previousDc: number): void {
  const difference = block[0]! - previousDc;
  const dcSize = sizeOf(difference);
  writer.put(dcSize, 4);
  writer.put(magnitude(difference, dcSize), dcSize);
  const putSymbol = (symbol: number): void => {
    const { bits, code } = acCodes.get(symbol)!;
    writer.put(code, bits);
  };
  let run = 0;
  for (let i = 1; i < 64; i++) {
    const value = block[i]!;
    if (value === 0) {
      run++;
      continue;
    }
    for (; run > 15; run -= 16) putSymbol(0xf0);
    const size = sizeOf(value);
    putSymbol(run * 16 + size);
    writer.put(magnitude(value, size), size);
    run = 0;
  }
  if (run > 0) putSymbol(0);
}

/** JPEG bytes of `width × height` RGB pixels (three bytes each, rows from the top). */
export function encodeJpeg(width: number, height: number, rgb: Uint8Array): Uint8Array<ArrayBuffer> {
  const writer = createBitWriter();
  const previous = [0, 0, 0];
  const samples = new Float64Array(64);
  for (let top = 0; top < height; top += 8)
    for (let left = 0; left < width; left += 8)
      for (let channel = 0; channel < 3; channel++) {
        for (let i = 0; i < 64; i++) {
          const x = Math.min(width - 1, left + (i & 7));
          const y = Math.min(height - 1, top + (i >> 3));
          const at = (y * width + x) * 3;
          const [r, g, b] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!];
          // JFIF 1.02: BT.601 over the full range; luma is shifted to be signed, chroma is so already.
          if (channel === 0) samples[i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
          else if (channel === 1) samples[i] = -0.168736 * r - 0.331264 * g + 0.5 * b;
          else samples[i] = 0.5 * r - 0.418688 * g - 0.081312 * b;
        }
        const block = transform(samples);
        putBlock(writer, block, previous[channel]!);
        previous[channel] = block[0]!;
      }
  const dcTable = [
    0x00, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ];
  const acTable = [0x10, 1, 0, 0, 0, 0, 0, 0, 0, acSymbols.length - 1, 0, 0, 0, 0, 0, 0, 0, ...acSymbols];
  const segment = (marker: number, body: readonly number[]): number[] => {
    const length = body.length + 2;
    return [0xff, marker, length >> 8, length & 255, ...body];
  };
  const header = [
    ...[0xff, 0xd8], // SOI
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]), // APP0 "JFIF" 1.1, square pixels
    ...segment(0xdb, [0, ...quanta]), // DQT: 8 bits, table 0
    // SOF0: 8 bits, size, three components, each sampled 1×1 with table 0.
    ...segment(0xc0, [
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      3,
      1,
      0x11,
      0,
      2,
      0x11,
      0,
      3,
      0x11,
      0,
    ]),
    ...segment(0xc4, dcTable), // DHT class 0: twelve codes of four bits
    ...segment(0xc4, acTable), // DHT class 1: one code of one bit, the rest of nine
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]), // SOS: all coefficients in one scan
  ];
  const scan = writer.finish();
  const bytes = new Uint8Array(header.length + scan.length + 2);
  bytes.set(header);
  bytes.set(scan, header.length);
  bytes.set([0xff, 0xd9], header.length + scan.length); // EOI
  return bytes;
}
