import { cue, type TalkIndex } from '../../src/pipeline/conversations/talk/index-talk.ts';
import type { SampleTalk } from './sample-talk.ts';
import type { Links } from './score-links.ts';

export type OpenTruth = ReadonlyMap<number, boolean>;

const minWords = 3;

const asks = (talk: TalkIndex, place: number): boolean =>
  (talk.cues[place]! & cue.question) !== 0 && talk.lengths[place]! >= minWords;

/**
 * Which questions stay open by annotated replies: those that do not reply to somebody else, and to which nobody else replies, neither
 * directly nor over other replies.
 */
export function readOpenFromLinks(talk: TalkIndex, links: Links): Map<number, boolean> {
  const { authors } = talk;
  const parents = new Map<number, number[]>();
  const replies = new Map<number, number[]>();
  for (const [child, parent] of links) {
    if (parent >= child) continue;
    parents.set(child, [...(parents.get(child) ?? []), parent]);
    replies.set(parent, [...(replies.get(parent) ?? []), child]);
  }
  const truth = new Map<number, boolean>();
  for (const place of new Set(links.map(([child]) => child))) {
    if (!asks(talk, place) || (parents.get(place) ?? []).some((parent) => authors[parent] !== authors[place]))
      continue;
    const below = new Set([place]);
    for (const one of below) for (const reply of replies.get(one) ?? []) below.add(reply);
    truth.set(place, ![...below].some((one) => authors[one] !== authors[place]));
  }
  return truth;
}

/** Which first questions of the scenes of the sample nobody else follows within their scene. */
export function readOpenFromScenes(talk: TalkIndex, { scenes }: SampleTalk): Map<number, boolean> {
  const first = new Map<number, number>();
  const truth = new Map<number, boolean>();
  scenes.forEach((scene, place) => {
    const question = first.get(scene);
    if (question === undefined) {
      if (!asks(talk, place)) return;
      first.set(scene, place);
      truth.set(place, true);
    } else if (talk.authors[place] !== talk.authors[question]) truth.set(question, false);
  });
  return truth;
}

/** The sample with everything taken away that others say behind the first question in every `nth` scene: such a question stays open. */
export function leaveUnanswered(talk: SampleTalk, index: TalkIndex, nth: number): SampleTalk {
  const asker = new Map<number, number>();
  const kept = talk.scenes.map((scene, place) => {
    if (scene % nth !== 0) return true;
    if (asker.has(scene)) return asker.get(scene) === index.authors[place];
    if (asks(index, place)) asker.set(scene, index.authors[place]!);
    return true;
  });
  return {
    ...talk,
    messages: talk.messages.filter((_, place) => kept[place]),
    scenes: talk.scenes.filter((_, place) => kept[place]),
  };
}

export type OpenScore = {
  readonly f1: number;
  readonly n: number;
  readonly open: number;
  readonly alwaysOpen: number;
};

/** F1 of *open* in percent of 1, beside that of calling every question open; calling all answered scores 0. */
export function scoreOpen(
  truths: readonly OpenTruth[],
  isOpen: (list: number, place: number) => boolean,
): OpenScore {
  let both = 0;
  let given = 0;
  let open = 0;
  let n = 0;
  truths.forEach((truth, list) => {
    for (const [place, stays] of truth) {
      const says = isOpen(list, place);
      n++;
      if (stays) open++;
      if (says) given++;
      if (stays && says) both++;
    }
  });
  const f1 = (right: number, all: number): number => (right === 0 ? 0 : (2 * right) / (all + open));
  return { f1: f1(both, given), n, open, alwaysOpen: f1(open, n) };
}
