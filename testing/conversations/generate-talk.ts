import { createRandom, type Random } from '../../scripts/sample/random.ts';
import type { TalkMessage } from '../../src/pipeline/conversations/talk/talk-message.ts';
import { talkTemplates } from './talk-templates.ts';

export type GeneratedTalk = {
  readonly language: string;
  readonly messages: readonly TalkMessage[];
  readonly scenes: readonly number[];
};

type Spoken = TalkMessage & { readonly scene: number };

const members = 18;
const meanPause = 6;

/** Minutes until the next message of a scene: mostly a few, now and then hours. */
const pauseOf = (random: Random): number =>
  random.chance(0.06) ? random.between(50, 240) : 1 - meanPause * Math.log(1 - random.next());

function playScene(scene: number, start: number, language: string, random: Random): Spoken[] {
  const { subjects, steps, chat } = talkTemplates[language]!;
  // The same matter comes up again when the others have had their turn.
  const subject = subjects[scene % subjects.length]!;
  const wordings = random.chance(0.25) ? random.pick(chat) : steps;
  const cast = random.shuffle(Array.from({ length: members }, (_, i) => `member-${i}`));
  let minute = start;
  return wordings.flatMap((step, at): Spoken[] => {
    const [role, optional, options] = [step[0]!, step[1] === '?', step.slice(step.indexOf(':') + 1)];
    if (optional && random.chance(0.4)) return [];
    if (at > 0) minute += pauseOf(random);
    const text = random.pick(options.split('|')).trim().replaceAll('{x}', subject);
    const author = cast['ABCDE'.indexOf(role)]!;
    return [{ id: `${scene}-${at}`, author, minute: Math.floor(minute), text, scene }];
  });
}

/** A quiet group in one language: about six scenes a day between seven in the morning and eleven at night, some at once. */
export function generateTalk(language: string, scenes: number, seed: number): GeneratedTalk {
  const random = createRandom(seed).fork(language);
  const spoken = Array.from({ length: scenes }, (_, scene) => {
    const start = Math.floor(scene / 6) * 1440 + 420 + random.int(900);
    return playScene(scene, start, language, random);
  }).flat();
  spoken.sort((a, b) => a.minute - b.minute || a.scene - b.scene || (a.id < b.id ? -1 : 1));
  return {
    language,
    messages: spoken.map(({ scene: _, ...message }) => message),
    scenes: spoken.map(({ scene }) => scene),
  };
}
