import { describe, expect, it } from 'vitest';
import { dumpWeeks, listWeeks } from '../../../scripts/cross-format/dump-weeks.ts';
import { mergeWeeks, readTranscriptAlone, type Weeks } from '../../../scripts/cross-format/read-alone.ts';
import { createWorldStyle, nameFormat, worldFormats } from '../../../scripts/cross-format/world-style.ts';
import type { Phone } from '../../../scripts/sample/phone.ts';
import { createRandom, type Random } from '../../../scripts/sample/random.ts';
import { createMessageRenderer, type RenderedMessage } from '../../../scripts/sample/render-message.ts';
import { mention, type SampleMessage } from '../../../scripts/sample/sample-message.ts';
import { daysOfDay } from '../../../src/core/time.ts';
import { encodeSegment } from '../../../src/pipeline/segments/format/encode-segment.ts';
import type { Segment } from '../../../src/pipeline/segments/format/segment.ts';
import { mergeSegments } from '../../../src/pipeline/segments/merge/merge-segments.ts';
import { normaliseBody } from '../../../src/pipeline/segments/merge/normalise-body.ts';
import type { EntryKind } from '../../../src/pipeline/whatsapp/entry.ts';

const people = ['ada', 'bob', 'cyd', 'dee'];
/** What four phones call a person. */
const books = [
  (i: number) => ['Ada Lund', 'Bob Ray', 'Cyd Ash', 'Dee Oak'][i]!,
  (i: number) => `~\u202f${people[i]}`,
  (i: number) => `\u202a+44 7700 90010${i}\u202c`,
  (i: number) => ['Ada (work)', 'Bob | choir', '⛵ Cyd', 'Dee - 2'][i]!,
];
const words = [
  'ok',
  'ok',
  'yes',
  'null',
  'see you at the lake',
  '  spaced  out',
  'two\nlines',
  'one\n\ntwo',
  '👍',
  'مرحبا',
];
const blank: SampleMessage = {
  id: '',
  minute: 0,
  second: 0,
  person: null,
  kind: 'text',
  text: '',
  attachment: null,
  poll: null,
  place: null,
  event: null,
  edit: null,
  deletedMinute: null,
  thread: null,
};

/** A chat of crowded minutes: equal words by one and by several, second thoughts, files of equal names, notices. */
function inventCrowd(random: Random): SampleMessage[] {
  let time = daysOfDay('2026-03-04') * 86_400 + random.int(86_400);
  const someone = (): string => random.pick(people);
  const say = (message: Partial<SampleMessage>, i: number): SampleMessage => ({
    ...blank,
    id: `m${i}`,
    minute: Math.floor(time / 60),
    second: time % 60,
    person: someone(),
    ...message,
  });
  const invent = (i: number): SampleMessage => {
    time += random.pick([0, 0, 3, 10, 25, 61, 90, 700, 90_000]);
    const later = (): number => Math.floor(time / 60) + random.pick([0, 1, 3, 30, 1500]);
    const roll = random.int(12);
    const deletedMinute = random.int(9) === 0 ? later() : null;
    const edit = random.int(9) === 0 ? { minute: later(), text: `now ${random.pick(words)} ${i}` } : null;
    if (roll < 7) return say({ text: random.pick(words), edit, deletedMinute }, i);
    if (roll === 7) return say({ text: `${mention(someone())} and more`, edit, deletedMinute }, i);
    if (roll === 8) {
      const type = random.pick(['join', 'leave', 'icon', 'add'] as const);
      return say(
        { kind: 'system', person: null, event: { type, actor: someone(), targets: [someone()], value: 'x' } },
        i,
      );
    }
    if (roll === 9) {
      const options = [{ label: 'soup', votes: random.int(3) }];
      return say({ kind: 'poll', poll: { question: random.pick(['Lunch?', 'Dinner?']), options } }, i);
    }
    const type = random.pick(['image', 'image', 'voice', 'document'] as const);
    const title = type === 'document' ? random.pick(['Paper', 'Plan']) : null;
    const attachment = { type, title, seed: 1, seconds: 3, pages: 1, tooBig: false };
    const text = random.int(3) === 0 ? 'look' : '';
    return say({ kind: 'media', text, deletedMinute, attachment }, i);
  };
  const first = say({ text: 'first of all, a long beginning' }, -1);
  time += 600;
  const middle = Array.from({ length: 4 + random.int(20) }, (_, i) => invent(i));
  time += 600;
  return [first, ...middle, say({ text: 'last of all, a long end' }, -2)];
}

type Shown = { readonly name: string; readonly weeks: Weeks; readonly messages: readonly RenderedMessage[] };

/** Messages `from` to `to` as a random phone exports them right after the last of them, or in the end. */
async function exportCrowd(
  chat: readonly SampleMessage[],
  random: Random,
  [from, to]: readonly [number, number],
  atMinute: number,
): Promise<Shown> {
  const format = random.pick(worldFormats);
  const style = createWorldStyle(format);
  const book = random.pick(books);
  const phone: Phone = {
    styleId: 'android-en-gb',
    style,
    owner: null,
    labels: new Map(people.map((person, i) => [person, book(i)])),
    shiftMinutes: 0,
    captions: true,
  };
  const media = random.pick(['attached', 'omitted'] as const);
  const render = createMessageRenderer(phone, { chatName: 'Crew', media, atMinute });
  const ios = style.platform === 'ios';
  // iOS numbers files by export; those of Android keep their names
  const messages = ios ? chat.slice(from, to).map(render) : chat.slice(0, to).map(render).slice(from);
  const text = messages.map(({ line }) => line + (ios ? '\r\n' : '\n')).join('');
  const names = messages.flatMap(({ entry: { attachment } }) =>
    attachment?.omitted === false ? [attachment.name!] : [],
  );
  return { name: nameFormat(format), weeks: await readTranscriptAlone(text, names), messages };
}

const shownAs: Partial<Record<EntryKind, EntryKind>> = { contact: 'media', call: 'text', view_once: 'text' };

function sign(minute: number, kind: EntryKind, text: string): string {
  const shown = shownAs[kind] ?? kind;
  const said = shown === 'text' && text !== 'null' ? normaliseBody(text).replace(/@\S*/g, '@') : '';
  return `${minute} ${shown} ${said}`;
}

/** Three to five exports, the last one whole, of a chat; null where one is too short to know a place in its minute. */
async function playSeed(seed: number) {
  const random = createRandom(seed);
  const chat = inventCrowd(random);
  const shown: Shown[] = [];
  for (let i = 2 + random.int(3); i > 0; i--) {
    const [a, b] = [random.int(chat.length), random.int(chat.length)];
    const span = [Math.min(a, b), Math.max(a, b) + 1] as const;
    if (chat[span[0]]!.minute === chat[span[1] - 1]!.minute) continue;
    shown.push(await exportCrowd(chat, random, span, chat[span[1] - 1]!.minute));
  }
  const whole = await exportCrowd(chat, random, [0, chat.length], Number.MAX_SAFE_INTEGER);
  return { shown: [...shown, whole], whole, random };
}

/** A few lines do not always tell the order of a date: what is read otherwise than it was written proves nothing here. */
function isReadRight({ weeks, messages }: Shown): boolean {
  const read = listWeeks(weeks).map((m) => sign(m.minute, m.kind, m.text));
  const written = messages.map(({ entry: e }) => sign(e.minute, e.kind, e.text));
  return read.sort().join('\n') === written.sort().join('\n');
}

type Merge = (all: readonly Weeks[]) => Weeks;

async function findMiscounted(merge: Merge, seed: number): Promise<string | null> {
  const { shown, whole } = await playSeed(seed);
  if (!shown.every(isReadRight)) return null;
  const merged = merge(shown.map(({ weeks }) => weeks));
  const got = listWeeks(merged).map((m) => sign(m.minute, m.kind, m.text));
  const wanted = whole.messages.map(({ entry: e }) => sign(e.minute, e.kind, e.text));
  return got.sort().join('\n') === wanted.sort().join('\n') ? null : shown.map(({ name }) => name).join();
}

/** A merge that counts each identity its own way. */
const planted =
  (count: (a: number, b: number) => number): Merge =>
  (all) =>
    all.reduce((ours, theirs) => {
      const weeks = new Map(ours);
      for (const [week, b] of theirs) {
        const a = ours.get(week);
        weeks.set(week, a === undefined ? b : recount(mergeSegments(a, b), a, b, count));
      }
      return weeks;
    });

function recount(merged: Segment, a: Segment, b: Segment, count: (a: number, b: number) => number): Segment {
  const minutes = [...merged.minutes].map(([minute, state]) => {
    const countIn = ({ minutes: known }: Segment, kind: string, key: string): number =>
      known.get(minute)?.facts.find((fact) => fact.kind === kind && fact.key === key)?.n ?? 0;
    const facts = state.facts.map((fact) => {
      const n = count(countIn(a, fact.kind, fact.key), countIn(b, fact.kind, fact.key));
      return { ...fact, n, shown: n };
    });
    return [minute, { ...state, facts }] as const;
  });
  return { ...merged, minutes: new Map(minutes) };
}

const seeds = Array.from({ length: 120 }, (_, i) => i + 1);
const bytesOf = (weeks: Weeks): string =>
  [...mergeWeeks([weeks])]
    .map(([week, segment]) => week + Buffer.from(encodeSegment(segment)).toString('hex'))
    .join();

describe('crowded chats on random phones, cut, overlapping, with second thoughts', () => {
  it('give one dump and the same bytes in any order and repetition', async () => {
    for (const seed of seeds) {
      const { shown, random } = await playSeed(seed);
      const all = shown.map(({ weeks }) => weeks);
      const merged = mergeWeeks(all);
      const orders = [all.toReversed(), random.shuffle([...all, ...all]), [...all.slice(1), ...all]];
      for (const order of orders) {
        expect(dumpWeeks(mergeWeeks(order)), `seed ${seed}`).toBe(dumpWeeks(merged));
        expect(bytesOf(mergeWeeks(order)), `seed ${seed}`).toBe(bytesOf(merged));
      }
    }
  });

  it('hold each message exactly as often as it was sent', async () => {
    for (const seed of seeds) expect(await findMiscounted(mergeWeeks, seed), `seed ${seed}`).toBeNull();
  });

  it.each([
    ['a set', planted(() => 1)],
    ['the sum', planted((a, b) => a + b)],
  ])('find out a merge that keeps %s', async (_, merge) => {
    let found = 0;
    for (const seed of seeds.slice(0, 40)) if ((await findMiscounted(merge, seed)) !== null) found++;
    expect(found).toBeGreaterThan(5);
  });
});
