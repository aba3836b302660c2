import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { parseString } from 'whatsapp-chat-parser';
import { buildSampleCommunity } from '../../../scripts/sample/build-community.ts';
import { createPhone, type Phone } from '../../../scripts/sample/phone.ts';
import { type PhoneStyleId, phoneStyleIds } from '../../../scripts/sample/phone-styles.ts';
import { renderExport } from '../../../scripts/sample/render-export.ts';
import { createMessageRenderer } from '../../../scripts/sample/render-message.ts';
import type { SampleChat, SampleMessage } from '../../../scripts/sample/sample-message.ts';
import { daysFromCivil, daysOfDay } from '../../../src/core/time.ts';

const chat = buildSampleCommunity({ seed: 5, weeks: 4, messages: { en: 400, de: 60, es: 60 } }).chats[0]!;
const phoneOf = (style: PhoneStyleId, people = chat.people, owner = 1): Phone =>
  createPhone({ seed: 11, style, people, owner: people[owner]!.id });

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('the same chat, phone and options give the same bytes, in any time zone of the machine', () => {
  const first = renderExport(chat, phoneOf('ios-en'), { media: 'attached' });
  process.env['TZ'] = 'Pacific/Auckland';
  const second = renderExport(chat, phoneOf('ios-en'), { media: 'attached' });
  expect(second.bytes).toEqual(first.bytes);
});

/** Start of a line, by style, for 2026-03-05 15:07:09; then for 09:07:09 where the day has halves. */
const heads: Record<PhoneStyleId, readonly string[]> = {
  'android-en-12h': ['3/5/26, 3:07\u202fPM - ', '3/5/26, 9:07\u202fAM - '],
  'android-en-in': ['05/03/26, 3:07\u202fpm - ', '05/03/26, 9:07\u202fam - '],
  'android-en-gb': ['05/03/2026, 15:07 - ', '05/03/2026, 09:07 - '],
  'android-en-ca': ['2026-03-05, 3:07 p.m. - ', '2026-03-05, 9:07 a.m. - '],
  'android-de-24h': ['05.03.26, 15:07 - ', '05.03.26, 09:07 - '],
  'android-es-24h': ['5/3/26, 15:07 - ', '5/3/26, 9:07 - '],
  'android-es-12h': ['5/3/2026, 3:07 p.\u00a0m. - ', '5/3/2026, 9:07 a.\u00a0m. - '],
  'android-pt-br': ['05/03/2026 15:07 - ', '05/03/2026 09:07 - '],
  'android-fr': ['05/03/2026 à 15:07 - ', '05/03/2026 à 09:07 - '],
  'android-nl': ['05-03-2026 15:07 - ', '05-03-2026 09:07 - '],
  'android-it': ['05/03/26, 15:07 - ', '05/03/26, 09:07 - '],
  'ios-en': ['[05/03/2026, 15:07:09] ', '[05/03/2026, 09:07:09] '],
  'ios-en-us': ['[3/5/26, 3:07:09\u202fPM] ', '[3/5/26, 9:07:09\u202fAM] '],
  'ios-de': ['[05.03.26, 15:07:09] ', '[05.03.26, 09:07:09] '],
  'ios-es': ['[5/3/26, 15:07:09] ', '[5/3/26, 9:07:09] '],
  'ios-es-12h': ['[5/3/26 3:07:09 p.\u00a0m.] ', '[5/3/26 9:07:09 a.\u00a0m.] '],
  'ios-pt-br': ['[05/03/26 15:07:09] ', '[05/03/26 09:07:09] '],
  'ios-fr': ['[05/03/2026 15:07:09] ', '[05/03/2026 09:07:09] '],
  'ios-nl': ['[05-03-26 15:07:09] ', '[05-03-26 09:07:09] '],
  'ios-it': ['[05/03/26, 15:07:09] ', '[05/03/26, 09:07:09] '],
};

const noon = daysFromCivil(2026, 3, 5) * 1440;
const says = (change: Partial<SampleMessage>): SampleMessage => ({
  id: 'm',
  minute: noon + 15 * 60 + 7,
  second: 9,
  person: chat.people[0]!.id,
  kind: 'text',
  text: 'hi',
  attachment: null,
  poll: null,
  place: null,
  event: null,
  edit: null,
  deletedMinute: null,
  thread: null,
  ...change,
});

describe.each(phoneStyleIds)('%s', (style) => {
  const phone = phoneOf(style);
  const label = phone.labels.get(chat.people[0]!.id)!;

  test('writes the head of its locale', () => {
    const render = createMessageRenderer(phone, { chatName: chat.name, media: 'omitted' });
    const [afternoon, morning] = heads[style];
    expect(render(says({})).line).toBe(`${afternoon}${label}: hi`);
    expect(render(says({ minute: noon + 9 * 60 + 7 })).line).toBe(`${morning}${label}: hi`);
  });

  test('has exactly one head for each message of the truth', () => {
    const { transcript, messages } = renderExport(chat, phone, { media: 'attached' });
    const ios = phone.style.platform === 'ios';
    const [head] = heads[style];
    const shape = head!
      .trimEnd()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\d+/g, '\\d+')
      .replace(/[ap](?=m|\\\.)/g, '[ap]')
      .replace(/PM/, '[AP]M');
    const found = transcript.match(new RegExp(`^\\u200e?${shape} `, 'gm')) ?? [];
    expect(messages.length).toBe(chat.messages.length);
    expect(found.length).toBe(messages.length);
    expect(transcript.endsWith(ios ? '\r\n' : '\n')).toBe(true);
    expect(messages.map(({ entry }) => entry.index)).toEqual(messages.map((_, i) => i));
  });

  test('has in the archive each file the transcript names, and no other', () => {
    const { bytes, transcriptName, transcript, messages } = renderExport(chat, phone, { media: 'attached' });
    const names = Object.keys(unzipSync(bytes));
    const named = messages.flatMap(({ entry }) =>
      entry.attachment?.omitted === false ? entry.attachment.name! : [],
    );
    expect(new Set(named).size).toBe(named.length);
    expect([...names].sort()).toEqual([transcriptName, ...named].sort());
    for (const name of named) expect(transcript).toContain(name);
    expect(new TextDecoder().decode(unzipSync(bytes)[transcriptName])).toBe(transcript);
  });

  test('has no file beside the transcript when media are left out', () => {
    const { bytes, transcriptName, messages } = renderExport(chat, phone, { media: 'omitted' });
    expect(Object.keys(unzipSync(bytes))).toEqual([transcriptName]);
    expect(messages.every(({ entry }) => entry.attachment?.omitted !== false)).toBe(true);
  });
});

describe('an independent reader', () => {
  test.each(['android-en-12h', 'android-en-gb', 'android-de-24h', 'ios-en', 'ios-de'] as const)(
    'finds in %s the authors and the number of messages of the truth',
    (style) => {
      const { transcript, messages } = renderExport(chat, phoneOf(style), { media: 'attached' });
      const parsed = parseString(transcript.replaceAll('\r\n', '\n'));
      expect(parsed.length).toBe(messages.length);
      parsed.forEach(({ author, date }, i) => {
        const { entry } = messages[i]!;
        expect(date.getMinutes()).toBe(entry.minute % 60);
        if (entry.author !== null) expect(author?.replace(/[\u202a\u202c]/g, '')).toBe(entry.author);
      });
    },
  );
});

describe('markers', () => {
  const photo = { type: 'image', title: null, seed: 1, seconds: 0, pages: 0, tooBig: false } as const;
  const renderOne = (
    style: PhoneStyleId,
    change: Partial<SampleMessage>,
    media: 'attached' | 'omitted' = 'attached',
  ) => createMessageRenderer(phoneOf(style), { chatName: 'Crew', media })(says(change));

  test('a photo on Android carries its caption on the next line, attached or not', () => {
    const change = { kind: 'media', text: 'look', attachment: photo } as const;
    const attached = renderOne('android-de-24h', change);
    expect(attached.line.endsWith(': IMG-20260305-WA0000.jpg (Datei angehängt)\nlook')).toBe(true);
    expect(attached.entry).toMatchObject({
      kind: 'media',
      text: 'look',
      attachment: { name: 'IMG-20260305-WA0000.jpg', omitted: false, type: 'image' },
    });
    const omitted = renderOne('android-es-12h', change, 'omitted');
    expect(omitted.line.endsWith(': <Multimedia omitido>\nlook')).toBe(true);
    expect(omitted.entry.attachment).toEqual({ name: null, omitted: true, type: null });
  });

  test('a photo on iOS is marked by U+200E before the line and the body, without its caption', () => {
    const change = { kind: 'media', text: 'look', attachment: photo } as const;
    const { line, entry } = renderOne('ios-de', change);
    expect(line.startsWith('\u200e[05.03.26, 15:07:09] ')).toBe(true);
    expect(line.endsWith(': \u200e<Anhang: 00000000-PHOTO-2026-03-05-15-07-09.jpg>')).toBe(true);
    expect(entry.text).toBe('');
    expect(renderOne('ios-en', change, 'omitted').line.endsWith(': \u200eimage omitted')).toBe(true);
  });

  test('a document left out on iOS keeps its name and pages', () => {
    const attachment = { ...photo, type: 'document', title: 'Plan', pages: 1 } as const;
    const { line } = renderOne('ios-en', { kind: 'media', text: '', attachment }, 'omitted');
    expect(line.endsWith(': \u200ePlan.pdf • \u200e1 page \u200edocument omitted')).toBe(true);
  });

  test('an edit and a deletion show only from their minute on', () => {
    const { minute } = says({});
    const edited = says({ edit: { minute: minute + 5, text: 'hello' } });
    const deleted = says({ deletedMinute: minute + 5 });
    const at = (atMinute: number) =>
      createMessageRenderer(phoneOf('ios-en'), { chatName: 'Crew', media: 'omitted', atMinute });
    expect(at(minute + 4)(edited).entry).toMatchObject({ text: 'hi', edited: false });
    expect(at(minute + 5)(edited).entry).toMatchObject({ text: 'hello', edited: true });
    expect(at(minute + 5)(edited).line.endsWith(': hello \u200e<This message was edited>')).toBe(true);
    expect(at(minute + 4)(deleted).entry.kind).toBe('text');
    expect(at(minute + 5)(deleted).entry.kind).toBe('deleted');
    expect(at(minute + 5)(deleted).line.endsWith(': \u200eThis message was deleted.')).toBe(true);
  });

  test('the owner of the phone reads of their own acts as "you"', () => {
    const event = {
      type: 'add',
      actor: chat.people[1]!.id,
      targets: [chat.people[0]!.id],
      value: null,
    } as const;
    const mine = renderOne('android-en-gb', { kind: 'system', person: null, event });
    expect(mine.line).toMatch(/^05\/03\/2026, 15:07 - You added /);
    const theirs = renderOne('ios-en', {
      kind: 'system',
      person: null,
      event: { ...event, actor: chat.people[2]!.id },
    });
    expect(theirs.line).toMatch(/^\u200e\[05\/03\/2026, 15:07:09\] Crew: \u200e.+ added .+$/);
    expect(theirs.entry.author).toBeNull();
  });

  test('a phone in another zone shifts every time', () => {
    const phone = createPhone({ seed: 1, style: 'ios-en', people: chat.people, shiftMinutes: 60 });
    const { entry, line } = createMessageRenderer(phone, { chatName: 'Crew', media: 'omitted' })(says({}));
    expect(entry.minute).toBe(says({}).minute + 60);
    expect(line).toContain('16:07:09');
  });
});

test('a cut export has the days asked for and only the state of its last day', () => {
  const late: SampleChat = {
    ...chat,
    messages: [says({ deletedMinute: noon + 1440 }), says({ minute: noon + 1500 })],
  };
  const cut = renderExport(late, phoneOf('ios-en'), {
    media: 'omitted',
    fromDay: '2026-03-05',
    toDay: '2026-03-05',
  });
  expect(cut.messages.map(({ entry }) => entry.kind)).toEqual(['text']);
  expect(cut.messages[0]!.entry.minute).toBeLessThan((daysOfDay('2026-03-05') + 1) * 1440);
});

test('archives are named as phones name them', () => {
  const name = (style: PhoneStyleId): string[] => {
    const { fileName, transcriptName } = renderExport(chat, phoneOf(style), { media: 'omitted' });
    return [fileName, transcriptName];
  };
  expect(name('android-en-12h')).toEqual([
    `WhatsApp Chat with ${chat.name}.zip`,
    `WhatsApp Chat with ${chat.name}.txt`,
  ]);
  expect(name('ios-en')).toEqual([`WhatsApp Chat - ${chat.name}.zip`, '_chat.txt']);
});

test('an entry holds display names and texts without the marks around them', () => {
  const phone = createPhone({ seed: 2, style: 'android-en-gb', people: chat.people, saved: 0 });
  const { transcript, messages } = renderExport(chat, phone, { media: 'attached' });
  expect(transcript).toContain('\u202a+44 7700 900');
  for (const { entry } of messages) {
    expect(entry.author ?? '').not.toMatch(/[\u200e\u202a-\u202e]/);
    expect(entry.text).not.toMatch(/^[\u200e\u2066-\u2069]|[\u200e\u2066-\u2069]$/);
  }
});

test('no two people share a display name on a phone, whoever is saved', () => {
  for (const saved of [0, 0.5, 1])
    for (const style of ['ios-en', 'android-en-gb'] as const) {
      const { labels } = createPhone({ seed: 3, style, people: chat.people, saved });
      expect(new Set(labels.values()).size).toBe(chat.people.length);
    }
});
