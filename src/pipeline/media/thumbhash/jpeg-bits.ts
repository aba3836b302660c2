/** The codes of a table; small, because each picture brings four. A code found is its length in bits, times 256, and its symbol. */
export type HuffmanTable = {
  /** By the next 8 bits; 0 where a longer code begins, or none. */
  readonly short: Uint16Array;
  /** By length: codes as the first of 16 bits end below this. */
  readonly ends: Int32Array;
  /** By length: the place of a symbol is this and its code. */
  readonly places: Int32Array;
  readonly symbols: Uint8Array;
};

/** A table from the counts of codes of 1 to 16 bits and their symbols (ITU T.81, annex C); null where they do not fit. */
export function buildHuffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable | null {
  const short = new Uint16Array(256);
  const ends = new Int32Array(17);
  const places = new Int32Array(17);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= 16; length++) {
    places[length] = next - code;
    const count = counts[length - 1]!;
    if (code + count > 1 << length || next + count > symbols.length) return null;
    for (let i = 0; i < count && length <= 8; i++) {
      const from = (code + i) << (8 - length);
      short.fill((length << 8) | symbols[next + i]!, from, from + (1 << (8 - length)));
    }
    code += count;
    next += count;
    ends[length] = code << (16 - length);
    code <<= 1;
  }
  return { short, ends, places, symbols };
}

/** The code of more than 8 bits that the next 16 begin with; 0 where there is none. */
function findLong({ ends, places, symbols }: HuffmanTable, next: number): number {
  for (let length = 9; length <= 16; length++) {
    if (next < ends[length]!) return (length << 8) | symbols[places[length]! + (next >> (16 - length))]!;
  }
  return 0;
}

export type BitReader = {
  /** The next symbol; -1 where the bits are no code. */
  decode(table: HuffmanTable): number;
  /** A signed number of `size` bits (T.81, F.2.2.1: EXTEND); 0 for size 0. */
  receive(size: number): number;
  skip(bits: number): void;
  /** Goes on behind the next restart marker, if there is one. */
  restart(): void;
  /** Where the coded bytes end or a marker stands. */
  position(): number;
};

/** The bits of a scan from `start`: FF 00 stands for FF (T.81, F.1.2.3); at a marker come zeros without end. */
export function readBits(bytes: Uint8Array, start: number): BitReader {
  let at = start;
  let bits = 0;
  let count = 0;
  const fill = (): void => {
    while (count < 16) {
      let byte = bytes[at] ?? 0;
      if (byte === 0xff) {
        if (bytes[at + 1] === 0) at += 2;
        else byte = 0;
      } else if (at < bytes.length) at++;
      bits = ((bits << 8) | byte) & 0xffffff;
      count += 8;
    }
  };
  const take = (size: number): number => {
    fill();
    count -= size;
    return (bits >> count) & ((1 << size) - 1);
  };
  return {
    decode(table) {
      fill();
      const next = (bits >> (count - 16)) & 0xffff;
      const found = table.short[next >> 8]! || findLong(table, next);
      if (found === 0) return -1;
      count -= found >> 8;
      return found & 0xff;
    },
    receive(size) {
      if (size === 0) return 0;
      const value = take(size);
      return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    },
    skip: (size) => void take(size),
    restart() {
      bits = 0;
      count = 0;
      if (bytes[at] === 0xff && (bytes[at + 1]! & 0xf8) === 0xd0) at += 2;
    },
    position: () => at,
  };
}
