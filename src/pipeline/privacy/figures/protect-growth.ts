import { type ProtectedFigure, type ProtectedRatio, protectRatio } from '../protected-figure.ts';
import { boundedGrowth } from '../suppress.ts';

/**
 * Relative change (0.25 = +25 %) bounded to −95 % … +500 %, by known day where days are given; null unless both values
 * are told exactly: the growth of a hidden figure would tell it.
 */
export function protectGrowth(
  now: ProtectedFigure | null,
  before: ProtectedFigure | null,
  days: { readonly now: number; readonly before: number } = { now: 1, before: 1 },
): ProtectedRatio | null {
  if (now?.bound !== 'exact' || before?.bound !== 'exact' || days.now <= 0 || days.before <= 0) return null;
  const growth = boundedGrowth(now.value / days.now, before.value / days.before);
  return growth === null ? null : protectRatio(growth);
}
