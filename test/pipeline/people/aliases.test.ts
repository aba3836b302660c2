import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AliasEvidence,
  collectAliasEvidence,
} from '../../../src/pipeline/people/collect-alias-evidence.ts';
import { proposeAliases } from '../../../src/pipeline/people/propose-aliases.ts';
import { resolvePeople } from '../../../src/pipeline/people/resolve-people.ts';
import type { Segment } from '../../../src/pipeline/segments/format/segment.ts';
import { buildSegment } from '../../../src/pipeline/segments/merge/build-segment.ts';
import { mergeSegments } from '../../../src/pipeline/segments/merge/merge-segments.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';

const people = 30;
const firstMinute = 28_000_080;
const bodies = [
  'ok',
  'yes',
  'thanks',
  'good morning',
  'see you at the lake',
  'I will bring bread',
  'who has the key?',
];

type Said = { readonly minute: number; readonly person: number; readonly text: string };

/** A few people talk much, many little; what they say is often the same, also in one minute. */
function invent(seed: number, length: number): Said[] {
  let state = seed;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let minute = firstMinute;
  return Array.from({ length }, (_, at) => {
    minute += draw(3);
    const text = draw(3) === 0 ? `${bodies[draw(bodies.length)]} ${at}` : bodies[draw(bodies.length)]!;
    return { minute, person: at % 3 === 0 ? (at / 3) % people : Math.min(draw(people), draw(people)), text };
  });
}

const label = (book: number, person: number): string =>
  [`Person ${person}`, `+999 555 01${String(person).padStart(2, '0')}`, `~ nick ${person}`][book]!;

function exportOf(chat: readonly Said[], book: number): Segment {
  const entries = chat.map(
    ({ minute, person, text }, index): Entry => ({
      index,
      minute,
      second: -1,
      author: label(book, person),
      kind: 'text',
      text,
      attachment: null,
      edited: false,
      event: null,
    }),
  );
  return buildSegment(entries, { firstMinute: chat[0]!.minute, asOf: chat.at(-1)!.minute });
}

function resolve(evidence: readonly AliasEvidence[]) {
  const contactBooks = evidence.flatMap((week) => week.contactBooks);
  return resolvePeople({
    displayNames: contactBooks.flat(),
    proposals: proposeAliases(evidence),
    contactBooks,
  });
}

describe('display names of one person on different phones', () => {
  test('are found for at least 29 of 30 people, and none wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(100), fc.nat(100), (seed, start, end) => {
        const chat = invent(seed, 900);
        const merged = mergeSegments(
          exportOf(chat.slice(start), 0),
          exportOf(chat.slice(0, chat.length - end), 1),
        );
        const { personOf } = resolve([collectAliasEvidence(merged)]);
        let found = 0;
        for (let a = 0; a < people; a++) {
          for (let b = 0; b < people; b++) {
            const same = personOf.get(label(0, a)) === personOf.get(label(1, b));
            if (a === b && same) found++;
            if (a !== b) expect(same).toBe(false);
          }
        }
        expect(found).toBeGreaterThanOrEqual(29);
      }),
      { numRuns: 40 },
    );
  });

  test('are the same people whatever the order of phones and weeks', () => {
    const weeks = [1, 2, 3].map((seed) => invent(seed, 600));
    const straight = weeks.map((week) => [0, 1, 2].map((book) => exportOf(week, book)).reduce(mergeSegments));
    const other = weeks
      .map((week) => [2, 0, 1].map((book) => exportOf(week, book)).reduce(mergeSegments))
      .reverse();
    const a = resolve(straight.map(collectAliasEvidence));
    const b = resolve(other.map(collectAliasEvidence));
    expect([...a.personOf]).toEqual([...b.personOf]);
    expect(new Set(a.personOf.values()).size).toBe(people);
    expect([...a.nameOf.values()].sort()).toEqual(
      Array.from({ length: people }, (_, i) => label(0, i)).sort(),
    );
  });

  test('carry evidence with how much of it there is', () => {
    const chat = invent(4, 300);
    const [best] = proposeAliases([
      collectAliasEvidence(mergeSegments(exportOf(chat, 0), exportOf(chat, 1))),
    ]);
    expect(best).toMatchObject({ share: 1 });
    expect(best!.n).toBeGreaterThan(3);
    expect(best!.confidence).toBeGreaterThan(0.5);
    expect(best!.confidence).toBeLessThan(1);
  });
});

describe('people', () => {
  const contactBooks = [['Ada', 'Bob']];
  const pair = (a: string, b: string, n = 9) => ({ a, b, n, share: 1, confidence: 0.8 });

  test('whom one phone shows side by side are never joined by evidence, also not by way of a third display name', () => {
    expect(proposeAliases([{ pairs: [{ a: 'Ada', b: 'Bob', n: 50 }], contactBooks }])).toEqual([]);
    const { personOf } = resolvePeople({
      displayNames: ['Ada', 'Bob', '+999 1'],
      proposals: [pair('+999 1', 'Ada'), pair('+999 1', 'Bob', 8)],
      contactBooks,
    });
    expect(personOf.get('Ada')).toBe(personOf.get('+999 1'));
    expect(personOf.get('Ada')).not.toBe(personOf.get('Bob'));
  });

  test('stay apart on thin or divided evidence', () => {
    const divided = proposeAliases([
      {
        pairs: [
          { a: '+999 1', b: 'Ada', n: 6 },
          { a: '+999 1', b: 'Bob', n: 4 },
          { a: '+999 2', b: 'Bob', n: 1 },
        ],
        contactBooks,
      },
    ]);
    const { personOf } = resolvePeople({ displayNames: [], proposals: divided, contactBooks });
    expect(divided).toHaveLength(3);
    expect(new Set(personOf.values()).size).toBe(0);
  });

  test('follow what an admin merges and splits, splits first', () => {
    const { personOf } = resolvePeople({
      displayNames: ['Ada', 'Bob', '~ ada', '+999 1'],
      proposals: [pair('Ada', '~ ada')],
      contactBooks,
      merges: [
        ['Bob', 'Ada'],
        ['+999 1', 'Ada'],
      ],
      splits: [
        ['~ ada', 'Ada'],
        ['Ada', '+999 1'],
      ],
    });
    expect(personOf.get('Ada')).toBe(personOf.get('Bob'));
    expect(personOf.get('Ada')).not.toBe(personOf.get('~ ada'));
    expect(personOf.get('Ada')).not.toBe(personOf.get('+999 1'));
  });

  test('are named by a saved name, else by the name they chose, else by number', () => {
    const { nameOf } = resolvePeople({
      displayNames: ['\u202a+999 555 0101\u202c'],
      proposals: [],
      merges: [
        ['+999 1', '~\u202fada'],
        ['~\u202fada', 'Ada'],
        ['+999 2', '~ bo'],
      ],
    });
    expect([...nameOf.values()].sort()).toEqual(['Ada', '~ bo', '\u202a+999 555 0101\u202c'].sort());
  });
});
