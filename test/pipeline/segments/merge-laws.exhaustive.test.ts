import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSegment, encodeSegment } from '../../../src/pipeline/segments/format/encode-segment.ts';
import { sealSegment } from '../../../src/pipeline/segments/format/seal-segment.ts';
import type { Fact, Segment } from '../../../src/pipeline/segments/format/segment.ts';
import { buildSegment } from '../../../src/pipeline/segments/merge/build-segment.ts';
import { mergeSegments } from '../../../src/pipeline/segments/merge/merge-segments.ts';
import { normaliseBody } from '../../../src/pipeline/segments/merge/normalise-body.ts';
import {
  fingerprintMessages,
  fingerprintSegment,
} from '../../../src/pipeline/segments/messages/fingerprint-days.ts';
import { listMessages } from '../../../src/pipeline/segments/messages/list-messages.ts';
import { MessageLines } from '../../../src/pipeline/segments/messages/message-lines.ts';
import {
  arbitraryChat,
  arbitraryExports,
  displayNameOf,
  type ExportShape,
  editedText,
  type Happening,
  renderExport,
} from './truth.ts';

type Merge = (a: Segment, b: Segment) => Segment;

const runs = 600;
const text = (segment: Segment): string => Buffer.from(encodeSegment(segment)).toString('base64');

function build(chat: readonly Happening[], shape: ExportShape): Segment {
  const { entries, view } = renderExport(chat, shape);
  return buildSegment(entries, view);
}

/** A chat, some exports of it, and another order to merge them in. */
const scene = (changes: boolean) =>
  arbitraryChat({ changes }).chain((chat) =>
    arbitraryExports(chat.length).chain((shapes) =>
      fc.record({
        chat: fc.constant(chat),
        shapes: fc.constant(shapes),
        order: fc.shuffledSubarray(shapes.concat(shapes), { minLength: 0 }),
        split: fc.nat(10),
      }),
    ),
  );

const mergeAll = (segments: readonly Segment[], merge: Merge): Segment => segments.reduce(merge);

describe('merging', () => {
  test('gives the same bytes in any order, with any repetition and any bracketing', () => {
    fc.assert(
      fc.property(scene(true), ({ chat, shapes, order, split }) => {
        const straight = mergeAll(
          shapes.map((shape) => build(chat, shape)),
          mergeSegments,
        );
        const other = order.concat(shapes).map((shape) => build(chat, shape));
        const at = split % other.length;
        const halves = [other.slice(0, at), other.slice(at)].filter((half) => half.length > 0);
        const bracketed = mergeAll(
          halves.map((half) => mergeAll(half, mergeSegments)).reverse(),
          mergeSegments,
        );
        expect(text(bracketed)).toBe(text(straight));
        expect(text(mergeSegments(straight, straight))).toBe(text(straight));
      }),
      { numRuns: runs },
    );
  });

  test('gives the same bytes when segments are stored and read in between', () => {
    fc.assert(
      fc.property(scene(true), ({ chat, shapes }) => {
        const segments = shapes.map((shape) => build(chat, shape));
        const stored = mergeAll(segments, (a, b) => mergeSegments(decodeSegment(encodeSegment(a)), b));
        const merged = mergeAll(segments, mergeSegments);
        expect(stored).toEqual(decodeSegment(encodeSegment(merged)));
        expect(decodeSegment(encodeSegment(merged))).toEqual({ ...merged, minutes: sorted(merged.minutes) });
      }),
      { numRuns: runs / 3 },
    );
  });

  test('is associative also for chats that contradict each other, sealed or not', () => {
    const any = fc
      .tuple(arbitraryChat({ changes: true }), fc.boolean(), fc.nat(), fc.nat())
      .map(([chat, seal, a, b]) => {
        const from = a % chat.length;
        const to = from + 1 + (b % (chat.length - from));
        const segment = build(chat, {
          phone: { platform: a % 2 === 0 ? 'ios' : 'android', book: b % 3, understood: (a + b) % 2 === 0 },
          from,
          to,
          withMedia: b % 2 === 0,
        });
        if (!seal || a % 4 !== 0) return segment;
        const minutes = [...segment.minutes.keys()];
        return a % 8 === 0 ? sealSegment(segment) : sealSegment(segment, minutes[b % minutes.length]! + 1);
      });
    const merged = fc
      .array(any, { minLength: 1, maxLength: 3 })
      .map((segments) => mergeAll(segments, mergeSegments));
    fc.assert(
      fc.property(merged, merged, merged, (a, b, c) => {
        const left = mergeSegments(mergeSegments(a, b), c);
        expect(text(mergeSegments(a, mergeSegments(b, c)))).toBe(text(left));
        expect(text(mergeSegments(c, mergeSegments(b, a)))).toBe(text(left));
        expect(text(mergeSegments(left, b))).toBe(text(left));
      }),
      { numRuns: runs * 2 },
    );
  });
});

const sorted = (minutes: Segment['minutes']): Segment['minutes'] =>
  new Map([...minutes].sort(([a], [b]) => a - b));

/** What the chat holds in the end, as a list of lines without order inside a minute. */
function tell(chat: readonly Happening[]): string[] {
  return chat.map((happening, at) => {
    const { what } = happening;
    const now = chat.length;
    if (happening.deletedAfter !== null && happening.deletedAfter <= now)
      return `${happening.minute} deleted`;
    if (what.kind === 'text') {
      const edited = happening.editedAfter !== null && happening.editedAfter <= now;
      return `${happening.minute} ${edited ? 'edited' : 'text'} ${normaliseBody(edited ? editedText(what.text, at) : what.text)}`;
    }
    if (what.kind === 'media') return `${happening.minute} media ${what.caption}`;
    if (what.kind === 'poll') return `${happening.minute} poll ${what.question}`;
    return `${happening.minute} ${what.kind}`;
  });
}

function tellSegment(segment: Segment): string[] {
  return listMessages(segment).map((m) => {
    switch (m.kind) {
      case 'text':
        return m.text === ''
          ? `${m.minute} call`
          : `${m.minute} ${m.edited ? 'edited' : 'text'} ${normaliseBody(m.text)}`;
      case 'media':
        return `${m.minute} media ${m.text}`;
      case 'poll':
        return `${m.minute} poll ${m.text.split('\n')[1]}`;
      default:
        return `${m.minute} ${m.kind}`;
    }
  });
}

const wholeOf = (chat: readonly Happening[], ios: boolean): ExportShape => ({
  phone: { platform: ios ? 'ios' : 'android', book: 0, understood: true },
  from: 0,
  to: chat.length,
  withMedia: false,
});

/** Each message exactly as often as in the truth, and in its order, once one export shows the whole chat as it ended. */
const exactly = (merge: Merge, changes: boolean) =>
  fc.property(scene(changes), fc.boolean(), ({ chat, shapes }, ios) => {
    const whole = wholeOf(chat, ios);
    // an export within one minute knows no place in it, so that nothing tells which of its texts has changed since
    const placed = shapes.filter(({ from, to }) => !changes || chat[from]!.minute !== chat[to - 1]!.minute);
    const merged = mergeAll(
      [...placed, whole].map((shape) => build(chat, shape)),
      merge,
    );
    expect(tellSegment(merged)).toEqual(tell(chat));
  });

describe('multiplicity', () => {
  test('is that of the truth, in the order of the truth', () => {
    fc.assert(exactly(mergeSegments, false), { numRuns: runs });
  });

  test('is that of the truth also where messages are deleted and edited between exports', () => {
    fc.assert(exactly(mergeSegments, true), { numRuns: runs });
  });
});

describe('an export of the same phone at a later time', () => {
  test('leaves the bytes of what is past as they are, wherever it begins', () => {
    fc.assert(
      fc.property(scene(true), fc.nat(), fc.nat(), ({ chat: changing, shapes }, a, b) => {
        const chat = changing.map((happening, at): Happening => {
          const { deletedAfter, editedAfter } = happening;
          const atOnce = (after: number | null): number | null => (after === null ? null : at);
          return { ...happening, deletedAfter: atOnce(deletedAfter), editedAfter: atOnce(editedAfter) };
        });
        const { phone } = shapes[0]!;
        const to = 2 + (a % (chat.length - 1));
        const from = b % (to - 1);
        const past = chat[to - 1]!.minute;
        const [first, second] = [
          { phone, withMedia: true, from: 0, to },
          { phone, withMedia: true, from, to: chat.length },
        ].map((shape) => {
          const { entries, view } = renderExport(chat, shape);
          return buildSegment(
            entries.filter(({ minute }) => minute < past),
            view,
          );
        });
        expect(encodeSegment(mergeSegments(first!, second!))).toEqual(encodeSegment(first!));
      }),
      { numRuns: runs },
    );
  });
});

describe('the fingerprints of a segment', () => {
  test('are those of its messages, whatever it was merged from', () => {
    const lines = new MessageLines();
    fc.assert(
      fc.property(scene(true), ({ chat, shapes }) => {
        const segment = mergeAll(
          shapes.map((shape) => build(chat, shape)),
          mergeSegments,
        );
        for (const either of [segment, sealSegment(segment)]) {
          const messages = listMessages(either);
          const { days, ...counts } = fingerprintSegment(either, lines);
          const expected = [...fingerprintMessages(messages)].map(([day, content]) => ({ day, ...content }));
          expect(days).toEqual(expected);
          expect(counts).toEqual({
            messages: messages.length,
            systemMessages: messages.filter(({ kind }) => kind === 'system').length,
          });
        }
      }),
      { numRuns: runs },
    );
  });
});

describe('what phones show of a message', () => {
  test('its display names, file and second stay with it, also where one minute holds it twice', () => {
    fc.assert(
      fc.property(scene(false), ({ chat, shapes }) => {
        const placed = shapes.filter(({ from, to }) => chat[from]!.minute !== chat[to - 1]!.minute);
        const messages = listMessages(
          mergeAll(
            [...placed, wholeOf(chat, false)].map((shape) => build(chat, shape)),
            mergeSegments,
          ),
        );
        messages.forEach(({ displayNames, second, attachment }, at) => {
          const { person, second: truth, what } = chat[at]!;
          const expected = what.kind === 'system' ? [] : [0, 1, 2].map((book) => displayNameOf(person, book));
          expect(expected).toEqual(expect.arrayContaining([...displayNames]));
          expect([-1, truth]).toContain(second);
          if (attachment?.name) expect(attachment.name).toContain(String(at));
        });
      }),
      { numRuns: runs },
    );
  });

  test('loses its text in the bytes once it was deleted or edited', () => {
    fc.assert(
      fc.property(scene(true), ({ chat: crowded, shapes }) => {
        const chat = crowded.map((happening, at): Happening => {
          const { what } = happening;
          return what.kind === 'text'
            ? { ...happening, what: { kind: 'text', text: `said ${at}.` } }
            : happening;
        });
        const placed = shapes.filter(({ from, to }) => chat[from]!.minute !== chat[to - 1]!.minute);
        const merged = mergeAll(
          [wholeOf(chat, true), ...placed].map((shape) => build(chat, shape)),
          mergeSegments,
        );
        const json = gunzipSync(encodeSegment(merged)).toString();
        chat.forEach(({ what, deletedAfter, editedAfter }, at) => {
          if (what.kind !== 'text') return;
          const gone = [deletedAfter, editedAfter].some((after) => after !== null && after <= chat.length);
          expect(json.includes(`"said ${at}."`)).toBe(!gone);
        });
      }),
      { numRuns: runs },
    );
  });
});

/** A merge with another idea of how often a message is there. */
const planted =
  (count: (fact: Fact, a: number, b: number) => number): Merge =>
  (a, b) => {
    const merged = mergeSegments(a, b);
    const countIn = (segment: Segment, minute: number, fact: Fact): number =>
      segment.minutes.get(minute)?.facts.find((known) => known.kind === fact.kind && known.key === fact.key)
        ?.n ?? 0;
    const minutes = [...merged.minutes].map(([minute, state]) => {
      const facts = state.facts.map((fact) => {
        const n = count(fact, countIn(a, minute, fact), countIn(b, minute, fact));
        return { ...fact, n, shown: n };
      });
      return [minute, { ...state, facts }] as const;
    });
    return { ...merged, minutes: new Map(minutes) };
  };

describe('a merge that keeps', () => {
  test.each([
    ['a set', planted(() => 1)],
    ['the sum', planted((_, a, b) => a + b)],
  ])('%s instead of the largest multiplicity is found out', (_, merge) => {
    expect(fc.check(exactly(merge, false), { numRuns: runs }).failed).toBe(true);
  });

  test('the largest multiplicity passes the same check', () => {
    expect(
      fc.check(
        exactly(
          planted((_, a, b) => Math.max(a, b)),
          false,
        ),
        { numRuns: runs },
      ).failed,
    ).toBe(false);
  });
});
