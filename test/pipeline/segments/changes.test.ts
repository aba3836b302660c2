import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeSegment, encodeSegment } from '../../../src/pipeline/segments/format/encode-segment.ts';
import { sealSegment } from '../../../src/pipeline/segments/format/seal-segment.ts';
import type { Segment } from '../../../src/pipeline/segments/format/segment.ts';
import { buildSegment } from '../../../src/pipeline/segments/merge/build-segment.ts';
import { mergeSegments } from '../../../src/pipeline/segments/merge/merge-segments.ts';
import { fingerprintMessages } from '../../../src/pipeline/segments/messages/fingerprint-days.ts';
import { listMessages } from '../../../src/pipeline/segments/messages/list-messages.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';

const minute = 28_000_080;
const view = { firstMinute: minute - 50, asOf: minute + 50 };

type Line = string | Partial<Entry>;

function build(lines: readonly Line[], where: Partial<typeof view> = {}): Segment {
  const entries = lines.map((line, index): Entry => {
    const given = typeof line === 'string' ? { text: line } : line;
    return {
      index,
      minute,
      second: -1,
      author: 'Ada',
      kind: 'text',
      text: '',
      attachment: null,
      edited: false,
      event: null,
      ...given,
    };
  });
  return buildSegment(entries, { ...view, ...where });
}

const deleted: Line = { kind: 'deleted' };
const edited = (text: string): Line => ({ text, edited: true });
const photo = (name: string | null, text = ''): Line => ({
  kind: 'media',
  text,
  attachment: { name, omitted: name === null, type: 'image' },
});

const json = (segment: Segment): string => gunzipSync(encodeSegment(segment)).toString();
const texts = (segment: Segment): string[] =>
  listMessages(segment).map((m) => (m.kind === 'deleted' ? '(deleted)' : (m.attachment?.name ?? m.text)));

/** Both orders, and the older export once more, end in the same bytes. */
function mergeBothWays(older: Segment, newer: Segment): Segment {
  const merged = mergeSegments(older, newer);
  expect(encodeSegment(mergeSegments(newer, older))).toEqual(encodeSegment(merged));
  const stored = decodeSegment(encodeSegment(merged));
  expect(encodeSegment(mergeSegments(stored, older))).toEqual(encodeSegment(merged));
  expect(encodeSegment(mergeSegments(stored, newer))).toEqual(encodeSegment(merged));
  return merged;
}

describe('a text that a later export shows as deleted', () => {
  test('is gone from the messages and from the bytes', () => {
    const merged = mergeBothWays(build(['hello', 'secret', 'bye']), build(['hello', deleted, 'bye']));
    expect(texts(merged)).toEqual(['hello', '(deleted)', 'bye']);
    expect(json(merged)).not.toContain('secret');
    expect(json(merged)).toContain('hello');
  });

  test('is gone also in the first minute of both exports', () => {
    const cut = { firstMinute: minute };
    const merged = mergeBothWays(build(['secret', 'bye'], cut), build([deleted, 'bye'], cut));
    expect(texts(merged)).toEqual(['(deleted)', 'bye']);
    expect(json(merged)).not.toContain('secret');
  });

  test('is gone where an export ended before the minute was full', () => {
    const merged = mergeBothWays(build(['secret'], { asOf: minute }), build([deleted, 'later', 'latest']));
    expect(texts(merged)).toEqual(['(deleted)', 'later', 'latest']);
    expect(json(merged)).not.toContain('secret');
  });

  test('is not confused with a deletion that stands beside it, in whatever order phones show them', () => {
    const merged = mergeBothWays(build(['kept', deleted]), build([deleted, 'kept']));
    expect(texts(merged).sort()).toEqual(['(deleted)', 'kept']);
    expect(json(merged)).toContain('kept');
  });

  test('goes one by one as more are deleted', () => {
    const merged = mergeBothWays(build(['first', deleted]), build([deleted, deleted]));
    expect(texts(merged)).toEqual(['(deleted)', '(deleted)']);
    expect(json(merged)).not.toContain('first');
  });

  test('stays for the one of two equal texts that was not deleted', () => {
    const merged = mergeBothWays(build(['same', 'same']), build(['same', deleted]));
    expect(texts(merged)).toEqual(['same', '(deleted)']);
    const both = mergeBothWays(merged, build([deleted, deleted]));
    expect(texts(both)).toEqual(['(deleted)', '(deleted)']);
    expect(json(both)).not.toContain('same');
  });

  test('takes its file name along', () => {
    const older = build([photo('IMG-20240325-WA0001.jpg'), photo('IMG-20240325-WA0002.jpg')]);
    const merged = mergeBothWays(older, build([deleted, photo('IMG-20240325-WA0002.jpg')]));
    expect(texts(merged)).toEqual(['(deleted)', 'IMG-20240325-WA0002.jpg']);
    expect(json(merged)).not.toContain('WA0001');
  });
});

describe('a text that was edited', () => {
  test('is replaced, and the older text is gone from the bytes', () => {
    const merged = mergeBothWays(build(['hello', 'mistake']), build(['hello', edited('right')]));
    expect(texts(merged)).toEqual(['hello', 'right']);
    expect(json(merged)).not.toContain('mistake');
  });

  test('shows the newest of several edits, then its deletion', () => {
    const first = build([edited('one'), 'x'], { asOf: minute + 5 });
    const second = build([edited('two'), 'x'], { asOf: minute + 9 });
    const merged = mergeBothWays(mergeBothWays(build(['zero', 'x']), first), second);
    expect(texts(merged)).toEqual(['two', 'x']);
    const after = mergeBothWays(merged, build([deleted, 'x']));
    expect(texts(after)).toEqual(['(deleted)', 'x']);
    expect(json(after)).not.toMatch(/zero|one|two/);
  });

  test('keeps its file when the caption was edited', () => {
    const older = build([photo('IMG-20240325-WA0001.jpg', 'old words')]);
    const merged = mergeBothWays(older, build([{ ...(photo(null, 'new words') as object), edited: true }]));
    expect(listMessages(merged)).toMatchObject([
      { text: 'new words', edited: true, attachment: { name: 'IMG-20240325-WA0001.jpg', omitted: false } },
    ]);
    expect(json(merged)).not.toContain('old words');
  });
});

describe('an export of the same chat a week later', () => {
  test('leaves the bytes of old weeks as they are, edited messages included, wherever it begins', () => {
    const lines = [
      'a',
      edited('b'),
      photo(null),
      deleted,
      'b',
      { kind: 'poll', text: 'POLL:\nq\nOPTION: x (1 vote)' } as const,
    ];
    const first = build(lines, { asOf: minute + 1 });
    for (const later of [
      build(lines, { asOf: minute + 10_080 }),
      build(lines.slice(3), { firstMinute: minute }),
    ]) {
      const merged = mergeSegments(first, later);
      expect(encodeSegment(merged)).toEqual(encodeSegment(first));
    }
  });
});

describe('media', () => {
  test('of three phones are the same messages, each under the name it has', () => {
    const android = build([photo('IMG-20240325-WA0001.jpg'), 'between', photo('IMG-20240325-WA0002.jpg')]);
    const ios = build([
      photo('00000001-PHOTO-2024-03-25-15-07-09.jpg'),
      'between',
      photo('00000003-PHOTO-2024-03-25-15-07-19.jpg'),
    ]);
    const bare = build([photo(null), 'between', photo(null)]);
    const merged = mergeBothWays(mergeBothWays(android, ios), bare);
    expect(texts(merged)).toEqual([
      '00000001-PHOTO-2024-03-25-15-07-09.jpg',
      'between',
      '00000003-PHOTO-2024-03-25-15-07-19.jpg',
    ]);
    expect(listMessages(merged).every((m) => m.kind === 'text' || m.attachment?.omitted === false)).toBe(
      true,
    );
  });

  test('keep every file name of a minute that one export ends in and the next begins in', () => {
    const head = build([photo('IMG-20240325-WA0001.jpg')], { asOf: minute });
    const tail = build([photo('IMG-20240325-WA0002.jpg'), photo('IMG-20240325-WA0003.jpg')], {
      firstMinute: minute,
    });
    expect(texts(mergeBothWays(head, tail))).toEqual([
      'IMG-20240325-WA0001.jpg',
      'IMG-20240325-WA0002.jpg',
      'IMG-20240325-WA0003.jpg',
    ]);
  });
});

describe('what phones call by other names', () => {
  test('a photo is one photo, though iOS numbers its file anew in each export', () => {
    const head = build([photo('00000001-PHOTO-2024-03-25-15-07-09.jpg', 'look')], { asOf: minute });
    const tail = build([photo('00000000-PHOTO-2024-03-25-15-07-09.jpg', 'look')], { firstMinute: minute });
    expect(texts(mergeBothWays(head, tail))).toHaveLength(1);
  });

  test('a poll is one poll, whatever its heading', () => {
    const poll = (heading: string, option: string): Line => ({
      kind: 'poll',
      text: `${heading}\nLunch?\n${option} soup (1 vote)`,
    });
    const merged = mergeBothWays(
      build([poll('POLL:', 'OPTION:')]),
      build([poll('THĂM DÒ Ý KIẾN:', 'LỰA CHỌN:')]),
    );
    expect(texts(merged)).toHaveLength(1);
  });
});

describe('a sealed segment', () => {
  const lines = [
    'words',
    'words',
    photo('Budget.pdf', 'figures'),
    { kind: 'call', text: 'Voice call, 12 min' } as const,
  ];

  test('holds no text, and the messages keep id, time, kind and labels', () => {
    const open = build(lines);
    const sealed = sealSegment(open);
    expect(json(sealed)).not.toMatch(/words|Budget|figures|12 min/);
    const bare = ({ id, minute, kind, displayNames }: ReturnType<typeof listMessages>[number]) => ({
      id,
      minute,
      kind,
      displayNames,
    });
    expect(listMessages(sealed).map(bare)).toEqual(listMessages(open).map(bare));
    expect(listMessages(sealed).every((m) => m.text === '')).toBe(true);
  });

  test('merges with fresh texts as if it still had them, and keeps none', () => {
    const open = build(lines);
    const fresh = build([...lines, 'news'], { asOf: minute + 99 });
    const merged = mergeBothWays(sealSegment(open), fresh);
    expect(encodeSegment(merged)).toEqual(encodeSegment(sealSegment(mergeSegments(open, fresh))));
    expect(listMessages(merged)).toHaveLength(5);
    expect(json(merged)).not.toMatch(/words|Budget|figures|12 min|news/);
  });
});

describe('a segment sealed before a minute', () => {
  const entries = (asOf: number) => build(['old words', { text: 'new words', minute: minute + 5 }], { asOf });

  test('keeps what comes after it', () => {
    const sealed = sealSegment(entries(minute + 50), minute + 1);
    expect(texts(sealed)).toEqual(['', 'new words']);
    expect(decodeSegment(encodeSegment(sealed))).toEqual(sealed);
  });

  test('takes no text of before from a later upload, and is sealed further by a later night', () => {
    const sealed = sealSegment(entries(minute + 50), minute + 1);
    expect(texts(mergeBothWays(sealed, entries(minute + 99)))).toEqual(['', 'new words']);
    expect(encodeSegment(sealSegment(sealed, minute + 6))).toEqual(
      encodeSegment(sealSegment(entries(minute + 50), minute + 6)),
    );
    expect(sealSegment(sealed, minute).sealedBefore).toBe(minute + 1);
  });
});

describe('day fingerprints', () => {
  test('change with what a reader sees, and with nothing else', () => {
    const plain = fingerprintMessages(listMessages(build(['a', 'b'])));
    const again = fingerprintMessages(
      listMessages(mergeSegments(build(['a', 'b']), build(['b'], { firstMinute: minute }))),
    );
    const other = fingerprintMessages(listMessages(build(['a', 'c'])));
    expect([...plain]).toEqual([...again]);
    expect([...plain.keys()]).toEqual(['2023-03-28']);
    expect([...other.values()][0]!.fingerprint).not.toBe([...plain.values()][0]!.fingerprint);
    expect([...plain.values()][0]!.messages).toBe(2);
  });
});

describe('stored bytes', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['other bytes', new TextEncoder().encode('not a segment')],
    ['half a segment', encodeSegment(build(['a'])).slice(0, 30)],
  ])('that are %s are refused with a typed error', (_, bytes) => {
    expect(() => decodeSegment(bytes)).toThrow(expect.objectContaining({ code: 'segment_unreadable' }));
  });
});
