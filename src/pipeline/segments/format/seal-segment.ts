import { sealFact } from './drop-text.ts';
import { compareFacts, type MinuteState, type Segment } from './segment.ts';

/**
 * The segment after its community's retention time: every text, caption, file name and wording is gone for good, while
 * hashes, times, display names, kinds and lengths stay, so that merging and retention figures go on working.
 */
export function sealSegment(segment: Segment): Segment {
  const minutes = new Map([...segment.minutes].map(([minute, state]) => [minute, sealMinute(state)]));
  return { sealed: true, minutes, contactBooks: segment.contactBooks };
}

export function sealMinute(state: MinuteState): MinuteState {
  const facts = state.facts.map(sealFact);
  if (facts.every((fact, at) => fact === state.facts[at])) return state;
  return { ...state, facts: facts.sort(compareFacts) };
}
