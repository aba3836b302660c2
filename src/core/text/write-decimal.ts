/** Writes the decimal digits of a whole number from 0 to 2,147,483,647, as ASCII; the index behind them. */
export function writeDecimal(to: Uint8Array | Uint16Array, at: number, value: number): number {
  let digits = 1;
  for (let limit = 10; digits < 10 && value >= limit; limit *= 10) digits++;
  let rest = value;
  for (let next = at + digits - 1; next >= at; next--) {
    const tens = (rest / 10) | 0;
    to[next] = 0x30 + rest - tens * 10;
    rest = tens;
  }
  return at + digits;
}
