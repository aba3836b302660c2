import { cue, type TalkIndex } from '../../src/pipeline/conversations/talk/index-talk.ts';

/** Every message replies to the one before. */
export const linkToPrevious = ({ count }: TalkIndex): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => i - 1);

/** Every message within so many minutes replies to the one before, any other begins a conversation. */
export const linkByGap = ({ count, minutes }: TalkIndex, gap: number): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => (i > 0 && minutes[i]! - minutes[i - 1]! <= gap ? i - 1 : -1));

const ownMinutes = 3;
const calledWithin = 60;

/**
 * The rule that needs no learning: the last message of whom it addresses, else one's own within three minutes, else the last that
 * addressed its author, else a question begins a conversation and anything else replies to the message before.
 */
export function linkByRule({ count, authors, minutes, addressed, cues, authorCount }: TalkIndex): Int32Array {
  const parents = new Int32Array(count).fill(-1);
  const last = new Int32Array(authorCount).fill(-1);
  const called = new Int32Array(authorCount).fill(-1);
  for (let i = 0; i < count; i++) {
    const author = authors[i]!;
    const target = addressed[i]!;
    const own = last[author]!;
    const call = called[author]!;
    if (target >= 0 && last[target]! >= 0) parents[i] = last[target]!;
    else if (own >= 0 && minutes[i]! - minutes[own]! <= ownMinutes) parents[i] = own;
    else if (call >= 0 && i - call <= calledWithin) parents[i] = call;
    else if ((cues[i]! & cue.question) === 0) parents[i] = i - 1;
    last[author] = i;
    if (target >= 0) called[target] = i;
  }
  return parents;
}
