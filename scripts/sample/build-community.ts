import { dayOfDays, daysOfDay } from '../../src/core/time.ts';
import { buildChat } from './build-chat.ts';
import { sampleContents } from './content/contents.ts';
import { pillars } from './content/pillars.ts';
import { inventPeople } from './invent-people.ts';
import { createRandom } from './random.ts';
import type { SampleCommunity, SampleLanguage } from './sample-message.ts';

export type CommunityOptions = {
  seed: number;
  /** Whole weeks up to and including `endDay` (1–52). Default 12. */
  weeks?: number;
  /** ISO date, best a Sunday, so that the last week is whole. Default 2026-11-15. */
  endDay?: string;
  /** Messages aimed at in each group. */
  messages?: Readonly<Record<SampleLanguage, number>>;
};

const defaultMessages: Readonly<Record<SampleLanguage, number>> = { en: 2200, de: 1800, es: 1500 };
const groupSizes: Readonly<Record<SampleLanguage, number>> = { en: 28, de: 24, es: 20 };

/** An invented community of three groups in three languages. The same options give the same messages. */
export function buildSampleCommunity(options: CommunityOptions): SampleCommunity {
  const weeks = options.weeks ?? 12;
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 52) throw new RangeError('weeks must be from 1 to 52');
  const lastDay = daysOfDay(options.endDay ?? '2026-11-15');
  const firstDay = lastDay - weeks * 7 + 1;
  const messages = options.messages ?? defaultMessages;
  let firstIndex = 100;
  const chats = sampleContents.map((content) => {
    const random = createRandom(options.seed).fork(content.language);
    const count = groupSizes[content.language];
    const people = inventPeople(content, random.fork('people'), { count, firstIndex, firstDay, lastDay });
    firstIndex += count;
    return buildChat(content, people, random, { firstDay, weeks, messages: messages[content.language] });
  });
  return {
    slug: 'harbour-makers',
    name: 'Harbour Makers',
    timeZone: 'Europe/Lisbon',
    language: 'en',
    pillars,
    firstDay: dayOfDays(firstDay),
    lastDay: dayOfDays(lastDay),
    chats,
  };
}
