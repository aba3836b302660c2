import type { Hidden } from './hide-superseded.ts';
import { type Fact, systemStep, type Tag } from './segment.ts';

/** One occurrence of a fact: its order in the minute, and where views saw it (−1: not known). */
export type Slot = { readonly rank: number; readonly left: number; readonly right: number };

/** The places of the `count` occurrences that are messages, in order. `width` is the number of messages of the minute. */
export function placeSlots(fact: Fact, count: number, hidden: Hidden | undefined, width: number): Slot[] {
  const system = fact.kind === 's';
  const left = takeLast(
    hidden === undefined ? fact.left : fact.left.filter((at) => !hidden.left.has(at)),
    count,
  );
  const right = takeLast(
    hidden === undefined ? fact.right : fact.right.filter((at) => !hidden.right.has(at)),
    count,
  );
  const slots: Slot[] = [];
  // both lists are aligned at the end of the minute: what only a cut view saw comes last
  for (let fromEnd = count - 1; fromEnd >= 0; fromEnd--) {
    const r = right[fromEnd] ?? -1;
    const missing = count - left.length;
    const l =
      left.length === 0 ? -1 : missing === 0 ? left[count - 1 - fromEnd]! : (left[count - 1 - fromEnd] ?? -1);
    slots.push({ rank: rankOf(l, r, width, system), left: l, right: r });
  }
  return slots;
}

function rankOf(left: number, right: number, width: number, system: boolean): number {
  if (left >= 0) return system ? left : left * systemStep + systemStep - 1;
  if (right < 0) return -1;
  if (!system) return (width - 1 - right) * systemStep + systemStep - 1;
  const after = Math.floor(right / systemStep);
  return (width - after) * systemStep + systemStep - 2 - (right - after * systemStep);
}

function takeLast(positions: readonly number[], count: number): readonly number[] {
  return positions.length > count ? positions.slice(positions.length - count) : positions;
}

/** For each slot the tags seen at its place; a tag whose place is not known goes to the last slots that have none. */
export function assignTags(
  tags: readonly Tag[],
  slots: readonly Slot[],
  hidden: Hidden | undefined,
): Tag[][] {
  if (slots.length === 1 && hidden === undefined) return [[...tags]];
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
