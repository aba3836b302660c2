import { describe, expect, it } from 'vitest';
import { encodeSegment } from '../../../src/pipeline/segments/format/encode-segment.ts';
import { buildSegment } from '../../../src/pipeline/segments/merge/build-segment.ts';
import { mergeSegments } from '../../../src/pipeline/segments/merge/merge-segments.ts';
import { listMessages } from '../../../src/pipeline/segments/messages/list-messages.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';

const minute = 29_000_000;

const text = (words: string, author: string): Entry => ({
  index: 0,
  minute,
  second: -1,
  author,
  kind: 'text',
  text: words,
  attachment: null,
  edited: false,
  event: null,
});
const photo = (name: string, caption: string, author: string): Entry => ({
  ...text(caption, author),
  kind: 'media',
  attachment: { name, omitted: false, type: 'image' },
});

const view = { asOf: minute + 100, firstMinute: minute - 100 };
/** Android writes the caption under the file's name; iOS leaves it out of the export. */
const android = buildSegment(
  [text('look', 'Ada'), photo('IMG-20250220-WA0001.jpg', 'low tide', 'Ada'), text('lovely', 'Bob')],
  view,
);
const ios = buildSegment(
  [
    text('look', '~ Ada'),
    photo('00000012-PHOTO-2025-02-20-10-00-09.jpg', '', '~ Ada'),
    text('lovely', 'Bob'),
  ],
  view,
);

describe('a photo with a caption on one phone and without on another', () => {
  it('is one photo, with its caption, in its place', () => {
    const messages = listMessages(mergeSegments(android, ios));
    expect(messages.map((message) => message.text)).toEqual(['look', 'low tide', 'lovely']);
    expect(messages[1]).toMatchObject({ kind: 'media', attachment: { omitted: false, type: 'image' } });
  });

  it('is the same in either order, and again', () => {
    const one = encodeSegment(mergeSegments(android, ios));
    expect(encodeSegment(mergeSegments(ios, android))).toEqual(one);
    expect(encodeSegment(mergeSegments(mergeSegments(ios, android), ios))).toEqual(one);
  });

  it('stays two where one phone shows both', () => {
    const both = buildSegment(
      [photo('IMG-20250220-WA0001.jpg', '', 'Ada'), photo('IMG-20250220-WA0002.jpg', 'low tide', 'Ada')],
      view,
    );
    expect(listMessages(mergeSegments(both, both))).toHaveLength(2);
  });

  it('is one photo beside another that was deleted in the same minute', () => {
    const deleted: Entry = { ...text('', 'Ada'), kind: 'deleted' };
    const early = buildSegment(
      [photo('1.jpg', '', '~ Ada'), text('ok', 'Bob'), photo('2.jpg', '', '~ Ada')],
      { ...view, asOf: minute },
    );
    const later = buildSegment([deleted, text('ok', 'Bob'), photo('2.jpg', '', '~ Ada')], view);
    const last = buildSegment([deleted, text('ok', 'Bob'), photo('3.jpg', 'low tide', 'Ada')], view);
    for (const order of [
      [early, later, last],
      [last, early, later],
      [later, last, early],
    ]) {
      const merged = order.reduce(mergeSegments);
      expect(listMessages(merged).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
        'deleted ',
        'text ok',
        'media low tide',
      ]);
    }
  });
});
