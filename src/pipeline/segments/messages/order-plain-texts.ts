import { sortFew } from '../../../core/sort-few.ts';
import { type Fact, floating, type MinuteState } from '../format/segment.ts';

/**
 * The facts of a minute in the order of their messages, where each is one text of one author that nothing else has come to
 * stand for, and has its place from the start; null where any of this is not so. It holds for most minutes.
 */
export function orderPlainTexts({ facts, width }: MinuteState): readonly Fact[] | null {
  if (facts.length !== width) return null;
  for (const fact of facts) if (!isPlainText(fact)) return null;
  if (width === 1) return facts;
  const ordered = sortFew([...facts], (a, b) => a.left[0]! - b.left[0]!);
  for (let at = 1; at < width; at++) if (ordered[at - 1]!.left[0] === ordered[at]!.left[0]) return null;
  return ordered;
}

function isPlainText({ kind, n, edited, dropped, left, right, displayNames }: Fact): boolean {
  return (
    kind === 't' &&
    n === 1 &&
    !edited &&
    !dropped &&
    left.length === 1 &&
    left[0]! < floating &&
    right.length <= 1 &&
    displayNames.length === 1
  );
}
