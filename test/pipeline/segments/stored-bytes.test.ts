import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  decodeSegment,
  encodeSegment,
  isJsonOf,
  unpackSegment,
} from '../../../src/pipeline/segments/format/encode-segment.ts';
import { sealSegment } from '../../../src/pipeline/segments/format/seal-segment.ts';
import type { Segment } from '../../../src/pipeline/segments/format/segment.ts';
import { buildSegment } from '../../../src/pipeline/segments/merge/build-segment.ts';
import { mergeSegments } from '../../../src/pipeline/segments/merge/merge-segments.ts';
import { fingerprintMessages } from '../../../src/pipeline/segments/messages/fingerprint-days.ts';
import { listMessages } from '../../../src/pipeline/segments/messages/list-messages.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';
import { createSeededRandom } from '../../../testing/harness/seeded-random.ts';

/** Bodies that JSON, UTF-8, NFC and the rules of identity treat differently. */
const bodies = [
  'see you at the lake',
  'who brings bread, and who the cheese?',
  'ok',
  'ok',
  'null',
  ' ',
  '  two  spaces  ',
  'line one\nline two\n',
  'she said "now" \\o/',
  'tab\there, bell\u0007 there, \u007f and \u2028',
  'naïve cafe\u0301 naïve café',
  'лодка отходит завтра в девять',
  '👩‍👩‍👧 at the lake 🎉',
  'half a pair \ud83d here',
  '\u200eafter a mark\u200f',
  'ask @\u2068Ada Moss\u2069 or @447700900123 or ada@example.org',
  `${'a very long text about boats '.repeat(200)}the end`,
];

const links = ['https://maps.example/?q=52.5,13.4', 'no link at all'];

/** A crowded chat of six days in which every kind of entry comes, is repeated, and steps back in time. */
function inventEntries(seed: number, seconds: boolean): Entry[] {
  const random = createSeededRandom(seed);
  const draw = (below: number): number => {
    const [a, b] = random(2);
    return (a! * 256 + b!) % below;
  };
  let minute = 28_000_080;
  return Array.from({ length: 1_200 }, (_, index): Entry => {
    minute += draw(4) > 0 ? 0 : draw(40) === 0 ? -1 : draw(60);
    const body = bodies[draw(bodies.length)]!;
    const entry = {
      index,
      minute,
      second: seconds ? draw(60) : -1,
      author: `Person ${draw(9)} “é”`,
      attachment: null,
      edited: false,
      event: null,
    };
    const name = `IMG-20230328-WA${String(draw(9)).padStart(4, '0')}.jpg`;
    switch (draw(20)) {
      case 0:
        return { ...entry, kind: 'deleted', text: '' };
      case 1:
        return { ...entry, kind: 'call', text: 'Voice call, 12 min' };
      case 2:
        return { ...entry, kind: 'view_once', text: '' };
      case 3:
        return { ...entry, kind: 'poll', text: `POLL:\nLunch?\nOPTION: soup (${draw(3)} votes)` };
      case 4:
        return { ...entry, kind: 'location', text: `Location: ${links[draw(2)]}` };
      case 5:
        return { ...entry, kind: 'contact', text: '', attachment: { name, omitted: true, type: 'contact' } };
      case 6:
      case 7:
        return {
          ...entry,
          kind: 'media',
          text: draw(2) === 0 ? '' : body,
          attachment: { name: draw(2) === 0 ? name : null, omitted: draw(2) === 0, type: 'image' },
        };
      case 8:
        return {
          ...entry,
          author: null,
          kind: 'system',
          text: 'Ada added Bo',
          event: { type: 'add', actor: 'Ada', targets: ['Bo', 'Cleo “c”'] },
        };
      case 9:
        return {
          ...entry,
          author: null,
          kind: 'system',
          text: body,
          event: { type: draw(2) === 0 ? 'other' : 'icon', actor: null, targets: [] },
        };
      case 10:
        return { ...entry, kind: 'text', text: body, edited: true };
      default:
        return { ...entry, kind: 'text', text: body };
    }
  });
}

function segmentOf(entries: readonly Entry[]): Segment {
  const minutes = entries.map(({ minute }) => minute);
  return buildSegment(entries, { firstMinute: Math.min(...minutes), asOf: Math.max(...minutes) });
}

const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex').slice(0, 16);

/** What is stored of a segment, and what later stages compare of its days. */
function digest(segment: Segment): string {
  const messages = listMessages(segment);
  const json = sha256(gunzipSync(encodeSegment(segment)));
  const days = sha256(JSON.stringify([...fingerprintMessages(messages)]));
  return `json ${json}, days ${days}, ${messages.length} messages`;
}

const android = inventEntries(1, false);
const ios = inventEntries(1, true);
const other = inventEntries(2, true);
const early = segmentOf(android.slice(0, 700));
const late = segmentOf(android.slice(500));

/** Stored segments are compared by their bytes: another digest here makes every stored week a changed one. */
const stored: Readonly<Record<string, readonly [Segment, string]>> = {
  android: [segmentOf(android), 'json 9205027884700f89, days 7b341d54b6c4ce18, 1200 messages'],
  ios: [segmentOf(ios), 'json 7744b5343da0b9ad, days 1eb37f40666b177a, 1200 messages'],
  'one minute': [segmentOf(android.slice(0, 2)), 'json 69cd543a6f2ac21f, days 0bac527f5f04a02c, 2 messages'],
  'two overlapping halves': [
    mergeSegments(early, late),
    'json 06a3edc9d81f8983, days 7b341d54b6c4ce18, 1200 messages',
  ],
  'two phones': [
    mergeSegments(segmentOf(android), segmentOf(ios)),
    'json f302362cced05dc9, days def1cc1a5dd4fe7f, 2390 messages',
  ],
  'two chats': [
    mergeSegments(segmentOf(ios), segmentOf(other)),
    'json bad48129b46ceb61, days a4dae2b46db21b5b, 2398 messages',
  ],
  sealed: [
    sealSegment(mergeSegments(early, late)),
    'json 5ce87d9ca3665659, days 400a2ca6c44afb1c, 1200 messages',
  ],
  'merged into sealed': [
    mergeSegments(sealSegment(early), late),
    'json 5ce87d9ca3665659, days 400a2ca6c44afb1c, 1200 messages',
  ],
};

describe('what is stored of a week', () => {
  it('is known for that of a segment, and of no other', () => {
    const segments = Object.values(stored).map(([segment]) => segment);
    const packed = segments.map((segment) => encodeSegment(segment));
    for (const [i, bytes] of packed.entries()) {
      const json = unpackSegment(bytes);
      const equal = segments.map((segment) => isJsonOf(json, segment));
      expect(equal).toEqual(packed.map((other) => sha256(other) === sha256(packed[i]!)));
    }
  });

  it.each(Object.entries(stored))('stays as it was, byte for byte: %s', (_, [segment, expected]) => {
    expect(digest(segment)).toBe(expected);
  });

  it.each(Object.entries(stored))('comes back as it was written: %s', (_, [segment]) => {
    const bytes = encodeSegment(segment);
    expect(encodeSegment(decodeSegment(bytes))).toEqual(bytes);
    expect(bytes).toEqual(new Uint8Array(gzipSync(gunzipSync(bytes), { level: 1 })));
  });
});
