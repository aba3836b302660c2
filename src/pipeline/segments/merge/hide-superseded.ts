import { compareFacts, type Fact, floating, type MinuteState } from '../format/segment.ts';
import { isTombstone } from './settle-minute.ts';

/** Occurrences of a fact that are not messages any more, and where they stood. */
export type Hidden = {
  readonly count: number;
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
};

type Candidate = { fact: Fact; limit: number; left: number[]; right: number[]; order: number };

const noneHidden: Hidden = { count: 0, left: new Set(), right: new Set() };
const nothingHidden: ReadonlyMap<Fact, Hidden> = new Map();

/**
 * The facts of a minute together may show more entries than any view did: then some are earlier versions of others. A
 * deletion or an edit hides what stood at its place, the surest first, never more than there are too many; so does
 * media with a caption the same media without: some phones leave captions out.
 */
export function hideSuperseded(state: MinuteState, excess: number): ReadonlyMap<Fact, Hidden> {
  if (excess <= 0 || !(state.facts.some(isTombstone) || state.facts.some(isBareMedia))) return nothingHidden;
  const hidden = new Map<Fact, Hidden>();
  const candidates = findCandidates(state.facts);
  let left = excess;
  for (const { fact, limit, left: lefts, right: rights } of candidates) {
    const earlier = hidden.get(fact) ?? noneHidden;
    // another rule may have hidden other places of the same fact, or the same ones
    const newLefts = lefts.filter((at) => !earlier.left.has(at));
    const newRights = rights.filter((at) => !earlier.right.has(at));
    const places = Math.max(earlier.left.size + newLefts.length, earlier.right.size + newRights.length);
    const count = Math.min(left, Math.min(limit, places) - earlier.count);
    if (count <= 0) continue;
    left -= count;
    hidden.set(fact, {
      count: earlier.count + count,
      left: new Set([...earlier.left, ...newLefts.slice(0, count)]),
      // the first from the left are the last from the right
      right: new Set([...earlier.right, ...newRights.slice(Math.max(0, newRights.length - count))]),
    });
    if (left === 0) break;
  }
  return hidden;
}

function findCandidates(facts: readonly Fact[]): Candidate[] {
  const left = indexPlaces(facts, isTombstone, (fact) => fact.left);
  const right = indexPlaces(facts, isTombstone, (fact) => fact.right);
  const rules: readonly { limit: (fact: Fact) => number; beats: (fact: Fact, by: Fact) => boolean }[] = [
    { limit: (fact) => fact.n, beats: (fact, by) => by.mass > fact.hold },
    { limit: (fact) => fact.n - fact.shown, beats: (fact, by) => by.mass >= fact.mass },
    { limit: (fact) => fact.n, beats: isOlderEdit },
  ];
  const candidates: Candidate[] = [];
  for (const fact of facts) {
    if (fact.kind === 's' || fact.kind === 'd') continue;
    rules.forEach(({ limit, beats }, order) => {
      const beaten = (at: number, index: ReadonlyMap<number, Fact[]>): boolean =>
        (index.get(at) ?? []).some((by) => by !== fact && beats(fact, by));
      const candidate = {
        fact,
        limit: limit(fact),
        left: fact.left.filter((at) => beaten(at, left)),
        right: fact.right.filter((at) => beaten(at, right)),
        order,
      };
      if (candidate.limit > 0 && candidate.left.length + candidate.right.length > 0)
        candidates.push(candidate);
    });
    if (isBareMedia(fact)) candidates.push(...findCaptioned(fact, facts, rules.length));
  }
  return candidates.sort(
    (a, b) =>
      a.order - b.order ||
      a.fact.hold - b.fact.hold ||
      a.fact.firstSeen - b.fact.firstSeen ||
      compareFacts(a.fact, b.fact),
  );
}

/** Two edits that no view tells apart: the one first seen later is the newer, then the greater text. */
function isOlderEdit(fact: Fact, by: Fact): boolean {
  if (!fact.edited || !by.edited || fact.mass !== by.mass) return false;
  if (fact.firstSeen !== by.firstSeen) return fact.firstSeen < by.firstSeen;
  return fact.key < by.key;
}

export const isBareMedia = (fact: Fact): boolean => fact.kind === 'm' && fact.size === 0;
export const isCaptionedMedia = (fact: Fact): boolean => fact.kind === 'm' && fact.size > 0;

/** Where media without a caption stands with one in another view. */
function findCaptioned(fact: Fact, facts: readonly Fact[], order: number): Candidate[] {
  const lefts = indexPlaces(facts, isCaptionedMedia, ({ left }) => left);
  const rights = indexPlaces(facts, isCaptionedMedia, ({ right }) => right);
  const left = fact.left.filter((at) => lefts.has(at));
  const right = fact.right.filter((at) => rights.has(at));
  return left.length + right.length === 0 ? [] : [{ fact, limit: fact.n, left, right, order }];
}

function indexPlaces(
  facts: readonly Fact[],
  which: (fact: Fact) => boolean,
  positions: (fact: Fact) => readonly number[],
): ReadonlyMap<number, Fact[]> {
  const index = new Map<number, Fact[]>();
  for (const fact of facts) {
    if (!which(fact)) continue;
    for (const at of positions(fact)) {
      if (at >= floating) continue;
      const known = index.get(at);
      if (known === undefined) index.set(at, [fact]);
      else known.push(fact);
    }
  }
  return index;
}
