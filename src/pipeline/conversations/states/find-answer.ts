import { cue, type TalkIndex } from '../talk/index-talk.ts';

export type AskedQuestion = {
  readonly question: number;
  /** The reply that answers it, or −1 while it is open. */
  readonly answer: number;
  /** The asker’s thanks after the answer, or −1. */
  readonly thanks: number;
};

/** Who has heard nothing for this long does not wait for this conversation any more. */
const silenceMinutes = 3 * 24 * 60;
const minQuestionWords = 3;
const minAnswerWords = 3;

/**
 * The questions of a conversation, each with the reply of another person that answers it: one that hangs, over any number of replies,
 * on the question, before the asker's thanks or silence. A question back is no answer; where nothing longer follows, a short reply is.
 * A question that asks back on another one, or repeats one of the same asker, does not count by itself.
 */
export function findAnswers(
  talk: TalkIndex,
  parents: ArrayLike<number>,
  places: readonly number[],
  isBot: (author: number) => boolean = () => false,
): AskedQuestion[] {
  const found: AskedQuestion[] = [];
  const under = new Map<number, number>();
  for (const place of places) {
    const asks =
      (talk.cues[place]! & cue.question) !== 0 &&
      talk.lengths[place]! >= minQuestionWords &&
      !isBot(talk.authors[place]!);
    const parent = parents[place]!;
    const above = parent < 0 ? undefined : under.get(parent);
    if (asks && above === undefined) {
      under.set(place, place);
      found.push(answerOf(talk, parents, places, place, isBot));
    } else if (above !== undefined) under.set(place, above);
  }
  return found;
}

function answerOf(
  talk: TalkIndex,
  parents: ArrayLike<number>,
  places: readonly number[],
  question: number,
  isBot: (author: number) => boolean,
): AskedQuestion {
  const { authors, cues, lengths, minutes } = talk;
  const asker = authors[question]!;
  const below = new Set([question]);
  let short = -1;
  let answer = -1;
  let before = minutes[question]!;
  for (const place of places) {
    if (place <= question || !below.has(parents[place]!)) continue;
    if (minutes[place]! - before > silenceMinutes) break;
    before = minutes[place]!;
    below.add(place);
    const thanks = (cues[place]! & cue.thanks) !== 0;
    if (authors[place] === asker) {
      if (thanks && (answer >= 0 || short >= 0))
        return { question, answer: answer < 0 ? short : answer, thanks: place };
      continue;
    }
    if (isBot(authors[place]!)) continue;
    if ((cues[place]! & cue.question) !== 0) continue;
    if (answer < 0 && lengths[place]! >= minAnswerWords) answer = place;
    else if (short < 0) short = place;
  }
  return { question, answer: answer < 0 ? short : answer, thanks: -1 };
}
