import { cue, type TalkIndex } from '../talk/index-talk.ts';
import { featureBase as base } from './feature-blocks.ts';

/** Earlier messages that are looked at as parents. */
export const linkWindow = 60;

/** Most switches of one pair. */
export const maxFeatures = 32;

export type FeatureReader = {
  /** Moves to the next message; call once for each, in order, before its pairs are read. `parent` is that of the message before. */
  advance(parentOfPrevious: number): void;
  /** Writes the switches that are on for the pair of the current message and message `j`; pairs from near to far. @returns how many. */
  readPair(j: number, out: Uint16Array): number;
  /** The same for “begins a conversation”. */
  readBegin(out: Uint16Array): number;
};

const distanceBucket = (d: number): number =>
  d <= 5 ? d - 1 : d <= 7 ? 5 : d <= 10 ? 6 : d <= 15 ? 7 : d <= 20 ? 8 : d <= 30 ? 9 : d <= 45 ? 10 : 11;
const timeLimits = [0, 1, 2, 3, 5, 8, 12, 20, 30, 60, 120, 240, 720, 1440, 4320];
const timeBucket = (t: number): number => {
  for (let bucket = 0; bucket < timeLimits.length; bucket++) if (t <= timeLimits[bucket]!) return bucket;
  return timeLimits.length;
};
const lengthBucket = (n: number): number =>
  n <= 1 ? 0 : n <= 3 ? 1 : n <= 7 ? 2 : n <= 14 ? 3 : n <= 25 ? 4 : 5;
const recentBucket = (own: number, i: number): number => {
  if (own < 0) return 0;
  const d = i - own;
  return d === 1 ? 1 : d <= 3 ? 2 : d <= 6 ? 3 : d <= 12 ? 4 : d <= 25 ? 5 : d <= 60 ? 6 : 7;
};
const gapBucket = timeBucket;
const bit = (value: boolean): number => (value ? 1 : 0);

/** Reads the features of links; keeps who spoke and called last as it advances. `scale` divides minutes. */
export function createFeatureReader(talk: TalkIndex, scale = 1): FeatureReader {
  const { authors, minutes, cues, addressed, named, lengths, starts, words, rarity } = talk;
  const lastOf = new Int32Array(talk.authorCount).fill(-1);
  const lastCallOf = new Int32Array(talk.authorCount).fill(-1);
  const lastTarget = new Int32Array(talk.authorCount).fill(-1);
  const previousOf = new Int32Array(talk.count).fill(-1);
  const firstOf = new Int32Array(talk.authorCount).fill(-1);
  const wordSeen = new Int32Array(rarity.length).fill(-1);
  const authorSeen = new Int32Array(talk.authorCount).fill(-1);
  const roots = new Int32Array(talk.count);
  const lastRootOf = new Int32Array(talk.authorCount).fill(-1);
  /** The last message that was taken as a reply to an author, and whom an author was last taken to reply to. */
  const lastReplyTo = new Int32Array(talk.authorCount).fill(-1);
  const lastRepliedTo = new Int32Array(talk.authorCount).fill(-1);
  const replies = new Uint8Array(talk.count);
  /** Of each conversation, by its first message: its last message, how many it has, and the last message whose author it holds. */
  const lastInRoot = new Int32Array(talk.count).fill(-1);
  const sizeOfRoot = new Uint16Array(talk.count);
  const joined = new Int32Array(talk.count).fill(-1);
  let i = -1;
  let a = -1;
  let own = -1;
  let target = -1;
  let between = 0;
  let silence = 0;
  let questionPassed = false;
  let iq = 0;

  function advance(parentOfPrevious: number): void {
    if (i >= 0) {
      roots[i] = parentOfPrevious < 0 ? i : roots[parentOfPrevious]!;
      lastRootOf[a] = roots[i]!;
      lastInRoot[roots[i]!] = i;
      sizeOfRoot[roots[i]!] = Math.min(1000, sizeOfRoot[roots[i]!]! + 1);
      if (parentOfPrevious >= 0) {
        const b = authors[parentOfPrevious]!;
        if (b !== a) {
          lastReplyTo[b] = i;
          lastRepliedTo[a] = b;
          replies[parentOfPrevious] = Math.min(2, replies[parentOfPrevious]! + 1);
        }
      }
      lastOf[a] = i;
      if (firstOf[a]! < 0) firstOf[a] = i;
      if (target >= 0) {
        lastCallOf[target] = i;
        lastTarget[a] = target;
      }
    }
    i++;
    a = authors[i]!;
    own = lastOf[a]!;
    previousOf[i] = own;
    for (let mine = own; mine >= 0 && i - mine <= linkWindow; mine = previousOf[mine]!)
      joined[roots[mine]!] = i;
    target = addressed[i]!;
    between = 0;
    silence = 0;
    questionPassed = false;
    iq = cues[i]! & cue.question;
    for (let w = starts[i]!; w < starts[i + 1]!; w++) wordSeen[words[w]!] = i;
  }

  function shareWords(j: number): number {
    let sum = 0;
    for (let w = starts[j]!; w < starts[j + 1]!; w++) {
      const word = words[w]!;
      if (wordSeen[word] === i) sum += rarity[word]!;
    }
    return sum === 0 ? 0 : sum < 0.4 ? 1 : sum < 0.7 ? 2 : sum < 1.1 ? 3 : sum < 1.8 ? 4 : 5;
  }

  function readPair(j: number, out: Uint16Array): number {
    const b = authors[j]!;
    const same = bit(a === b);
    const d = i - j;
    const t = Math.max(0, Math.floor((minutes[i]! - minutes[j]!) / scale));
    const jc = cues[j]!;
    const ic = cues[i]!;
    const jq = jc & cue.question;
    const jTarget = addressed[j]!;
    const last = bit(lastOf[b] === j);
    silence = Math.max(silence, minutes[j + 1]! - minutes[j]!);
    const called = lastCallOf[a]!;
    const caller = called < 0 || i - called > linkWindow ? -1 : authors[called]!;
    const noTarget = bit(target < 0);
    let n = 0;
    out[n++] = base.distance + (distanceBucket(d) * 2 + same) * 2 + noTarget;
    out[n++] = base.time + (timeBucket(t) * 2 + same) * 2 + noTarget;
    const ti = target < 0 ? 0 : target === b ? 1 : 2;
    const tj = jTarget < 0 ? 0 : jTarget === a ? 1 : jTarget === target ? 2 : 3;
    out[n++] = base.address + ((ti * 4 + tj) * 2 + same) * 2 + last;
    if (caller >= 0)
      out[n++] =
        base.caller +
        (caller !== b ? 0 : j === called ? 1 : j > called ? 2 : 3) * 3 +
        (own > called ? 2 : noTarget);
    const partner = lastTarget[a]!;
    if (partner >= 0)
      out[n++] =
        base.partner + (partner !== b ? 0 : last === 1 ? 1 : 2) * 4 + noTarget * 2 + bit(jTarget === a);
    if (named[i] === b) out[n++] = base.naming + last;
    if (named[j] === a && same === 0) out[n++] = base.naming + 2 + last;
    out[n++] = base.questions + ((jq * 2 + iq) * 2 + same) * 2 + noTarget;
    if (ic & cue.thanks) out[n++] = base.thanks + same * 4 + jq * 2 + bit(caller === b);
    if (ic & cue.assent) out[n++] = base.assent + same * 4 + jq * 2 + bit(d <= 3);
    if (ic & cue.continuation) out[n++] = base.continuation + same * 3 + Math.min(d, 3) - 1;
    const shared = shareWords(j);
    out[n++] = base.sharedWords + shared * 2 + same;
    out[n++] = base.timeShared + timeBucket(t) * 4 + (shared === 0 ? 0 : shared < 3 ? 1 : shared < 4 ? 2 : 3);
    out[n++] = base.lastOfAuthor + ((last * 2 + same) * 2 + noTarget) * 2 + jq;
    const nextSame = bit(j + 1 < i && authors[j + 1] === b);
    const afterSame = bit(j > 0 && authors[j - 1] === b);
    out[n++] = base.run + (nextSame * 2 + afterSame) * 2 + same;
    out[n++] = base.spokenSince + (bit(own > j) * 2 + jq) * 2 + same;
    if (lastCallOf[b]! > j) out[n++] = base.calledSince + (jq * 2 + same) * 2 + bit(lastCallOf[b]! - j <= 5);
    if (firstOf[b] === j) out[n++] = base.firstOfAuthor + (jq * 2 + bit(own < 0)) * 2 + noTarget;
    out[n++] = base.length + (lengthBucket(lengths[j]!) * 2 + same) * 2 + bit(lengths[i]! <= 3);
    if ((jc | ic) & cue.command) out[n++] = base.command + bit((jc & cue.command) !== 0) * 2 + same;
    out[n++] = base.between + (Math.min(between, 5) * 2 + same) * 2 + noTarget;
    if (jq && same === 0) {
      out[n++] = base.nearestQuestion + bit(questionPassed) * 2 + noTarget;
      questionPassed = true;
    }
    out[n++] = base.ownRecent + (recentBucket(own, i) * 2 + same) * 2 + last;
    const root = roots[j]!;
    const mine = lastRootOf[a]!;
    out[n++] = base.thread + (mine < 0 ? 0 : mine === root ? 1 : 2) * 4 + same * 2 + bit(root === j);
    const size = sizeOfRoot[root]!;
    const isLast = bit(lastInRoot[root] === j);
    out[n++] =
      base.conversation +
      (((size <= 2 ? size - 1 : size <= 4 ? 2 : size <= 8 ? 3 : 4) * 2 + bit(joined[root] === i)) * 2 +
        isLast) *
        2 +
      same;
    out[n++] =
      base.closing +
      ((cues[lastInRoot[root]!]! & cue.thanks ? 1 : 0) * 2 + (jc & cue.thanks ? 1 : 0)) * 2 +
      (ic & cue.thanks ? 1 : 0);
    out[n++] = base.timeLast + timeBucket(t) * 2 + isLast;
    const replied = lastReplyTo[a]!;
    const replier = replied < 0 || i - replied > linkWindow ? -1 : authors[replied]!;
    if (same === 0) {
      const r = replier < 0 ? 0 : replier !== b ? 1 : j === replied ? 2 : j > replied ? 3 : 4;
      out[n++] = base.replier + (r * 2 + bit(replied > own)) * 2 + noTarget;
      const p = lastRepliedTo[a]!;
      out[n++] = base.repliedTo + ((p < 0 ? 0 : p === b ? 1 : 2) * 2 + last) * 2 + noTarget;
    }
    out[n++] = base.replies + ((replies[j]! * 2 + jq) * 2 + same) * 2 + noTarget;
    if (jq && same === 0) out[n++] = base.questionDistance + distanceBucket(d) * 2 + bit(own > j);
    out[n++] = base.silence + timeBucket(Math.floor(silence / scale)) * 2 + same;
    if (authorSeen[b] !== i) {
      authorSeen[b] = i;
      between++;
    }
    return n;
  }

  function readBegin(out: Uint16Array): number {
    const ic = cues[i]!;
    let n = 0;
    out[n++] = base.begins;
    const level = target >= 0 ? 2 : ic & cue.everyone ? 1 : 0;
    if (level < 2 || target >= 0)
      out[n++] = base.beginsAddress + ((level === 2 ? 1 : 0) * 2 + iq) * 8 + recentBucket(own, i);
    if (ic & cue.everyone) out[n++] = base.beginsAddress + 32 + iq;
    if (ic & cue.thanks) out[n++] = base.beginsCues;
    if (ic & cue.greeting) out[n++] = base.beginsCues + 1;
    if (ic & cue.assent) out[n++] = base.beginsCues + 2;
    if (ic & cue.continuation) out[n++] = base.beginsCues + 3;
    if (ic & cue.command) out[n++] = base.beginsCues + 4;
    if (ic & cue.link) out[n++] = base.beginsCues + 5;
    out[n++] = base.beginsLength + Math.min(3, lengthBucket(lengths[i]!) >> 1) * 2 + iq;
    if (i > 0)
      out[n++] = base.beginsAfter + iq * 16 + gapBucket(Math.floor((minutes[i]! - minutes[i - 1]!) / scale));
    const called = lastCallOf[a]!;
    out[n++] = base.beginsCalled + bit(called >= 0 && called > own) * 2 + iq;
    if (named[i]! >= 0) out[n++] = base.beginsNaming;
    return n;
  }

  return { advance, readPair, readBegin };
}
