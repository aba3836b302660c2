import { afterEach, describe, expect, it } from 'vitest';
import { generateChat } from '../../../scripts/sample/generate-chat.ts';
import { createPhone } from '../../../scripts/sample/phone.ts';
import { renderExport } from '../../../scripts/sample/render-export.ts';
import {
  replaceMentions,
  type SampleChat,
  type SampleMessage,
} from '../../../scripts/sample/sample-message.ts';
import { daysOfDay } from '../../../src/core/time.ts';
import { ingestExport } from '../../../src/pipeline/ingest/ingest-export.ts';
import { decodeSegment } from '../../../src/pipeline/segments/format/encode-segment.ts';
import { listMessages } from '../../../src/pipeline/segments/messages/list-messages.ts';
import { startSimProcess } from '../../../testing/simulation/sim-process.ts';
import { createSimWorld, type SimWorld } from '../../../testing/simulation/sim-world.ts';
import { foundCommunity, uploadExport } from '../../../testing/simulation/standard-scenario.ts';

const generated = generateChat({ seed: 5, messages: 2400, days: 330, people: 8, language: 'en' });
/** The truth, its minutes in UTC, each body said once. */
const truth: readonly SampleMessage[] = [...generated.messages()].map((message, i) => ({
  ...message,
  kind: 'text',
  attachment: null,
  // one message in three is too short to prove anything
  text:
    i % 3 === 0
      ? ['ok', 'yes', 'thanks a lot'][(i / 3) % 3]!
      : `${replaceMentions(message.text || 'a photo of it', () => 'you')} ${i}`,
  edit: null,
  deletedMinute: null,
}));

/** Wall-clock minute of a UTC minute in an IANA zone. */
function createClock(timeZone: string): (minute: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return (minute) => {
    const [date, time] = format.format(minute * 60_000).split(', ');
    const [day, month, year] = date!.split('/');
    const [hour, minutes] = time!.split(':').map(Number);
    return daysOfDay(`${year}-${month}-${day}`) * 1440 + hour! * 60 + minutes!;
  };
}

/** The chat as a phone in a zone exports it. */
function exportIn(zone: string, book: number, from = 0, to = truth.length): Uint8Array<ArrayBuffer> {
  const clock = createClock(zone);
  const chat: SampleChat = {
    slug: 'group',
    name: 'Group',
    language: 'en',
    people: generated.people,
    messages: truth.slice(from, to).map((message) => ({ ...message, minute: clock(message.minute) })),
  };
  const style = book % 2 === 0 ? 'android-en-gb' : 'ios-en';
  const phone = createPhone({ seed: book, style, people: chat.people, owner: null });
  return renderExport(chat, phone, { media: 'omitted' }).bytes;
}

const worlds: SimWorld[] = [];
afterEach(() => {
  for (const world of worlds.splice(0)) world.close();
});

/** Reads exports one after the other; what is known in the end, and what was said of each one's clock. */
async function readAll(files: readonly Uint8Array<ArrayBuffer>[]) {
  const world = createSimWorld(1);
  worlds.push(world);
  foundCommunity(world);
  const { services } = startSimProcess(world, { calls: 0, faults: [], trace: [] });
  for (const [i, bytes] of files.entries()) {
    uploadExport(world, `exp_${i}`, bytes, { send: false });
    await ingestExport(services, { exportId: `exp_${i}`, owner: `own_${i}` });
  }
  const messages = [...world.storage.stored]
    .filter(([key]) => key.startsWith('segments/'))
    .flatMap(([, { bytes }]) => listMessages(decodeSegment(bytes)))
    .map(({ minute, text }) => `${minute} ${text.replace(/\s+/g, ' ')}`)
    .sort();
  const reports = world.database
    .query('SELECT report FROM exports ORDER BY id')
    .map((row) => JSON.parse(String(row['report'] ?? '{}')) as { clock_shifts?: { minutes: number }[] });
  return { messages, shifts: reports.map(({ clock_shifts }) => clock_shifts?.map(({ minutes }) => minutes)) };
}

function expectedIn(zone: string): string[] {
  const clock = createClock(zone);
  return truth.map(({ minute, text }) => `${clock(minute)} ${text.replace(/\s+/g, ' ')}`).sort();
}

/** Messages that are on one side only. */
function differenceOf(got: readonly string[], wanted: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of wanted) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of got) counts.set(line, (counts.get(line) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

describe('two zones that change to summer time on different days', () => {
  it.each([
    ['Europe/Berlin', 'America/New_York', [-360, -300, -360, -300, -360]],
    ['America/New_York', 'Europe/London', [300, 240, 300, 240, 300]],
    ['Europe/Berlin', 'Asia/Kolkata', [270, 210, 270]],
    ['Europe/London', 'Pacific/Chatham', [825, 765, 705, 765, 825]],
    ['America/Los_Angeles', 'America/Phoenix', [60, 0, 60]],
    ['Europe/Paris', 'Africa/Casablanca', undefined],
    ['Asia/Tokyo', 'Australia/Lord_Howe', [120, 90, 120]],
    ['Australia/Sydney', 'Europe/Berlin', [-600, -540, -480, -540, -600]],
  ] as const)('%s and %s are aligned section by section', async (ours, theirs, shifts) => {
    const files = [exportIn(ours, 0), exportIn(theirs, 1), exportIn(theirs, 2), exportIn(ours, 3)];
    const { messages, shifts: found } = await readAll(files);
    const wanted = expectedIn(ours);
    expect(messages.length, `${differenceOf(messages, wanted)} differ`).toBe(truth.length);
    expect(messages).toEqual(wanted);
    if (shifts !== undefined) expect(found[1]).toEqual(shifts);
    expect(found[0]).toBeUndefined();
    expect(found[3]).toBeUndefined();
  });
});

describe('exports that overlap', () => {
  it('across a change of the clock know each message once, in any order after the first', async () => {
    const first = exportIn('Europe/Berlin', 0, 0, 1800);
    const others = [
      exportIn('America/New_York', 1, 300, 1700),
      exportIn('Asia/Kolkata', 2, 900, 2100),
      exportIn('Europe/Berlin', 3, 1500),
    ];
    const wanted = expectedIn('Europe/Berlin');
    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [2, 1, 0],
      [2, 0, 1, 0],
    ]) {
      const { messages } = await readAll([first, ...order.map((i) => others[i]!)]);
      expect(differenceOf(messages, wanted), `in the order ${order}`).toBe(0);
    }
  });

  it('beyond the change, which nothing shows yet, keep each message once all the same', async () => {
    const half = truth.findIndex(({ minute }) => minute > daysOfDay('2026-03-20') * 1440);
    const files = [
      exportIn('Europe/Berlin', 0, 0, half),
      exportIn('Asia/Kolkata', 1, 0),
      exportIn('Europe/Berlin', 2, 0),
    ];
    const { messages } = await readAll(files);
    expect(messages).toHaveLength(truth.length);
  });
});
