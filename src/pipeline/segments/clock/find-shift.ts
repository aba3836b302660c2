import type { ShiftSample } from './collect-shift-samples.ts';
import { lowerBound } from './lower-bound.ts';

/** A section of an export on which its clock is ahead of the source's by so many minutes. */
export type ShiftSection = {
  readonly minutes: number;
  /** The section begins behind this place of the export (−1: at its first entry), and not later than at `before`. */
  readonly after: number;
  readonly before: number;
};

export type Shift = {
  /** In order of the export; more than one where one of the two zones has changed its clock and the other has not. */
  readonly sections: readonly ShiftSection[];
  /** Distinct bodies that say so, and all that both know. */
  readonly matches: number;
  readonly of: number;
  /** Lower bound (Wilson, 95 %) of the share of matching bodies that say so. */
  readonly confidence: number;
};

/** All zones of the world differ by multiples of a quarter of an hour, by 26 hours at most. */
const quarter = 15;
const maxShift = 26 * 60;
/** Summer time moves a clock by half an hour to two hours; of two clocks on opposite halves of the earth, one each way. */
const summerStep = 30;
const maxSummer = 120;
const minMatches = 5;
const minShare = 0.8;
/** What a change of the shift costs in contradicting bodies: two prove one at an end of an export, three one in between. */
const changeCost = 1.25;

type Match = { readonly at: number; readonly shift: number };

/**
 * Finds the shift between two exports of one chat, from bodies that occur once in each: constant, or constant between changes
 * to summer time. Null when too few bodies match or when they do not agree: a shift that cannot be shown is not to be
 * applied.
 */
export function findShift(known: Iterable<ShiftSample>, shown: Iterable<ShiftSample>): Shift | null {
  const matches = matchSamples(known, shown);
  const candidates = findCandidates(matches);
  if (candidates.length === 0) return null;
  const path = fitSections(matches, candidates);
  const agreeing = matches.filter(({ shift }, i) => shift === path[i]).length;
  if (agreeing < minMatches || agreeing < minShare * matches.length) return null;
  const sections: ShiftSection[] = [];
  path.forEach((minutes, i) => {
    if (sections.at(-1)?.minutes === minutes) return;
    const after = i === 0 ? -1 : matches[i - 1]!.at;
    sections.push({ minutes, after, before: i === 0 ? 0 : matches[i]!.at });
  });
  return {
    sections,
    matches: agreeing,
    of: matches.length,
    confidence: lowerBound(agreeing, matches.length),
  };
}

/** How far apart the two clocks are for each body that both know, in order of the export. */
export function matchSamples(known: Iterable<ShiftSample>, shown: Iterable<ShiftSample>): Match[] {
  const minutes = new Map<string, number>();
  for (const { minute, body } of known) minutes.set(body, minutes.has(body) ? Number.NaN : minute);
  const matches: Match[] = [];
  for (const { minute, body, at } of shown) {
    const first = minutes.get(body);
    if (first !== undefined && !Number.isNaN(first)) matches.push({ at, shift: minute - first });
  }
  return matches.sort((a, b) => a.at - b.at);
}

/** The shift that most bodies tell, and those that summer time can make of it; two bodies at least tell each. */
function findCandidates(matches: readonly Match[]): number[] {
  const votes = new Map<number, number>();
  for (const { shift } of matches) {
    if (shift % quarter === 0 && Math.abs(shift) <= maxShift) votes.set(shift, (votes.get(shift) ?? 0) + 1);
  }
  const ranked = [...votes].sort(([a, m], [b, n]) => n - m || Math.abs(a) - Math.abs(b) || a - b);
  const [best] = ranked;
  if (best === undefined) return [];
  return ranked
    .filter(([shift, n]) => {
      const step = Math.abs(shift - best[0]);
      return step === 0 || (n >= 2 && step <= maxSummer && step % summerStep === 0);
    })
    .map(([shift]) => shift);
}

/** For each match the shift of its section: fewest contradictions and changes together (Viterbi); of equals the commoner shift. */
function fitSections(matches: readonly Match[], candidates: readonly number[]): number[] {
  let costs = candidates.map(() => 0);
  const origins: number[][] = [];
  for (const { shift } of matches) {
    let least = 0;
    for (let c = 1; c < costs.length; c++) if (costs[c]! < costs[least]!) least = c;
    const changed = costs[least]! + changeCost;
    const from = costs.map((cost, c) => (cost <= changed ? c : least));
    costs = costs.map((cost, c) => Math.min(cost, changed) + (shift === candidates[c] ? 0 : 1));
    origins.push(from);
  }
  let state = 0;
  for (let c = 1; c < costs.length; c++) if (costs[c]! < costs[state]!) state = c;
  const path: number[] = [];
  for (let i = matches.length - 1; i >= 0; i--) {
    path.push(candidates[state]!);
    state = origins[i]![state]!;
  }
  return path.reverse();
}
