import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShiftSampler } from '../../../src/pipeline/segments/clock/collect-shift-samples.ts';
import { findShift } from '../../../src/pipeline/segments/clock/find-shift.ts';

type Said = { readonly minute: number; readonly text: string };

const words = [
  'lake',
  'boat',
  'bread',
  'coffee',
  'tomorrow',
  'nobody',
  'window',
  'garden',
  'letter',
  'morning',
];

/** A chat from a seed: mostly long bodies, some said again and again. */
function invent(seed: number, length: number): Said[] {
  let state = seed;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let minute = 28_000_080;
  return Array.from({ length }, () => {
    minute += draw(40);
    const text =
      draw(4) === 0
        ? 'good morning everybody, have a nice day'
        : Array.from({ length: 6 }, () => words[draw(10)]).join(' ');
    return { minute, text };
  });
}

const shifted = (chat: readonly Said[], by: number): Said[] =>
  chat.map((said) => ({ ...said, minute: said.minute + by }));
function sample(chat: readonly Said[]) {
  const sampler = new ShiftSampler();
  for (const [at, { minute, text }] of chat.entries()) sampler.add(minute, text, at);
  return sampler.list();
}
const find = (a: readonly Said[], b: readonly Said[]) => findShift(sample(a), sample(b));

describe('the shift between two phones', () => {
  test.each([-300, 60, 330, -1560, 1560, 0])(
    'of %i minutes is found from exports that only overlap',
    (minutes) => {
      const chat = invent(7, 400);
      const shift = find(chat.slice(0, 260), shifted(chat.slice(180), minutes));
      expect(shift?.sections).toEqual([{ minutes, after: -1, before: 0 }]);
      expect(shift?.matches).toBeGreaterThan(20);
      expect(shift?.confidence).toBeGreaterThan(0.9);
    },
  );

  test('is never invented between chats that have nothing to do with each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (a, b) => {
        fc.pre(a !== b);
        expect(find(invent(a, 120), invent(b, 120))).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['too few bodies match', 4, 60],
    ['it is not a multiple of a quarter of an hour', 200, 7],
    ['it is longer than clocks can differ', 200, 1575],
  ])('is not claimed when %s', (_, length, minutes) => {
    const chat = invent(3, length);
    expect(find(chat, shifted(chat, minutes))).toBeNull();
  });

  test('is not claimed when the matches disagree', () => {
    const chat = invent(5, 200);
    expect(find(chat, [...shifted(chat.slice(0, 100), 60), ...shifted(chat.slice(100), 225)])).toBeNull();
  });

  test('may change by an hour, as where summer time begins on another day', () => {
    const chat = invent(13, 400);
    const shift = find(chat, [
      ...shifted(chat.slice(0, 150), -300),
      ...shifted(chat.slice(150, 180), -240),
      ...shifted(chat.slice(180), -300),
    ]);
    expect(shift?.sections.map(({ minutes }) => minutes)).toEqual([-300, -240, -300]);
    for (const [i, change] of [150, 180].entries()) {
      const piece = shift!.sections[i + 1]!;
      expect(piece.after).toBeLessThan(change);
      expect(piece.before).toBeGreaterThanOrEqual(change);
    }
  });

  test('does not change for one body that stands an hour off', () => {
    const chat = invent(17, 200);
    const other = shifted(chat, 60).map((said, i) =>
      i === 80 ? { ...said, minute: said.minute + 60 } : said,
    );
    expect(find(chat, other)?.sections.map(({ minutes }) => minutes)).toEqual([60]);
  });

  test('is found from a chat of which only a part is kept as sample', () => {
    const chat = invent(11, 40_000);
    expect(sample(chat)).toHaveLength(16_384);
    expect(find(chat, shifted(chat.slice(15_000), 330))).toMatchObject({ sections: [{ minutes: 330 }] });
  });
});
