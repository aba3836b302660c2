import type { SampleContent, Storyline } from './content/content.ts';
import { blankDraft, type Draft, membersOn, playScene, type Scene } from './play-scene.ts';
import type { Random } from './random.ts';
import type { SampleChat, SampleMessage, SamplePerson } from './sample-message.ts';

/** Relative talk by hour of the day and by weekday from Monday. */
const hourWeights = [0, 0, 0, 0, 0, 0, 1, 4, 7, 6, 5, 5, 7, 6, 4, 4, 5, 7, 9, 11, 12, 9, 4, 0];
const dayWeights = [1, 0.95, 1, 1.05, 1.15, 1.5, 1.25];

/** Deals a list in random order, and again when it is used up. */
function createDeck<T>(list: readonly T[], random: Random): () => T {
  let rest: T[] = [];
  return () => {
    if (rest.length === 0) rest = random.shuffle(list);
    return rest.pop()!;
  };
}

function startOfScene(monday: number, lastDay: number, random: Random): number {
  const day = Math.min(lastDay, monday + random.weighted(dayWeights));
  return day * 1440 + random.weighted(hourWeights) * 60 + random.int(60) + random.next();
}

/** Drawn by how long a storyline has rested; null when none may start this week. */
function pickStoryline(
  content: SampleContent,
  week: number,
  lastRun: ReadonlyMap<string, number>,
  random: Random,
): Storyline | null {
  const rests = content.storylines.map((storyline) => {
    const { weeks, every, id } = storyline;
    if (week < weeks[0] || week > weeks[1]) return 0;
    const rest = week - (lastRun.get(id) ?? -3);
    return rest >= every ? rest : 0;
  });
  return rests.some((rest) => rest > 0) ? content.storylines[random.weighted(rests)]! : null;
}

function membershipLines(
  chatName: string,
  people: readonly SamplePerson[],
  firstDay: number,
  middleDay: number,
  random: Random,
): Draft[] {
  const [founder, ...others] = people;
  const line = (minute: number, event: NonNullable<Draft['event']>): Draft => ({
    ...blankDraft(minute, random.int(60)),
    event,
  });
  const start = firstDay * 1440 + 430;
  const there = others.filter(({ joinedDay }) => joinedDay === firstDay).map(({ id }) => id);
  const drafts = [
    { ...line(start, { type: 'encryption', actor: null, targets: [], value: null }), second: 0 },
    { ...line(start, { type: 'create', actor: founder!.id, targets: [], value: chatName }), second: 1 },
  ];
  for (let i = 0; i < there.length; i += 6)
    drafts.push(
      line(start + 1 + i, { type: 'add', actor: founder!.id, targets: there.slice(i, i + 6), value: null }),
    );
  drafts.push(line(start + 40, { type: 'description', actor: founder!.id, targets: [], value: null }));
  drafts.push(line(middleDay * 1440 + 720, { type: 'icon', actor: others[1]!.id, targets: [], value: null }));
  for (const { id, joinedDay, leftDay } of others) {
    const minute = joinedDay * 1440 + random.between(300, 404);
    const added = random.chance(0.5);
    if (joinedDay > firstDay)
      drafts.push(
        added
          ? line(minute, { type: 'add', actor: founder!.id, targets: [id], value: null })
          : line(minute, { type: 'join', actor: id, targets: [], value: null }),
      );
    if (leftDay !== null)
      drafts.push(line(leftDay * 1440 + 415, { type: 'leave', actor: id, targets: [], value: null }));
  }
  return drafts;
}

/** Swaps two neighbouring letters inside a longer word, as thumbs do; null where there is none. */
function mistype(text: string, random: Random): string | null {
  const spots = [...text.matchAll(/\p{L}{5,}/gu)].map(({ index }) => index + 1 + random.int(3));
  if (spots.length === 0) return null;
  const at = random.pick(spots);
  if (text[at] === text[at + 1]) return null;
  return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
}

/** Second thoughts: about 3 in 100 texts are edited, 1 in 100 messages is deleted for everyone. */
function reconsider(draft: Draft, random: Random): Draft {
  if (draft.person === null) return draft;
  if (random.chance(0.011)) return { ...draft, deletedMinute: draft.minute + random.between(1, 900) };
  // A slip inside an address would name another domain.
  if (draft.kind !== 'text' || draft.text.includes('example') || !random.chance(0.03)) return draft;
  const first = mistype(draft.text, random);
  return first === null
    ? draft
    : { ...draft, text: first, edit: { minute: draft.minute + random.between(1, 14), text: draft.text } };
}

/** Builds one group: `messages` is aimed at and met within a few. */
export function buildChat(
  content: SampleContent,
  people: readonly SamplePerson[],
  random: Random,
  options: { firstDay: number; weeks: number; messages: number },
): SampleChat {
  const lastDay = options.firstDay + options.weeks * 7 - 1;
  const middleDay = Math.floor((options.firstDay + lastDay) / 2);
  const drafts = membershipLines(content.name, people, options.firstDay, middleDay, random.fork('members'));
  const dealExchange = createDeck(content.exchanges, random);
  const dealSmallTalk = createDeck(content.smallTalk, random);
  const lastRun = new Map<string, number>();
  const seen = new Set<string>();
  const titles = new Set<string>();
  const weights = Array.from({ length: options.weeks }, () => 0.82 + 0.36 * random.next());
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  let wanted = 0;
  let runs = 0;
  let scenes = 0;
  for (let week = 0; week < options.weeks; week++) {
    wanted += (options.messages * weights[week]!) / totalWeight;
    const monday = options.firstDay + week * 7;
    for (let i = 0; i < 1000 && drafts.length < wanted; i++) {
      const kind = random.weighted([0.42, 0.38, 0.2]);
      const storyline = kind === 0 ? pickStoryline(content, week, lastRun, random) : null;
      if (storyline) lastRun.set(storyline.id, week);
      const scene: Scene = storyline
        ? {
            steps: storyline.steps,
            slots: storyline.slots,
            thread: `${storyline.id}-${++runs}`,
            scene: ++scenes,
          }
        : { steps: kind === 2 ? dealSmallTalk() : dealExchange(), slots: {}, thread: null, scene: ++scenes };
      // Nobody speaks before the group is made on the first morning.
      const startMinute = Math.max(options.firstDay * 1440 + 480, startOfScene(monday, lastDay, random));
      if (membersOn(people, Math.floor(startMinute / 1440)).length < 6) continue;
      drafts.push(...playScene(scene, { content, random, people, startMinute, lastDay, seen, titles }));
    }
  }
  const messages = drafts
    .map((draft) => reconsider(draft, random))
    .sort((a, b) => a.minute - b.minute || a.second - b.second)
    .map(
      (draft, i): SampleMessage => ({
        id: `${content.language}-${String(i + 1).padStart(5, '0')}`,
        ...draft,
      }),
    );
  return { slug: content.slug, name: content.name, language: content.language, people, messages };
}
