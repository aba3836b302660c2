import type { DisplayNameTags } from './display-name-tags.ts';
import {
  compareFacts,
  type Fact,
  type FactKind,
  holdOf,
  listOne,
  type MinuteState,
  type Tag,
} from './segment.ts';
import { type Header, PlaceReader, plainHeader, tagHold } from './write-minute.ts';

/** Thrown inside the reader; callers turn it into their typed error. */
export class UnreadableError extends Error {}

function fail(what: string): never {
  throw new UnreadableError(what);
}

/** Returns a value that must be an array. @throws UnreadableError with `what` it was to be */
export function asArray(value: unknown, what: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(what);
}

/** Returns a value that must be an integer of 0 or more. @throws UnreadableError with `what` it was to be */
export function asCount(value: unknown, what: string): number {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : fail(what);
}

/** Returns a value that must be a string. @throws UnreadableError with `what` it was to be */
export function asString(value: unknown, what: string): string {
  return typeof value === 'string' ? value : fail(what);
}

const kinds = new Set<string>(['t', 'm', 'd', 'v', 'p', 'l', 's']);
const noTags: readonly Tag[] = [];
const noSeconds: readonly number[] = [];

/** Reads what `writeMinute` wrote. Throws UnreadableError on anything that it would not have written. */
export function readMinute(
  json: readonly unknown[],
  minute: number,
  displayNames: readonly string[],
  tags: DisplayNameTags,
): MinuteState {
  const first = json[1];
  const headed = Array.isArray(first) && typeof first[0] === 'number';
  const written = json.slice(headed ? 2 : 1).map((value) => asArray(value, 'fact'));
  if (written.length === 0) fail('a minute without facts');
  const system = (fact: readonly unknown[]): boolean => (fact[3] as { k?: unknown } | undefined)?.k === 's';
  const header = headed
    ? readHeader(first)
    : plainHeader(written.filter((fact) => !system(fact)).length, written.length);
  const place = new PlaceReader(header);
  const facts = written.map((fact) => {
    const extras = fact[3] as Readonly<Record<string, unknown>> | undefined;
    if (extras !== undefined && (typeof extras !== 'object' || extras === null)) fail('extras');
    const n = extras?.['p'] === undefined ? 1 : asCount(asArray(extras['p'], 'places')[0], 'count');
    return readFact(fact, extras, place.next(system(fact), n), minute, displayNames, tags);
  });
  if (facts.length > 1) facts.sort(compareFacts);
  return { facts, width: header[0], notices: header[1] };
}

function readHeader(json: readonly unknown[]): Header {
  const [width, notices, flags, mass] = json.map((value) => asCount(value, 'header'));
  return [
    width ?? fail('header'),
    notices ?? fail('header'),
    flags ?? fail('header'),
    mass ?? fail('header'),
  ];
}

function readFact(
  json: readonly unknown[],
  extras: Readonly<Record<string, unknown>> | undefined,
  place: { left: readonly number[]; right: readonly number[]; mass: number },
  minute: number,
  displayNames: readonly string[],
  tags: DisplayNameTags,
): Fact {
  const key = asString(json[0], 'key');
  const kind = extras?.['k'] === undefined ? 't' : asString(extras['k'], 'kind');
  if (!kinds.has(kind)) fail('kind');
  const dropped = extras?.['d'] !== undefined;
  const edited = extras?.['e'] !== undefined;
  let n = 1;
  let { left, right, mass } = place;
  if (extras?.['p'] !== undefined) {
    const places = asArray(extras['p'], 'places');
    n = asCount(places[0], 'count');
    left = readPositions(places[1]);
    right = readPositions(places[2]);
  }
  let shown = n;
  let hold = -1;
  if (extras?.['w'] !== undefined) {
    const weights = asArray(extras['w'], 'weights');
    mass = asCount(weights[0], 'weight');
    shown = asCount(weights[1], 'count');
    hold = asCount(weights[2], 'hold');
  }
  if (hold < 0) hold = holdOf(mass, n, edited);
  const track = { n, left, right };
  const displayName = (value: unknown): string => displayNames[asCount(value, 'label')] ?? fail('label');
  const text = (value: unknown): string => asString(value, 'value');
  const variants = extras?.['v'];
  const files = extras?.['f'];
  return {
    kind: kind as FactKind,
    key,
    dropped,
    size: dropped ? asCount(extras?.['d'], 'size') : key.length,
    text: dropped ? '' : extras?.['t'] === undefined ? key : asString(extras['t'], 'text'),
    edited,
    firstSeen: edited ? minute + asInteger(extras?.['e']) : 0,
    n,
    left,
    right,
    mass,
    shown,
    hold,
    seconds: readSeconds(json[2]),
    displayNames:
      typeof json[1] === 'number'
        ? readDisplayName(displayName(json[1]), track, tags)
        : readTags(json[1], displayName, track, 0),
    variants:
      variants === undefined
        ? noTags
        : readTags(variants, text, track, kind === 'm' ? 0 : tagHold({ mass, n, edited })),
    files: files === undefined ? noTags : readTags(files, text, track, tagHold({ mass, n, edited })),
  };
}

function asInteger(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : fail('number');
}

function readPositions(value: unknown): readonly number[] {
  const positions = asArray(value, 'positions');
  for (const at of positions) asCount(at, 'position');
  return positions as readonly number[];
}

function readSeconds(value: unknown): readonly number[] {
  if (value === -1) return noSeconds;
  return typeof value === 'number' ? listOne(asCount(value, 'second')) : readPositions(value);
}

type Track = Pick<Fact, 'n' | 'left' | 'right'>;

function readDisplayName(displayName: string, track: Track, tags: DisplayNameTags): readonly Tag[] {
  const isSeenOnce = track.n === 1 && track.left.length <= 1 && track.right.length <= 1;
  return isSeenOnce ? tags.tagsOf(displayName, track.left, track.right) : [makeTag(displayName, track, 0)];
}

function makeTag(value: string, track: Track, hold: number): Tag {
  return { value, n: track.n, left: track.left, right: track.right, hold, firstSeen: 0 };
}

function readTags(
  json: unknown,
  value: (json: unknown) => string,
  track: Track,
  hold: number,
): readonly Tag[] {
  return asArray(json, 'tags').map((tag) => {
    if (!Array.isArray(tag)) return makeTag(value(tag), track, hold);
    return {
      value: value(tag[0]),
      n: asCount(tag[1], 'count'),
      left: readPositions(tag[2]),
      right: readPositions(tag[3]),
      hold: tag[4] === undefined ? hold : asCount(tag[4], 'hold'),
      firstSeen: tag[5] === undefined ? 0 : asInteger(tag[5]),
    };
  });
}
