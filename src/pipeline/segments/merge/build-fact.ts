import type { Entry } from '../../whatsapp/entry.ts';
import type { DisplayNameTags } from '../format/display-name-tags.ts';
import { sortTags } from '../format/drop-text.ts';
import { type Fact, holdOf, listOne, type Tag } from '../format/segment.ts';
import { identifyEntry } from './identify-entry.ts';

/** How one view sees one minute. */
export type Sight = {
  readonly startKnown: boolean;
  readonly endKnown: boolean;
  /** The weight of the view. */
  readonly mass: number;
  readonly asOf: number;
};

const none: readonly never[] = [];

/** Builds the fact of one entry, seen at one place. */
export function buildFact(
  entry: Entry,
  left: number,
  right: number,
  sight: Sight,
  displayNames: DisplayNameTags,
): Fact {
  const { kind, key, text, variant, file } = identifyEntry(entry);
  const system = kind === 's';
  const mass = system ? 0 : sight.mass;
  const edited = entry.edited && !system && kind !== 'd';
  const lefts = sight.startKnown ? listOne(left) : none;
  const rights = sight.endKnown ? listOne(right) : none;
  const { author } = entry;
  return {
    kind,
    key,
    dropped: false,
    size: key.length,
    text,
    edited,
    firstSeen: edited ? sight.asOf : 0,
    n: 1,
    left: lefts,
    right: rights,
    mass,
    shown: 1,
    hold: mass,
    seconds: entry.second >= 0 ? listOne(entry.second) : none,
    displayNames: author === null || system ? none : displayNames.tagsOf(author, lefts, rights),
    variants:
      variant === null
        ? none
        : listTag(variant, lefts, rights, kind === 'm' ? 0 : mass, kind === 'p' ? sight.asOf : 0),
    files: file === null ? none : listTag(file, lefts, rights, mass, 0),
  };
}

function listTag(
  value: string,
  left: readonly number[],
  right: readonly number[],
  hold: number,
  firstSeen: number,
): readonly Tag[] {
  return [{ value, n: 1, left, right, hold, firstSeen }];
}

/** Several occurrences of one identity in one view, as one fact. */
export function combineOccurrences(facts: readonly Fact[]): Fact {
  const first = facts[0]!;
  const n = facts.length;
  const edited = facts.some((fact) => fact.edited);
  let { text } = first;
  for (const fact of facts) if (fact.text > text) text = fact.text;
  const positions = {
    left: sortNumbers(facts.map((fact) => fact.left)),
    right: sortNumbers(facts.map((f) => f.right)),
  };
  const combine = (tags: readonly Tag[], holds: boolean): readonly Tag[] =>
    combineTags(tags, holds ? { mass: first.mass, edited } : null);
  return {
    ...first,
    text,
    edited,
    firstSeen: edited ? facts.find((fact) => fact.edited)!.firstSeen : 0,
    n,
    left: positions.left,
    right: positions.right,
    shown: n,
    hold: holdOf(first.mass, n, edited),
    seconds: sortNumbers(facts.map((fact) => fact.seconds)),
    displayNames: combine(
      facts.flatMap((fact) => fact.displayNames),
      false,
    ),
    variants: combine(
      facts.flatMap((fact) => fact.variants),
      first.kind !== 'm',
    ),
    files: combine(
      facts.flatMap((fact) => fact.files),
      true,
    ),
  };
}

function combineTags(tags: readonly Tag[], holds: { mass: number; edited: boolean } | null): readonly Tag[] {
  const byValue = Map.groupBy(tags, (tag) => tag.value);
  const combined = [...byValue].map(([value, same]) => ({
    value,
    n: same.length,
    left: sortNumbers(same.map((tag) => tag.left)),
    right: sortNumbers(same.map((tag) => tag.right)),
    hold: holds === null ? 0 : holdOf(holds.mass, same.length, holds.edited),
    firstSeen: same[0]!.firstSeen,
  }));
  return sortTags(combined);
}

function sortNumbers(lists: readonly (readonly number[])[]): readonly number[] {
  return lists.length === 1 ? lists[0]! : lists.flat().sort((a, b) => a - b);
}
