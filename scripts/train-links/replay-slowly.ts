import type { TalkMessage } from '../../src/pipeline/conversations/talk/talk-message.ts';
import type { Random } from '../sample/random.ts';
import type { AnnotatedTalk } from './read-replies.ts';

type Turn = {
  /** Place of its first message. */
  readonly place: number;
  readonly author: string;
  readonly text: string;
  /** Place of the turn in its scene that it replies to, or −1. */
  readonly parent: number;
};

type Timed = { readonly turn: Turn; readonly minute: number; readonly scene: number; readonly at: number };

const minScene = 2;
const maxScene = 12;
const groupSize = 25;
/** Share of calls by name that stay. */
const callShare = 0.15;

/** Who is called at the beginning of a text, and the text without. */
function splitCall(text: string, authors: ReadonlySet<string>): { called: string | null; rest: string } {
  const match = /^@?(\S+?)[,:;]?\s+(?=\S)/u.exec(text);
  const word = match?.[1];
  if (word === undefined || !authors.has(word)) return { called: null, rest: text };
  return { called: word, rest: text.slice(match![0].length) };
}

/** The conversations of a talk, each a list of turns: what one author wrote without a break is one message, as on phones. */
function listScenes({ messages, links }: AnnotatedTalk, random: Random): Turn[][] {
  const parentOf = new Map<number, number>();
  for (const [child, parent] of links)
    if (parent < child) parentOf.set(child, Math.min(parent, parentOf.get(child) ?? parent));
  const annotated = new Set(links.map(([child]) => child));
  const conversations = new Map<number, number[]>();
  const roots: number[] = [];
  for (let i = 0; i < messages.length; i++) {
    const parent = parentOf.get(i);
    const root = parent === undefined ? i : roots[parent]!;
    roots.push(root);
    if (!annotated.has(i) && parent === undefined) continue;
    const known = conversations.get(root);
    if (known === undefined) conversations.set(root, [i]);
    else known.push(i);
  }
  return [...conversations.values()].flatMap((places) => cutScenes(places, messages, parentOf, random));
}

function cutScenes(
  places: readonly number[],
  messages: readonly TalkMessage[],
  parentOf: ReadonlyMap<number, number>,
  random: Random,
): Turn[][] {
  const scenes: Turn[][] = [];
  let scene: Turn[] = [];
  let turnOf = new Map<number, number>();
  let most = random.between(minScene, maxScene);
  for (const place of places) {
    const { author, text } = messages[place]!;
    const last = scene.at(-1);
    if (last !== undefined && last.author === author && random.chance(0.8)) {
      scene[scene.length - 1] = { ...last, text: `${last.text} ${text}` };
      turnOf.set(place, scene.length - 1);
      continue;
    }
    if (scene.length >= most) {
      scenes.push(scene);
      scene = [];
      turnOf = new Map();
      most = random.between(minScene, maxScene);
    }
    const parent = turnOf.get(parentOf.get(place) ?? -1) ?? scene.length - 1;
    turnOf.set(place, scene.length);
    scene.push({ place, author, text, parent });
  }
  if (scene.length > 0) scenes.push(scene);
  return scenes;
}

/** Nobody writes at night. */
const wakeUp = (minute: number, random: Random): number => {
  const inDay = ((minute % 1440) + 1440) % 1440;
  return inDay >= 420 && inDay < 1400
    ? minute
    : minute + (inDay < 420 ? 420 - inDay : 1860 - inDay) + random.int(120);
};

/**
 * Plays the conversations of a busy channel as a quiet group would have them: one message a turn, a few dozen members, hardly a call
 * by name, minutes to hours between messages, few conversations at a time. Pauses are exponential with a mean that is drawn for each
 * group; some are hours, few a night or days.
 */
export function replaySlowly(talk: AnnotatedTalk, random: Random): AnnotatedTalk {
  const pause = 2 + random.next() * 10;
  const room = 1 + random.next() * 5;
  const nicknames = new Set(talk.messages.map(({ author }) => author));
  const members = Array.from({ length: groupSize }, (_, i) => `member${String.fromCharCode(97 + i)}x`);
  const weights = members.map((_, i) => 1 / (1 + i));
  const timed: Timed[] = [];
  let start = 600;
  random.shuffle(listScenes(talk, random)).forEach((turns, scene) => {
    start = wakeUp(start - Math.log(1 - random.next()) * pause * room * (1 + turns.length), random);
    const cast = new Map<string, string>();
    const castOf = (author: string): string => {
      let member = cast.get(author);
      for (let i = 0; member === undefined && i < 40; i++) {
        const drawn = members[random.weighted(weights)]!;
        if (![...cast.values()].includes(drawn)) member = drawn;
      }
      cast.set(author, member ?? author);
      return member ?? author;
    };
    let minute = start;
    turns.forEach((turn, at) => {
      const { called, rest } = splitCall(turn.text, nicknames);
      const text = called !== null && random.chance(callShare) ? `${castOf(called)}, ${rest}` : rest;
      timed.push({
        turn: { ...turn, author: castOf(turn.author), text },
        minute: Math.floor(minute),
        scene,
        at,
      });
      const roll = random.next();
      const wait = roll < 0.02 ? 600 + random.next() * 3000 : roll < 0.09 ? 40 + random.next() * 240 : pause;
      minute = wakeUp(minute - Math.log(1 - random.next()) * wait, random);
    });
  });
  timed.sort((a, b) => a.minute - b.minute || a.scene - b.scene || a.at - b.at);
  const places = new Map(timed.map(({ scene, at }, i) => [`${scene}/${at}`, i]));
  return {
    file: talk.file,
    notices: { all: 0, alone: 0 },
    messages: timed.map(({ turn, minute }, i) => ({
      id: String(i),
      author: turn.author,
      minute,
      text: turn.text,
    })),
    links: timed.map(
      ({ turn, scene }, i) => [i, turn.parent < 0 ? i : places.get(`${scene}/${turn.parent}`)!] as const,
    ),
  };
}
