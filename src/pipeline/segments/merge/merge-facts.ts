import { dropValue, isDroppedTag, sortTags } from '../format/drop-text.ts';
import type { Fact, Tag } from '../format/segment.ts';

/** Union of two sorted sets; gives back an argument where it already is the union. */
export function uniteFacts(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  return mergeSorted(a, b, false);
}

/** Union of two sorted multisets: each value as often as in the one that has it more often. */
function uniteMultisets(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  return mergeSorted(a, b, true);
}

function mergeSorted(a: readonly number[], b: readonly number[], repeated: boolean): readonly number[] {
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    const least = Math.min(x, y);
    if (repeated || merged.length === 0 || merged[merged.length - 1] !== least) merged.push(least);
    if (x === least) i++;
    if (y === least) j++;
  }
  return merged.length === a.length ? a : merged.length === b.length ? b : merged;
}

function mergeTags(a: readonly Tag[], b: readonly Tag[]): readonly Tag[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  if (a.some(isDroppedTag) || b.some(isDroppedTag)) return mergeDroppedTags(a, b);
  // two phones name most people differently; a list that grows item by item would keep room for many more
  const [x, y] = [a[0]!, b[0]!];
  if (a.length === 1 && b.length === 1 && x.value !== y.value) return x.value < y.value ? [x, y] : [y, x];
  const merged: Tag[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = a[i];
    const y = b[j];
    if (x === undefined || (y !== undefined && y.value < x.value)) {
      merged.push(y!);
      j++;
    } else if (y === undefined || x.value < y.value) {
      merged.push(x);
      i++;
    } else {
      merged.push(mergeTag(x, y));
      i++;
      j++;
    }
  }
  return merged.length === a.length && merged.every((tag, at) => tag === a[at]) ? a : merged;
}

/** Where a value is a hash on one side, the values of the other side are compared by hash; text is kept if it is there. */
function mergeDroppedTags(a: readonly Tag[], b: readonly Tag[]): readonly Tag[] {
  const byHash = new Map<string, Tag>();
  for (const tag of [...a, ...b]) {
    const hash = isDroppedTag(tag) ? tag.value : dropValue(tag.value);
    const known = byHash.get(hash);
    byHash.set(
      hash,
      known === undefined ? tag : isDroppedTag(known) ? mergeTag(tag, known) : mergeTag(known, tag),
    );
  }
  return sortTags([...byHash.values()]);
}

export function mergeTag(a: Tag, b: Tag): Tag {
  const left = uniteFacts(a.left, b.left);
  const right = uniteFacts(a.right, b.right);
  const isKnown = b.n <= a.n && b.hold <= a.hold && b.firstSeen >= a.firstSeen;
  if (isKnown && left === a.left && right === a.right) return a;
  return {
    value: a.value,
    n: Math.max(a.n, b.n),
    left,
    right,
    hold: Math.max(a.hold, b.hold),
    firstSeen: Math.min(a.firstSeen, b.firstSeen),
  };
}

/**
 * The join of two facts of one identity: `a` itself where `b` adds nothing. A dropped one takes text back from one that
 * still has it.
 */
export function mergeFacts(a: Fact, b: Fact): Fact {
  // of equal strings those of the news: they are in memory besides
  const known = b.dropped ? a : b;
  const later = a.hold > b.hold || (a.hold === b.hold && a.text > b.text) ? a : b;
  const merged: Fact = {
    kind: a.kind,
    key: known.key,
    dropped: known.dropped,
    size: a.size,
    text: later.text,
    edited: a.edited || b.edited,
    firstSeen: a.edited && b.edited ? Math.min(a.firstSeen, b.firstSeen) : Math.max(a.firstSeen, b.firstSeen),
    n: Math.max(a.n, b.n),
    left: uniteFacts(a.left, b.left),
    right: uniteFacts(a.right, b.right),
    mass: Math.max(a.mass, b.mass),
    shown: a.mass === b.mass ? Math.max(a.shown, b.shown) : a.mass > b.mass ? a.shown : b.shown,
    hold: Math.max(a.hold, b.hold),
    seconds: uniteMultisets(a.seconds, b.seconds),
    displayNames: mergeTags(a.displayNames, b.displayNames),
    variants: mergeTags(a.variants, b.variants),
    files: mergeTags(a.files, b.files),
  };
  return isSame(merged, a) ? a : merged;
}

function isSame(a: Fact, b: Fact): boolean {
  return (
    a.key === b.key &&
    a.dropped === b.dropped &&
    a.text === b.text &&
    a.edited === b.edited &&
    a.firstSeen === b.firstSeen &&
    a.n === b.n &&
    a.left === b.left &&
    a.right === b.right &&
    a.mass === b.mass &&
    a.shown === b.shown &&
    a.hold === b.hold &&
    a.seconds === b.seconds &&
    a.displayNames === b.displayNames &&
    a.variants === b.variants &&
    a.files === b.files
  );
}
