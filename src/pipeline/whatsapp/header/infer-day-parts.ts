import type { DayPart } from './match-header.ts';

export type ReadDayPart = {
  readonly word: string;
  /** Hours it stands for (24 bits); 0 where nothing tells. */
  readonly mask: number;
  readonly count: number;
  /** `neutral`: hours above 12 stand beside it, so it tells no half of the day. */
  readonly source: 'known' | 'inferred' | 'unknown' | 'neutral';
};

const morning = 0x000fff;
const evening = 0xfff000;

/**
 * Gives unknown day parts a meaning where the file proves one: of two, the one that comes first within a date
 * is the morning; beside one known half of the day, the other is the other half. Otherwise they stay unknown.
 */
export function inferDayParts(
  parts: readonly DayPart[],
  steps: ReadonlyMap<number, number>,
  maxHour: number,
): readonly ReadDayPart[] {
  const unknown = parts.flatMap((part, index) => (part.mask === 0 ? [index] : []));
  const inferred = new Map<number, number>();
  if (maxHour > 12) {
    return parts.map(({ word, mask, count }) => ({
      word,
      mask,
      count,
      source: mask === 0 ? 'neutral' : 'known',
    }));
  }
  const known = parts.filter((part) => part.mask !== 0 && part.count > 0);
  if (unknown.length === 2 && known.length === 0) {
    const [first, second] = unknown as [number, number];
    const forward = steps.get(first * 64 + second) ?? 0;
    const backward = steps.get(second * 64 + first) ?? 0;
    if (forward >= backward * 2 + 1) {
      inferred.set(first, morning).set(second, evening);
    } else if (backward >= forward * 2 + 1) {
      inferred.set(second, morning).set(first, evening);
    }
  } else if (unknown.length === 1 && known.length > 0) {
    if (known.every((part) => (part.mask & evening) === 0)) inferred.set(unknown[0]!, evening);
    if (known.every((part) => (part.mask & morning) === 0)) inferred.set(unknown[0]!, morning);
  }
  return parts.map((part, index) => {
    const mask = part.mask || (inferred.get(index) ?? 0);
    const source = part.mask !== 0 ? 'known' : mask !== 0 ? 'inferred' : 'unknown';
    return { word: part.word, mask, count: part.count, source };
  });
}
