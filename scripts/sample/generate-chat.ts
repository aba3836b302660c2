import { daysOfDay } from '../../src/core/time.ts';
import { sampleContents } from './content/contents.ts';
import { inventPeople } from './invent-people.ts';
import { playScene } from './play-scene.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleAttachment, SampleLanguage, SampleMessage, SamplePerson } from './sample-message.ts';

export type GeneratedChatOptions = {
  seed: number;
  messages: number;
  days: number;
  people: number;
  language: SampleLanguage;
  /** Last local day. Default 2026-11-15. */
  endDay?: string;
};

export type GeneratedChat = {
  readonly name: string;
  readonly people: readonly SamplePerson[];
  /** In order of time, the same on every call. Made one at a time: a million need no memory. */
  messages(): Generator<SampleMessage>;
};

const hourShares = [1, 0.4, 0.2, 0.1, 0.1, 0.3, 1, 3, 6, 6, 5, 5, 7, 6, 5, 5, 6, 7, 9, 10, 11, 9, 6, 3];
const secondsPerDay = 86400;

/** Sentences of a language, a few thousand of them, taken from played scenes. */
function gatherSentences(
  language: SampleLanguage,
  people: readonly SamplePerson[],
  firstDay: number,
): string[] {
  const content = sampleContents.find((candidate) => candidate.language === language)!;
  const random = createRandom(0x5eed).fork(language);
  const sentences = new Set<string>();
  const scenes = [
    ...content.storylines,
    ...[...content.exchanges, ...content.smallTalk].map((steps) => ({ steps, slots: {} })),
  ];
  for (let round = 0; round < 8; round++)
    for (const { steps, slots } of scenes) {
      const startMinute = firstDay * 1440 + 600;
      const context = {
        content,
        random,
        people,
        startMinute,
        lastDay: firstDay + 30,
        seen: new Set<string>(),
        titles: new Set<string>(),
      };
      for (const draft of playScene({ steps, slots, thread: null }, context))
        if (draft.kind === 'text') sentences.add(draft.text);
    }
  return [...sentences];
}

/** Messages of each day: by weekday and chance, in all exactly `messages`. */
function spreadOverDays(options: GeneratedChatOptions, firstDay: number, random: Random): number[] {
  const weights = Array.from(
    { length: options.days },
    (_, i) => ((firstDay + i + 3) % 7 > 4 ? 1.3 : 1) * (0.4 + random.next()),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let owed = 0;
  let given = 0;
  return weights.map((weight, i) => {
    owed += (options.messages * weight) / total;
    const count = i === options.days - 1 ? options.messages - given : Math.round(owed) - given;
    given += count;
    return count;
  });
}

function secondsOfDay(count: number, random: Random, cumulated: readonly number[]): Int32Array {
  const seconds = new Int32Array(count);
  const total = cumulated[23]!;
  for (let i = 0; i < count; i++) {
    const roll = random.next() * total;
    let hour = 0;
    while (cumulated[hour]! <= roll) hour++;
    seconds[i] = hour * 3600 + random.int(3600);
  }
  return seconds.sort();
}

/**
 * A chat of any length for benchmarks: the rhythm of days and hours, a long tail of people, one in 25 messages
 * a photo, voice note or document, the odd deletion and edit, some messages of two lines. No storylines.
 */
export function generateChat(options: GeneratedChatOptions): GeneratedChat {
  const { seed, days, language } = options;
  if (options.messages < 1 || days < 1 || options.people < 6)
    throw new RangeError('needs a message, a day and six people');
  const firstDay = daysOfDay(options.endDay ?? '2026-11-15') - days + 1;
  const content = sampleContents.find((candidate) => candidate.language === language)!;
  const root = createRandom(seed);
  // All are members throughout; numbers repeat beyond the size of the fictional ranges.
  const people = inventPeople(content, root.fork('people'), {
    count: options.people,
    firstIndex: 0,
    firstDay,
    lastDay: firstDay,
  }).map((person) => ({ ...person, joinedDay: firstDay, leftDay: null, quietDay: null }));
  const sentences = gatherSentences(language, people, firstDay);
  const perDay = spreadOverDays(options, firstDay, root.fork('days'));
  let sum = 0;
  const cumulated = hourShares.map((share) => (sum += share));
  // A table of 4096 draws makes the choice of a person one look-up.
  const speakers = Array.from(
    { length: 4096 },
    () => people[root.weighted(people.map(({ rate }) => rate))]!.id,
  );

  function* messages(): Generator<SampleMessage> {
    const random = root.fork('messages');
    let number = 0;
    for (let d = 0; d < days; d++) {
      for (const second of secondsOfDay(perDay[d]!, random, cumulated)) {
        const minute = Math.floor(((firstDay + d) * secondsPerDay + second) / 60);
        const roll = random.next();
        const attachment = roll < 0.04 ? drawAttachment(roll, random, number) : null;
        let text = attachment ? '' : random.pick(sentences);
        if (roll > 0.93) text += `\n${random.pick(sentences)}`;
        else if (roll > 0.8) text += ` ${random.pick(content.emoji)}`;
        yield {
          id: `g-${++number}`,
          minute,
          second: second % 60,
          person: random.pick(speakers),
          kind: attachment ? 'media' : 'text',
          text,
          attachment,
          poll: null,
          place: null,
          event: null,
          edit: roll > 0.5 && roll < 0.51 ? { minute: minute + 2, text: `${text} ✅` } : null,
          deletedMinute: roll > 0.6 && roll < 0.605 ? minute + 3 : null,
          thread: null,
        };
      }
    }
  }
  return { name: content.name, people, messages };
}

function drawAttachment(roll: number, random: Random, number: number): SampleAttachment {
  const type = roll < 0.026 ? 'image' : roll < 0.034 ? 'voice' : roll < 0.037 ? 'video' : 'document';
  const document = type === 'document';
  return {
    type,
    title: document ? `Notes ${number}` : null,
    seed: random.int(0x7fffffff),
    seconds: 5,
    pages: document ? 1 : 0,
    tooBig: type === 'video',
  };
}
