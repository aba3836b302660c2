import { dropFact, dropTag, hasWords, isDroppedTag, sortTags } from '../format/drop-text.ts';
import {
  compareFacts,
  type Fact,
  floating,
  type MinuteState,
  type Tag,
  type Track,
} from '../format/segment.ts';

/** The largest weight of a view that shows a tombstone, by position. */
export type Tombstones = {
  readonly left: ReadonlyMap<number, number>;
  readonly right: ReadonlyMap<number, number>;
};

export const isTombstone = (fact: Fact): boolean => fact.kind === 'd' || fact.edited;

/** Where the given tombstones stand. */
export function placeTombstones(facts: readonly Fact[], which: (fact: Fact) => boolean): Tombstones {
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  for (const fact of facts) {
    if (!which(fact)) continue;
    for (const at of fact.left) if (at < floating) left.set(at, Math.max(left.get(at) ?? 0, fact.mass));
    for (const at of fact.right) right.set(at, Math.max(right.get(at) ?? 0, fact.mass));
  }
  return { left, right };
}

/** A tombstone stands where this stood, in a view that had come further than any view that shows this. */
export function isSuperseded(track: Track, hold: number, tombstones: Tombstones): boolean {
  return (
    track.left.some((at) => (tombstones.left.get(at) ?? -1) > hold) ||
    track.right.some((at) => (tombstones.right.get(at) ?? -1) > hold)
  );
}

/**
 * Drops the text of what a later view shows as deleted or edited. Whether it is dropped depends on one number
 * (`hold`) that only views showing the text can raise, against evidence that only grows: so a text that
 * comes back under a later merge comes with that merge, and every order of merging ends in the same state.
 */
export function settleMinute(state: MinuteState): MinuteState {
  const { facts } = state;
  if (!facts.some(isTombstone)) return state;
  const all = placeTombstones(facts, isTombstone);
  const deletions = placeTombstones(facts, (fact) => fact.kind === 'd');
  let changed = false;
  const settled = facts.map((fact) => {
    const next = settleFact(fact, all, deletions);
    if (next !== fact) changed = true;
    return next;
  });
  return changed ? { ...state, facts: settled.sort(compareFacts) } : state;
}

function settleFact(fact: Fact, all: Tombstones, deletions: Tombstones): Fact {
  if (fact.kind === 's' || fact.kind === 'd') return fact;
  const settled = isSuperseded(fact, fact.hold, all) ? dropFact(fact) : fact;
  const files = settleTags(fact.files, deletions);
  const variants = hasWords(fact) ? settleTags(fact.variants, all) : fact.variants;
  return files === fact.files && variants === fact.variants ? settled : { ...settled, files, variants };
}

function settleTags(tags: readonly Tag[], tombstones: Tombstones): readonly Tag[] {
  const lost = (tag: Tag): boolean => !isDroppedTag(tag) && isSuperseded(tag, tag.hold, tombstones);
  return tags.some(lost) ? sortTags(tags.map((tag) => (lost(tag) ? dropTag(tag) : tag))) : tags;
}
