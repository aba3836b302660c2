import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/sample/random.ts';
import { collectAliasEvidence } from '../../../src/pipeline/people/collect-alias-evidence.ts';
import {
  findSharedDisplayNames,
  markShared,
} from '../../../src/pipeline/people/find-shared-display-names.ts';
import { proposeAliases } from '../../../src/pipeline/people/propose-aliases.ts';
import { readPeople } from '../../../src/pipeline/people/read-people.ts';
import { resolvePeople } from '../../../src/pipeline/people/resolve-people.ts';
import type { Segment } from '../../../src/pipeline/segments/format/segment.ts';
import { buildSegment } from '../../../src/pipeline/segments/merge/build-segment.ts';
import { mergeSegments } from '../../../src/pipeline/segments/merge/merge-segments.ts';
import { listMessages } from '../../../src/pipeline/segments/messages/list-messages.ts';

const first = 28_000_080;
const short = ['ok', 'yes', 'thanks', 'good morning'];

type Said = { readonly minute: number; readonly person: number; readonly text: string };
type Book = (person: number) => string;

function invent(seed: number, people: number, length: number): Said[] {
  const random = createRandom(seed);
  let minute = first;
  return Array.from({ length }, (_, i) => {
    minute += random.int(3);
    const text = random.chance(0.4) ? `${random.pick(short)} ${i}` : random.pick(short);
    return { minute, person: random.int(people), text };
  });
}

function exportOf(chat: readonly Said[], book: Book): Segment {
  const entries = chat.map(({ minute, person, text }, index) => ({
    index,
    minute,
    second: -1,
    author: book(person),
    kind: 'text' as const,
    text,
    attachment: null,
    edited: false,
    event: null,
  }));
  return buildSegment(entries, { firstMinute: chat[0]!.minute, asOf: chat.at(-1)!.minute });
}

/** Who is who, as it is stored and read again; and the persons that messages with long texts are counted for. */
function compare(
  segments: readonly Segment[],
  chat: readonly Said[],
  merged: ReadonlySet<string> = new Set(),
) {
  const segment = segments.reduce(mergeSegments);
  const evidence = [collectAliasEvidence(segment)];
  const { contactBooks } = evidence[0]!;
  const { personOf } = resolvePeople({
    displayNames: contactBooks.flat(),
    proposals: proposeAliases(evidence),
    contactBooks,
  });
  const shared = findSharedDisplayNames(evidence, merged);
  const people = readPeople(
    [...personOf].map(([displayName, person]) => ({
      label: displayName,
      person: shared.has(displayName) ? markShared(person) : person,
    })),
  );
  const personOfText = new Map(chat.map(({ person, text }) => [text, person]));
  const counted = new Map<number, Set<string | null>>();
  for (const { text, displayNames } of listMessages(segment)) {
    if (!/\d/.test(text) || displayNames.length < 2) continue;
    const person = personOfText.get(text)!;
    counted.set(person, (counted.get(person) ?? new Set()).add(people.personOf(displayNames)));
  }
  return { shared: [...shared].sort(), counted };
}

const number: Book = (person) => `+999 555 01${String(person).padStart(2, '0')}`;
const nick: Book = (person) => `~ nick${person}`;
const saved: Book = (person) => `Person ${person}`;

/** Nobody is counted as two, and no two as one. */
function expectApart({ counted }: ReturnType<typeof compare>): void {
  const keys = [...counted.values()];
  for (const persons of keys) expect(persons.size).toBe(1);
  expect(new Set(keys.flatMap((persons) => [...persons])).size).toBe(keys.length);
}

describe('a display name that several people share', () => {
  it.each([1, 2, 3, 4, 5, 6])('is one that a phone has given to two of them (seed %i)', (seed) => {
    const chat = invent(seed, 8, 500);
    const book: Book = (person) => (person === 3 || person === 4 ? 'Sam' : saved(person));
    for (const other of [number, nick]) {
      const compared = compare([exportOf(chat, book), exportOf(chat.slice(20), other)], chat);
      expect(compared.shared).toEqual(['Sam']);
      expectApart(compared);
    }
  });

  it.each([1, 2, 3, 4, 5, 6])('is one that two phones use for different people (seed %i)', (seed) => {
    const chat = invent(seed, 8, 600);
    const one: Book = (person) => (person === 3 ? 'Alex' : saved(person));
    const two: Book = (person) => (person === 5 ? 'Alex' : nick(person));
    const compared = compare([exportOf(chat, one), exportOf(chat.slice(30), two)], chat);
    expect(compared.shared).toEqual(['Alex']);
    expectApart(compared);
  });

  it('is none where each phone has its own name for each person', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const chat = invent(seed, 12, 400);
      const compared = compare(
        [exportOf(chat, saved), exportOf(chat.slice(30), number), exportOf(chat.slice(0, 300), nick)],
        chat,
      );
      expect(compared.shared).toEqual([]);
      expectApart(compared);
    }
  });

  it('is none where an admin has said who it is', () => {
    const chat = invent(9, 8, 500);
    const book: Book = (person) => (person === 3 || person === 4 ? 'Sam' : saved(person));
    const segments = [exportOf(chat, book), exportOf(chat, nick)];
    expect(compare(segments, chat, new Set(['Sam', '~ nick3'])).shared).toEqual([]);
  });
});
