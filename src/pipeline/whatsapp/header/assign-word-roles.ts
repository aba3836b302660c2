import { hourSlot, type Roles } from './assign-roles.ts';
import type { Timestamp, TimestampToken } from './tokenise-timestamp.ts';
import { isNeutralWord, understandWord } from './understand-word.ts';

export type WordRole = 'part' | 'month' | 'era' | 'noise';

/** Which of the word places tells the part of the day, the month, the era. */
export function assignWordRoles(
  samples: readonly { readonly timestamp: Timestamp }[],
  tokens: readonly TimestampToken[],
  roles: Roles,
): Map<number, WordRole> {
  const result = new Map<number, WordRole>();
  const places = tokens.flatMap((token, index) => (token.kind === 'word' ? [index] : []));
  const slotsAt = new Map<number, number>();
  let number = 0;
  tokens.forEach((token, index) => {
    if (token.kind === 'number') slotsAt.set(index, roles.slots[number++]!);
  });
  let bestPart = { place: -1, score: 0 };
  for (const place of places) {
    const words = new Set<string>();
    for (const { timestamp } of samples) {
      const token = timestamp.tokens[place];
      if (token?.kind === 'word') words.add(token.text);
    }
    const meanings = [...words].map(understandWord);
    const previous = slotNear(tokens, slotsAt, place, -1);
    const next = slotNear(tokens, slotsAt, place, 1);
    const inTime = (previous ?? 0) >= hourSlot && (next ?? 0) >= hourSlot;
    const besideDate = (previous !== null && previous < hourSlot) || (next !== null && next < hourSlot);
    if (
      roles.dates < 3 &&
      isInDate(tokens, slotsAt, place) &&
      meanings.every((meaning) => meaning.month > 0)
    ) {
      result.set(place, 'month');
      continue;
    }
    const partScore = meanings.filter((meaning) => meaning.part > 0).length / meanings.length;
    const touchesTime = (previous ?? 0) >= hourSlot || (next ?? 0) >= hourSlot;
    // `5(a) (3:07 PM)`: of two that might be one, the one behind the time is
    const better =
      partScore > bestPart.score || (partScore === bestPart.score && (previous ?? 0) >= hourSlot);
    if (touchesTime && !inTime && partScore > 0 && better) bestPart = { place, score: partScore };
    const glued = tokens[place + 1]?.kind === 'number' || previous !== null;
    if (besideDate && glued && meanings.some((meaning) => meaning.era !== null)) {
      result.set(place, 'era');
      continue;
    }
    // a word we do not know beside the time of a clock that never passes 12 may well be a day part
    const unknown = [...words].some((word) => !isNeutralWord(word));
    const hours = samples.map(({ timestamp }) => slotValue(timestamp.tokens, roles, hourSlot));
    if (touchesTime && !inTime && unknown && hours.every((hour) => hour <= 12) && bestPart.score === 0) {
      const score = words.size > 1 ? 0.5 : 0.25;
      if (score > bestPart.score) bestPart = { place, score };
    }
  }
  if (bestPart.place >= 0) result.set(bestPart.place, 'part');
  return result;
}

/** Whether the nearest number on one side is of the date: the `s` of `07 min 09 s` may mean a month somewhere. */
function isInDate(
  tokens: readonly TimestampToken[],
  slotsAt: ReadonlyMap<number, number>,
  place: number,
): boolean {
  for (const step of [-1, 1]) {
    let at = place + step;
    while (at >= 0 && at < tokens.length && !slotsAt.has(at)) at += step;
    if ((slotsAt.get(at) ?? hourSlot) < hourSlot) return true;
  }
  return false;
}

function slotNear(
  tokens: readonly TimestampToken[],
  slotsAt: ReadonlyMap<number, number>,
  place: number,
  step: 1 | -1,
): number | null {
  for (let at = place + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at]!;
    if (token.kind === 'number') return slotsAt.get(at) ?? null;
    if (token.kind === 'mark' && !/^[(（)#]$/u.test(token.text)) return null;
    if (token.kind === 'word') return null;
  }
  return null;
}

/** The number in a slot of a header; −1 where it has none. */
export function slotValue(tokens: readonly TimestampToken[], roles: Roles, slot: number): number {
  let number = 0;
  for (const token of tokens) {
    if (token.kind === 'number' && roles.slots[number++] === slot) return token.value;
  }
  return -1;
}
