const minGrowth = -0.95;
const maxGrowth = 5;

/** `value`, or null where fewer than `k` people stand behind it. Zero stays zero: it is about nobody. */
export function suppressBelow(value: number, people: number, k: number): number | null {
  return people >= k || value === 0 ? value : null;
}

/** Relative change (0.25 = +25 %) bounded to −95 % … +500 %, two decimals; null where either side is unknown or the base is 0. */
export function boundedGrowth(current: number | null, previous: number | null): number | null {
  if (current === null || previous === null || previous <= 0) return null;
  const growth = Math.min(maxGrowth, Math.max(minGrowth, current / previous - 1));
  return Math.round(growth * 100) / 100 || 0;
}
