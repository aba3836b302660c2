import { sortFew } from '../../../core/sort-few.ts';
import type { Utf8Writer } from '../../../core/text/utf8-writer.ts';
import {
  compareFacts,
  type Fact,
  holdOf,
  listOne,
  type MinuteState,
  systemStep,
  type Tag,
} from './segment.ts';

/**
 * A minute as JSON: `[minute since the one before, header?, fact…]`. The header `[width, notices, flags, weight]` is left
 * out where the minute is one whole view of as many different entries without edits. A fact is
 * `[key, display names, seconds, extras?]`: one display name or second stands bare; extras hold what differs from what the fact's
 * place in the list says of it.
 */
export type Header = readonly [width: number, notices: number, flags: number, mass: number];

/** Flags of a header: some view knew the start, some knew the end. */
export const startKnown = 1;
export const endKnown = 2;

/** Writes the JSON of a minute. Nearly all facts are plain, and need no strings or objects for it. */
export function writeMinute(
  json: Utf8Writer,
  minute: number,
  since: number,
  state: MinuteState,
  displayNameAt: ReadonlyMap<string, number>,
): void {
  const { width } = state;
  const facts =
    state.facts.length > 1 ? sortFew([...state.facts], (a, b) => compareWritten(a, b, width)) : state.facts;
  let flags = 0;
  let mass = 0;
  let talk = 0;
  for (const fact of facts) {
    if (fact.left.length > 0) flags |= startKnown;
    if (fact.right.length > 0) flags |= endKnown;
    if (fact.mass > mass) mass = fact.mass;
    if (fact.kind !== 's') talk++;
  }
  const header: Header = [width, state.notices, flags, mass];
  json.write('[');
  json.writeNumber(minute - since);
  if (!isPlainHeader(header, talk, facts.length)) {
    json.write(',');
    json.write(JSON.stringify(header));
  }
  const place = new PlaceReader(header);
  for (const fact of facts) {
    json.write(',[');
    writeFact(json, minute, fact, place, displayNameAt);
    json.write(']');
  }
  json.write(']');
}

export function plainHeader(talk: number, all: number): Header {
  return [talk, all - talk, startKnown | endKnown, 0];
}

function isPlainHeader([width, notices, flags, mass]: Header, talk: number, all: number): boolean {
  return width === talk && notices === all - talk && flags === (startKnown | endKnown) && mass === 0;
}

export type Place = {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly mass: number;
};

/** What a fact's place in the list says of it, for writer and reader alike. */
export class PlaceReader {
  readonly #header: Header;
  #talk = 0;
  #notices = 0;

  constructor(header: Header) {
    this.#header = header;
  }

  next(system: boolean, n: number): Place {
    const [width, notices, flags, mass] = this.#header;
    const left = system ? this.#notices : this.#talk;
    const right = system ? width * systemStep + notices - 1 - this.#notices : width - 1 - this.#talk;
    if (system) this.#notices += n;
    else this.#talk += n;
    return {
      left: flags & startKnown ? listOne(left) : noPositions,
      right: flags & endKnown ? listOne(right) : noPositions,
      mass: system ? 0 : mass,
    };
  }

  /** Steps over a fact of one text if nothing but its key, display names and seconds needs to be written; else false. */
  skipsPlain(fact: Fact): boolean {
    const [width, , flags, mass] = this.#header;
    const plain =
      fact.kind === 't' &&
      fact.n === 1 &&
      !fact.dropped &&
      !fact.edited &&
      fact.text === fact.key &&
      fact.mass === mass &&
      fact.shown === 1 &&
      fact.hold === mass &&
      isAt(fact.left, this.#talk, flags & startKnown) &&
      isAt(fact.right, width - 1 - this.#talk, flags & endKnown);
    if (plain) this.#talk++;
    return plain;
  }
}

function isAt(positions: readonly number[], at: number, known: number): boolean {
  return known === 0 ? positions.length === 0 : positions.length === 1 && positions[0] === at;
}

const noPositions: readonly number[] = [];

function compareWritten(a: Fact, b: Fact, width: number): number {
  if ((a.kind === 's') !== (b.kind === 's')) return a.kind === 's' ? 1 : -1;
  const first = (fact: Fact): number =>
    fact.left[0] ??
    (fact.right.length > 0 ? width - 1 - fact.right[fact.right.length - 1]! : Number.MAX_SAFE_INTEGER);
  return (a.kind === 's' ? 0 : first(a) - first(b)) || compareFacts(a, b);
}

function samePositions(a: readonly number[], b: readonly number[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function writeFact(
  json: Utf8Writer,
  minute: number,
  fact: Fact,
  place: PlaceReader,
  displayNameAt: ReadonlyMap<string, number>,
): void {
  const { displayNames, seconds } = fact;
  json.writeJson(fact.key);
  json.write(',');
  if (displayNames.length === 1 && isDefaultTag(displayNames[0]!, fact, 0))
    json.writeNumber(displayNameAt.get(displayNames[0]!.value)!);
  else
    json.write(
      JSON.stringify(displayNames.map((tag) => writeTag(tag, displayNameAt.get(tag.value)!, fact, 0))),
    );
  json.write(',');
  if (seconds.length < 2) json.writeNumber(seconds.length === 0 ? -1 : seconds[0]!);
  else json.write(JSON.stringify(seconds));
  if (place.skipsPlain(fact)) return;
  json.write(',');
  json.write(JSON.stringify(listExtras(minute, fact, place.next(fact.kind === 's', fact.n))));
}

/** What differs from what a fact's place says of it. */
function listExtras(minute: number, fact: Fact, place: Place): Readonly<Record<string, unknown>> {
  const extras: Record<string, unknown> = {};
  const add = (name: string, value: unknown): void => {
    extras[name] = value;
  };
  if (fact.kind !== 't') add('k', fact.kind);
  if (fact.dropped) add('d', fact.size);
  else if (fact.text !== fact.key) add('t', fact.text);
  if (fact.n !== 1 || !samePositions(fact.left, place.left) || !samePositions(fact.right, place.right)) {
    add('p', [fact.n, fact.left, fact.right]);
  }
  if (fact.edited) add('e', fact.firstSeen - minute);
  if (
    fact.mass !== place.mass ||
    fact.shown !== fact.n ||
    fact.hold !== holdOf(fact.mass, fact.n, fact.edited)
  ) {
    add('w', [fact.mass, fact.shown, fact.hold]);
  }
  if (fact.variants.length > 0) {
    const hold = fact.kind === 'm' ? 0 : tagHold(fact);
    add(
      'v',
      fact.variants.map((tag) => writeTag(tag, tag.value, fact, hold)),
    );
  }
  if (fact.files.length > 0)
    add(
      'f',
      fact.files.map((tag) => writeTag(tag, tag.value, fact, tagHold(fact))),
    );
  return extras;
}

/** What a droppable tag holds where nothing else is written. */
export const tagHold = (fact: Pick<Fact, 'mass' | 'n' | 'edited'>): number =>
  holdOf(fact.mass, fact.n, fact.edited);

function isDefaultTag(tag: Tag, fact: Fact, hold: number): boolean {
  return (
    tag.n === fact.n &&
    tag.hold === hold &&
    tag.firstSeen === 0 &&
    samePositions(tag.left, fact.left) &&
    samePositions(tag.right, fact.right)
  );
}

function writeTag(tag: Tag, value: string | number, fact: Fact, hold: number): unknown {
  if (isDefaultTag(tag, fact, hold)) return value;
  const placed = [value, tag.n, tag.left, tag.right];
  return tag.hold === hold && tag.firstSeen === 0 ? placed : [...placed, tag.hold, tag.firstSeen];
}
