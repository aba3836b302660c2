import { hashFact } from '../format/drop-text.ts';
import { isErasedName } from '../format/erased-name.ts';
import { sealErased, sealMinutes } from '../format/seal-segment.ts';
import { compareFacts, type Fact, type MinuteState, type Segment } from '../format/segment.ts';
import { mergeContactBooks } from './merge-contact-books.ts';
import { mergeFacts } from './merge-facts.ts';
import { settleMinute } from './settle-minute.ts';

/**
 * The join of what two segments of one source and week know: idempotent, commutative, associative. It is `a` itself
 * where `b` is shown to add nothing.
 */
export function mergeSegments(a: Segment, b: Segment): Segment {
  const sealedBefore = Math.max(a.sealedBefore, b.sealedBefore);
  const minutes = new Map(a.minutes);
  let changed = sealedBefore > 0;
  for (const [minute, theirs] of b.minutes) {
    const ours = minutes.get(minute);
    const merged = ours === undefined ? theirs : mergeMinutes(ours, theirs);
    if (merged === ours) continue;
    minutes.set(minute, merged);
    changed = true;
  }
  const contactBooks = mergeContactBooks(a.contactBooks, b.contactBooks);
  if (!changed && contactBooks === a.contactBooks) return a;
  // whoever wrote a message stands in a contact book
  const hasErased = contactBooks.some((book) => book.some(isErasedName));
  if (hasErased) for (const [minute, state] of minutes) minutes.set(minute, sealErased(state));
  return {
    sealedBefore,
    minutes: sealedBefore > 0 ? sealMinutes(minutes, sealedBefore) : minutes,
    contactBooks,
  };
}

function mergeMinutes(a: MinuteState, b: MinuteState): MinuteState {
  if (a === b) return a;
  const dropped = a.facts.some((fact) => fact.dropped) || b.facts.some((fact) => fact.dropped);
  const facts = dropped ? mergeByHash(a.facts, b.facts) : mergeByKey(a.facts, b.facts);
  const isKnown =
    b.width <= a.width &&
    b.notices <= a.notices &&
    facts.length === a.facts.length &&
    facts.every((fact, at) => fact === a.facts[at]);
  if (isKnown) return settleMinute(a);
  return settleMinute({ facts, width: Math.max(a.width, b.width), notices: Math.max(a.notices, b.notices) });
}

function mergeByKey(a: readonly Fact[], b: readonly Fact[]): Fact[] {
  const merged: Fact[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    const order = compareFacts(x, y);
    merged.push(order < 0 ? x : order > 0 ? y : mergeFacts(x, y));
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  while (i < a.length) merged.push(a[i++]!);
  while (j < b.length) merged.push(b[j++]!);
  // a list that has grown item by item keeps room for many more
  return merged.slice();
}

/** A text kept on one side may be a hash on the other. */
function mergeByHash(a: readonly Fact[], b: readonly Fact[]): Fact[] {
  const byHash = new Map<string, Fact>();
  for (const fact of a) byHash.set(hashFact(fact), fact);
  for (const fact of b) {
    const hash = hashFact(fact);
    const known = byHash.get(hash);
    byHash.set(hash, known === undefined ? fact : mergeFacts(known, fact));
  }
  return [...byHash.values()].sort(compareFacts);
}
