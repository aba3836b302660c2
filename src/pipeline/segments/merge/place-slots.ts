import { type Fact, floating, systemStep, type Tag } from '../format/segment.ts';
import type { Hidden } from './hide-superseded.ts';
import { isTombstone, type Tombstones } from './settle-minute.ts';

/** One occurrence of a fact: its order in the minute, and where views saw it (−1: not known). */
export type Slot = { readonly rank: number; readonly left: number; readonly right: number };

/**
 * The places of the `count` occurrences that are messages, in order. `width` is the number of messages of the minute.
 * Places counted from the start come first; what only a cut view saw comes last, aligned at the end of the minute.
 */
export function placeSlots(
  fact: Fact,
  count: number,
  hidden: Hidden | undefined,
  tombstones: Tombstones,
  width: number,
): Slot[] {
  if (count === 1 && isSeenOnce(fact)) {
    return [slotOf(fact, fact.left[0] ?? -1, fact.right[0] ?? -1, width)];
  }
  const counted = fact.left.filter((at) => at < floating && !hidden?.left.has(at));
  const fromEnd = hidden === undefined ? fact.right : fact.right.filter((at) => !hidden.right.has(at));
  const left = takeLast(isTombstone(fact) ? counted : preferFree(counted, tombstones.left, count), count);
  const right = takeLast(isTombstone(fact) ? fromEnd : preferFree(fromEnd, tombstones.right, count), count);
  const known = Math.min(count, left.length + right.length);
  const floats = takeLast(
    fact.left.filter((at) => at >= floating),
    count - known,
  );
  const slots: Slot[] = [];
  // what was counted from the start are the first occurrences, what was counted from the end the last
  for (let at = 0; at < known; at++)
    slots.push(slotOf(fact, left[at] ?? -1, right[known - 1 - at] ?? -1, width));
  for (const at of floats) slots.push(slotOf(fact, at, -1, width));
  while (slots.length < count) slots.push(slotOf(fact, -1, -1, width));
  return slots;
}

/** One occurrence, at one place as counted from either end. */
export function isSeenOnce(fact: Fact): boolean {
  return fact.n === 1 && fact.left.length <= 1 && fact.right.length <= 1;
}

/** Of more places than occurrences, those where no deletion or edit has come to stand. */
function preferFree(
  positions: readonly number[],
  taken: ReadonlyMap<number, number>,
  count: number,
): readonly number[] {
  if (positions.length <= count) return positions;
  const free = positions.filter((at) => !taken.has(at));
  return free.length >= count ? free : positions;
}

function slotOf(fact: Fact, left: number, right: number, width: number): Slot {
  return { rank: rankOf(left, right, width, fact.kind === 's'), left, right };
}

/** Returns the order in its minute of what was seen at such places. */
export function rankOf(left: number, right: number, width: number, system: boolean): number {
  if (left >= 0) {
    const start = left >= floating ? floating : 0;
    return start + (system ? left - start : (left - start) * systemStep + systemStep - 1);
  }
  if (right < 0) return -1;
  if (!system) return (width - 1 - right) * systemStep + systemStep - 1;
  const after = Math.floor(right / systemStep);
  return (width - after) * systemStep + systemStep - 2 - (right - after * systemStep);
}

function takeLast(positions: readonly number[], count: number): readonly number[] {
  if (count <= 0) return [];
  return positions.length > count ? positions.slice(positions.length - count) : positions;
}

/** For each slot the tags seen at its place; a tag whose place is not known goes to the last slots that have none. */
export function assignTags(
  tags: readonly Tag[],
  slots: readonly Slot[],
  hidden: Hidden | undefined,
): (readonly Tag[])[] {
  if (slots.length === 1 && hidden === undefined) return [tags];
  const assigned: Tag[][] = slots.map(() => []);
  if (tags.length === 0) return assigned;
  const byLeft = new Map(slots.map((slot, at) => [slot.left, at]));
  const byRight = new Map(slots.map((slot, at) => [slot.right, at]));
  const loose: Tag[] = [];
  for (const tag of tags) {
    const places = new Set<number>();
    for (const at of tag.left) if (byLeft.has(at)) places.add(byLeft.get(at)!);
    if (places.size < tag.n) for (const at of tag.right) if (byRight.has(at)) places.add(byRight.get(at)!);
    for (const at of places) assigned[at]!.push(tag);
    if (places.size === 0 && !isAllHidden(tag, hidden)) loose.push(tag);
  }
  for (const tag of loose) {
    let wanted = tag.n;
    for (let at = slots.length - 1; at >= 0 && wanted > 0; at--) {
      if (assigned[at]!.length > 0) continue;
      assigned[at]!.push(tag);
      wanted--;
    }
  }
  return assigned;
}

function isAllHidden(tag: Tag, hidden: Hidden | undefined): boolean {
  return (
    hidden !== undefined &&
    tag.left.every((at) => hidden.left.has(at)) &&
    tag.right.every((at) => hidden.right.has(at))
  );
}
