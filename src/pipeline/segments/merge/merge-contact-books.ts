import type { Segment } from '../format/segment.ts';

type ContactBooks = Segment['contactBooks'];

/** Keeps the largest sets of display names: what a smaller one says, the larger one that holds it says too. */
export function mergeContactBooks(a: ContactBooks, b: ContactBooks): ContactBooks {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  const ours = a.map((contactBook) => new Set(contactBook));
  if (
    b.every((contactBook) => ours.some((known) => contactBook.every((displayName) => known.has(displayName))))
  )
    return a;
  return keepLargestBooks([...a, ...b]);
}

/** The books that no other one holds, once each, in order. */
export function keepLargestBooks(books: ContactBooks): ContactBooks {
  const byText = new Map(books.map((contactBook) => [contactBook.join('\n'), contactBook]));
  const sets = [...byText].map(([text, contactBook]) => ({
    text,
    contactBook,
    set: new Set(contactBook),
  }));
  return sets
    .filter(
      ({ contactBook, set }) =>
        !sets.some((other) => other.set.size > set.size && contactBook.every((l) => other.set.has(l))),
    )
    .sort((x, y) => (x.text < y.text ? -1 : 1))
    .map(({ contactBook }) => contactBook);
}
