import { describe, expect, test } from 'vitest';
import { decodeSegment, encodeSegment } from '../../../src/pipeline/segments/format/encode-segment.ts';
import { buildSegment } from '../../../src/pipeline/segments/merge/build-segment.ts';
import { mergeSegments } from '../../../src/pipeline/segments/merge/merge-segments.ts';
import { listMessages } from '../../../src/pipeline/segments/messages/list-messages.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';

const minute = 28_000_000;

function entry(index: number, text: string): Entry {
  return {
    index,
    minute,
    second: -1,
    author: 'Ada',
    kind: 'text',
    text,
    attachment: null,
    edited: false,
    event: null,
  };
}

describe('a week segment', () => {
  test('keeps each message as often as the export that shows it most often', () => {
    const view = { asOf: minute + 9, firstMinute: minute - 9 };
    const twice = buildSegment([entry(0, 'ok'), entry(1, 'yes'), entry(2, 'ok')], view);
    const once = buildSegment([entry(0, 'ok')], { ...view, firstMinute: minute });
    const merged = mergeSegments(once, twice);
    expect(encodeSegment(merged)).toEqual(encodeSegment(mergeSegments(twice, once)));
    expect(listMessages(decodeSegment(encodeSegment(merged))).map((m) => m.text)).toEqual([
      'ok',
      'yes',
      'ok',
    ]);
  });
});
