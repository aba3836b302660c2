import { dropTag, isDroppedTag, sealFact, sortTags } from '../format/drop-text.ts';
import { isErasedName } from '../format/erased-name.ts';
import { compareFacts, type Fact, type MinuteState, type Segment, type Tag } from '../format/segment.ts';
import { keepLargestBooks } from './merge-contact-books.ts';
import { mergeTag } from './merge-facts.ts';

/** What stands for the display name of an erased person; null for everybody else's. */
export type ErasedFormOf = (displayName: string) => string | null;

/** Words of a line that a display name may have. */
const maxNameWords = 6;
const namedMention = /@\u2068([^\u2069]{0,200})(?:\u2069|$)/g;
const numberMention = /@(\+?\d{5,20})/g;
const removedMention = '@[removed]';

/**
 * The segment without erased people: what they wrote is dropped as it is by sealing, their names are replaced by hashes
 * in messages, notices and contact books, and mentions of them in the messages of others go. A message of somebody else
 * in the same minute and words loses its text too: the two cannot be told apart. Erasing what was merged is the same as
 * merging what was erased. `onFile` is told of the names of files that go. The segment itself where nothing changes.
 */
export function eraseNames(
  segment: Segment,
  erasedForm: ErasedFormOf,
  onFile: (name: string) => void = () => {},
): Segment {
  let changed = false;
  const minutes = new Map<number, MinuteState>();
  for (const [minute, state] of segment.minutes) {
    const facts = state.facts.map((fact) => eraseFact(fact, erasedForm, onFile));
    const isSame = facts.every((fact, at) => fact === state.facts[at]);
    if (!isSame) changed = true;
    minutes.set(minute, isSame ? state : { ...state, facts: facts.sort(compareFacts) });
  }
  const named = segment.contactBooks.flat().some((name) => erasedForm(name) !== null);
  if (!changed && !named) return segment;
  const contactBooks = segment.contactBooks.map((book) =>
    [...new Set(book.map((name) => erasedForm(name) ?? name))].sort(),
  );
  return { ...segment, minutes, contactBooks: named ? keepLargestBooks(contactBooks) : segment.contactBooks };
}

function eraseFact(fact: Fact, erasedForm: ErasedFormOf, onFile: (name: string) => void): Fact {
  if (fact.kind === 's') return eraseNotice(fact, erasedForm);
  const names = fact.displayNames.some(({ value }) => erasedForm(value) !== null)
    ? mapTags(fact.displayNames, (value) => erasedForm(value) ?? value)
    : fact.displayNames;
  if (names.some(({ value }) => isErasedName(value))) {
    for (const file of fact.files) if (!isDroppedTag(file)) onFile(file.value.slice(1));
    const sealed = sealFact(fact);
    return names === sealed.displayNames ? sealed : { ...sealed, displayNames: names };
  }
  const text = eraseMentions(fact.text, erasedForm);
  const variants =
    fact.kind === 'p' && fact.variants.some((tag) => eraseMentions(tag.value, erasedForm) !== tag.value)
      ? mapTags(fact.variants, (value) => eraseMentions(value, erasedForm))
      : fact.variants;
  return text === fact.text && variants === fact.variants ? fact : { ...fact, text, variants };
}

/** Notices name people; the words of one that nobody understands go where an erased person is named in them. */
function eraseNotice(fact: Fact, erasedForm: ErasedFormOf): Fact {
  const erase = (tag: Tag): Tag => {
    if (isDroppedTag(tag)) return tag;
    if (fact.key === 'other') return namesErased(tag.value.slice(1), erasedForm) ? dropTag(tag) : tag;
    const people = JSON.parse(tag.value) as (string | null)[];
    if (!people.some((name) => name !== null && erasedForm(name) !== null)) return tag;
    const erased = people.map((name) => (name === null ? null : (erasedForm(name) ?? name)));
    return { ...tag, value: JSON.stringify(erased) };
  };
  const variants = fact.variants.map(erase);
  return variants.every((tag, at) => tag === fact.variants[at])
    ? fact
    : { ...fact, variants: uniteTags(variants) };
}

function namesErased(line: string, erasedForm: ErasedFormOf): boolean {
  const words = line.split(' ').slice(0, 200);
  return words.some((_, from) =>
    words.slice(from, from + maxNameWords).some((_word, length) => {
      const name = words.slice(from, from + length + 1).join(' ');
      return erasedForm(name) !== null || erasedForm(trimSigns(name)) !== null;
    }),
  );
}

const trimSigns = (name: string): string =>
  name.replace(/^[\s"'“”‘’«»(]+|[\s"'“”‘’«».,:;!?)]+$/gu, '').replace(/['’]s$/u, '');

function eraseMentions(text: string, erasedForm: ErasedFormOf): string {
  if (!text.includes('@')) return text;
  const replace = (whole: string, name: string): string => {
    const isErased = erasedForm(name) !== null || (/^\d/.test(name) && erasedForm(`+${name}`) !== null);
    return isErased ? removedMention : whole;
  };
  return text.replace(namedMention, replace).replace(numberMention, replace);
}

const mapTags = (tags: readonly Tag[], change: (value: string) => string): readonly Tag[] =>
  uniteTags(tags.map((tag) => ({ ...tag, value: change(tag.value) })));

/** In order, equal values as one. */
function uniteTags(tags: readonly Tag[]): readonly Tag[] {
  const united: Tag[] = [];
  for (const tag of sortTags(tags)) {
    const last = united.at(-1);
    if (last?.value === tag.value) united[united.length - 1] = mergeTag(last, tag);
    else united.push(tag);
  }
  return united;
}
