/** By the next 16 bits: length of the code in bits, times 256, and its symbol; 0 where no code begins so. */
export type HuffmanTable = Uint16Array;

/** A table from the counts of codes of 1 to 16 bits and their symbols (ITU T.81, annex C); null where they do not fit. */
export function buildHuffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable | null {
  const table = new Uint16Array(65_536);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= 16; length++) {
    for (let i = 0; i < counts[length - 1]!; i++) {
      const from = code << (16 - length);
      const to = (code + 1) << (16 - length);
      if (to > 65_536 || next >= symbols.length) return null;
      table.fill((length << 8) | symbols[next++]!, from, to);
      code++;
    }
    code <<= 1;
  }
  return table;
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
      const found = table[(bits >> (count - 16)) & 0xffff]!;
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
