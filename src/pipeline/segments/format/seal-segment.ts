import { sealFact } from './drop-text.ts';
import { isErasedName } from './erased-name.ts';
import { compareFacts, type Fact, type MinuteState, type Segment } from './segment.ts';

/**
 * The segment after its community's retention time: every text, caption, file name and wording before a minute (of the
 * whole week, where none is given) is gone for good, while hashes, times, display names, kinds and lengths stay, so that merging
 * and retention figures go on working.
 */
export function sealSegment(segment: Segment, before = Number.POSITIVE_INFINITY): Segment {
  const sealedBefore = Math.max(segment.sealedBefore, before);
  return { ...segment, sealedBefore, minutes: sealMinutes(segment.minutes, sealedBefore) };
}

export function sealMinutes(minutes: Segment['minutes'], before: number): Map<number, MinuteState> {
  return new Map(
    [...minutes].map(([minute, state]) => [minute, minute < before ? sealMinute(state) : state]),
  );
}

/** What a later view still has of an erased message is dropped again. */
export function sealErased(state: MinuteState): MinuteState {
  const isErased = ({ displayNames }: Fact): boolean => displayNames.some(({ value }) => isErasedName(value));
  return state.facts.some(isErased) ? sealFacts(state, isErased) : state;
}

const sealMinute = (state: MinuteState): MinuteState => sealFacts(state, () => true);

function sealFacts(state: MinuteState, which: (fact: Fact) => boolean): MinuteState {
  const facts = state.facts.map((fact) => (which(fact) ? sealFact(fact) : fact));
  if (facts.every((fact, at) => fact === state.facts[at])) return state;
  return { ...state, facts: facts.sort(compareFacts) };
}
