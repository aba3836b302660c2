import type { SampleContent } from './content/content.ts';
import { type Cast, expandTemplate, weekdayOfDays } from './expand-template.ts';
import type { Random } from './random.ts';
import type { SampleMessage, SamplePerson } from './sample-message.ts';
import { shapeStep } from './shape-step.ts';

/** One run of templates: a storyline, an exchange or small talk. */
export type Scene = {
  readonly steps: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly thread: string | null;
  /** Its number in the chat. */
  readonly scene?: number;
};

export type SceneContext = {
  readonly content: SampleContent;
  readonly random: Random;
  readonly people: readonly SamplePerson[];
  readonly startMinute: number;
  readonly lastDay: number;
  /** Texts the chat has already; templates are drawn again to avoid them. */
  readonly seen: Set<string>;
  readonly titles: Set<string>;
};

export type Draft = Omit<SampleMessage, 'id'>;

const stepPattern = /^([A-E*])(\?)?(?:\+([\dPQ]))?(?:!(\w+))?: ?(.*)$/s;

/** Who is a member on a day, and stays for a while. */
export function membersOn(people: readonly SamplePerson[], day: number): SamplePerson[] {
  return people.filter(({ joinedDay, leftDay }) => joinedDay <= day && (leftDay === null || leftDay > day));
}

/** Nobody writes between half past eleven at night and a quarter to seven. */
function wakeUp(minute: number, random: Random): number {
  const inDay = minute % 1440;
  if (inDay >= 405 && inDay < 1410) return minute;
  const morning = minute - inDay + (inDay >= 1410 ? 1440 : 0);
  return morning + 425 + random.int(130);
}

function pause(random: Random): number {
  if (random.chance(0.07)) return random.between(60, 260);
  // Exponential with a mean of six minutes, in seconds.
  return -6 * Math.log(1 - random.next()) + 0.1;
}

function decorate(text: string, speaker: SamplePerson, context: SceneContext): string {
  const { random, content } = context;
  // Habits of a person: one in three likes emoji, one in six writes without capitals.
  const habit = speaker.phone.charCodeAt(speaker.phone.length - 1);
  let styled = text;
  if (habit % 6 === 0 && content.language !== 'de' && random.chance(0.7))
    styled = styled.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  if (habit % 3 === 0 ? random.chance(0.25) : random.chance(0.04)) styled += ` ${random.pick(content.emoji)}`;
  if (styled.length > 90 && random.chance(0.25)) styled = styled.replace(/(?<=\p{L}[.!?]) (?=\p{L})/u, '\n');
  return styled;
}

/** Draws a wording until the chat has not had it; in the end it is led in or rounded off differently. */
function wordFreshly(template: string, cast: Cast, speaker: SamplePerson, seen: Set<string>): string {
  const { random, content } = cast;
  let wording = expandTemplate(template, cast, speaker);
  for (let i = 0; i < 16 && seen.has(wording); i++) {
    wording = expandTemplate(template, cast, speaker);
    // Short answers repeat in every chat; titles and polls have a form to keep.
    if (i < 5 || wording.length < 24 || / (::|\/) /.test(wording)) continue;
    wording = random.chance(0.5)
      ? `${random.pick(content.openers)} ${wording}`
      : `${wording.replace(/(?<=[\p{L}\d])$/u, '.')} ${random.pick(content.closers)}`;
  }
  seen.add(wording);
  return wording;
}

/** Plays a scene from its start minute; messages past the last day are not said. */
export function playScene(scene: Scene, context: SceneContext): Draft[] {
  const { random, content } = context;
  const startDay = Math.floor(context.startMinute / 1440);
  const present = membersOn(context.people, startDay);
  const rates = present.map(({ rate, quietDay }) =>
    quietDay !== null && startDay >= quietDay ? rate / 25 : rate,
  );
  const draw = (not: readonly SamplePerson[]): SamplePerson => {
    const weights = present.map((person, i) => (not.includes(person) ? 0 : rates[i]!));
    return present[random.weighted(weights.some((weight) => weight > 0) ? weights : rates)]!;
  };
  const roles = new Map<string, SamplePerson>();
  for (const letter of 'ABCDE') roles.set(letter, draw([...roles.values()]));
  // Most plans fall on a weekend.
  let plannedDay = startDay + random.between(3, 8);
  if (weekdayOfDays(plannedDay) < 4 && random.chance(0.5)) plannedDay += 5 - weekdayOfDays(plannedDay);
  const cast: Cast = { content, random, slots: scene.slots, roles, drawn: new Map(), plannedDay };
  const drafts: Draft[] = [];
  let clock = context.startMinute;
  let daysDone = 0;
  let last: SamplePerson | null = null;
  for (const step of scene.steps) {
    const [, role, optional, later, kind = 'text', template] = stepPattern.exec(step)!;
    if (optional && random.chance(0.4)) continue;
    const days =
      later === 'P' ? plannedDay - startDay : later === 'Q' ? plannedDay + 1 - startDay : Number(later ?? 0);
    if (days > daysDone) {
      clock = (startDay + days) * 1440 + random.between(540, 1260) + random.next();
      daysDone = days;
    } else if (drafts.length > 0) clock = wakeUp(clock + pause(random), random);
    const day = Math.floor(clock / 1440);
    if (day > context.lastDay) break;
    const speaker: SamplePerson =
      role === '*' ? draw([...roles.values(), ...(last ? [last] : [])]) : roles.get(role!)!;
    if (speaker.leftDay !== null && speaker.leftDay <= day) continue;
    const wording = wordFreshly(template!, cast, speaker, context.seen);
    const shaped = shapeStep(kind, wording, random, context.titles);
    const minute = Math.floor(clock);
    const second = Math.floor((clock - minute) * 60);
    const text = shaped.kind === 'text' ? decorate(shaped.text, speaker, context) : shaped.text;
    const common = {
      event: null,
      edit: null,
      deletedMinute: null,
      thread: scene.thread,
      ...(scene.scene === undefined ? {} : { scene: scene.scene }),
    };
    drafts.push({ minute, second, person: speaker.id, ...shaped, text, ...common });
    if (kind === 'pin' && random.chance(0.6)) {
      const event = { type: 'pin' as const, actor: speaker.id, targets: [], value: null };
      drafts.push({ ...blankDraft(minute + 1, random.int(60)), event });
    }
    last = speaker;
  }
  return drafts;
}

/** A system line without content yet. */
export function blankDraft(minute: number, second: number): Draft {
  return {
    minute,
    second,
    person: null,
    kind: 'system',
    text: '',
    attachment: null,
    poll: null,
    place: null,
    event: null,
    edit: null,
    deletedMinute: null,
    thread: null,
  };
}
