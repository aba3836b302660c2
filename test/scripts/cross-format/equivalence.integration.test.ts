import { describe, expect, it } from 'vitest';
import { dumpCommon, dumpWeeks, listWeeks } from '../../../scripts/cross-format/dump-weeks.ts';
import { mergeWeeks, readAlone, type Weeks } from '../../../scripts/cross-format/read-alone.ts';
import {
  createWorldStyle,
  nameFormat,
  type WorldFormat,
  worldFormats,
} from '../../../scripts/cross-format/world-style.ts';
import { createPhone, type Phone } from '../../../scripts/sample/phone.ts';
import { createRandom } from '../../../scripts/sample/random.ts';
import { renderExport } from '../../../scripts/sample/render-export.ts';
import type { SampleChat } from '../../../scripts/sample/sample-message.ts';
import { daysOfDay } from '../../../src/core/time.ts';
import { inventChat } from '../../../testing/simulation/invent-chat.ts';

const chat = inventChat(21);
const { labels } = createPhone({ seed: 3, style: 'android-en-gb', people: chat.people });

const phoneOf = (format: WorldFormat): Phone => ({
  styleId: 'android-en-gb',
  style: createWorldStyle(format),
  owner: null,
  labels,
  shiftMinutes: 0,
  captions: true,
});

const readAs = (format: WorldFormat, of: SampleChat = chat): Promise<Weeks> =>
  readAlone(renderExport(of, phoneOf(format), { media: 'omitted' }).bytes);

describe('one chat in every format of the world', () => {
  const wanted = readAs({ platform: 'android', locale: 'en-GB', clock: 24 });

  it('is some hundred renderings of some messages', async () => {
    expect(worldFormats.length).toBeGreaterThan(300);
    expect(listWeeks(await wanted)).toHaveLength(chat.messages.length);
  });

  it.each(worldFormats.map((format) => [nameFormat(format), format] as const))('%s', async (_, format) => {
    expect(dumpCommon(await readAs(format))).toBe(dumpCommon(await wanted));
  });
});

describe('any formats merged', () => {
  it.each([1, 2, 3, 4, 5, 6])('give one dump in any order: seed %i', async (seed) => {
    const random = createRandom(seed);
    const formats = Array.from({ length: 5 }, () => random.pick(worldFormats));
    const all = await Promise.all(formats.map((format) => readAs(format)));
    const merged = mergeWeeks(all);
    expect(listWeeks(merged)).toHaveLength(chat.messages.length);
    expect(dumpCommon(merged), formats.map(nameFormat).join()).toBe(dumpCommon(all[0]!));
    for (const order of [all.toReversed(), [...all, ...all], [...all.slice(2), ...all.slice(0, 3)]])
      expect(dumpWeeks(mergeWeeks(order))).toBe(dumpWeeks(merged));
  });
});

describe('a chat whose years are before there was WhatsApp', () => {
  // nineteen days of 2007 over many months, short years last: in another order they would be years from 2001 to 2029
  const days = [11, 12, 19, 21, 29, 37, 38, 46, 152, 155, 168, 184, 231, 234, 236, 250, 297, 335, 351];
  const first = daysOfDay('2007-01-01') - 1;
  const old: SampleChat = {
    ...chat,
    messages: days.map((day, i) => ({
      ...chat.messages.find(({ kind }) => kind === 'text')!,
      id: `old-${i}`,
      minute: (first + day) * 1440 + 600 + i,
      text: `message ${i}`,
      edit: null,
      deletedMinute: null,
    })),
  };

  it.each([
    { platform: 'android', locale: 'es-MX', clock: 12 },
    { platform: 'android', locale: 'de', clock: 24 },
    { platform: 'ios', locale: 'pt-BR', clock: 24 },
  ] as const)('is read in its years: $platform $locale', async (format) => {
    expect(listWeeks(await readAs(format, old)).map(({ minute }) => minute)).toEqual(
      old.messages.map(({ minute }) => minute),
    );
  });
});
