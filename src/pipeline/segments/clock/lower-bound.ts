/** Lower end of the Wilson score interval at 95 % for `k` of `n`. Source: E. B. Wilson, JASA 22 (1927). */
export function lowerBound(k: number, n: number): number {
  if (n === 0) return 0;
  const z2 = 1.959964 ** 2;
  const share = k / n;
  const spread = Math.sqrt(z2 * ((share * (1 - share)) / n + z2 / (4 * n * n)));
  return Math.max(0, (share + z2 / (2 * n) - spread) / (1 + z2 / n));
}
