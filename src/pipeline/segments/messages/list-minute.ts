import { sortFew } from '../../../core/sort-few.ts';
import { fileFamily, isDroppedTag, sortTags } from '../format/drop-text.ts';
import { isRemovedName } from '../format/erased-name.ts';
import { hashId } from '../format/hash-key.ts';
import { type Fact, lastSecond, type MinuteState, type Tag } from '../format/segment.ts';
import { type Hidden, hideSuperseded, isCaptionedMedia } from '../merge/hide-superseded.ts';
import { assignTags, isSeenOnce, placeSlots, rankOf, type Slot } from '../merge/place-slots.ts';
import { isSuperseded, isTombstone, placeTombstones, type Tombstones } from '../merge/settle-minute.ts';
import type { SegmentMessage } from './segment-message.ts';
import { deletedShape, type Shape, shapeMessage } from './shape-message.ts';

/** A message and what it is sorted by. */
type Placed = { readonly message: SegmentMessage; readonly rank: number };

const noTombstones: Tombstones = { left: new Map(), right: new Map() };

/** Lists the messages of a minute, by place in the minute, second, kind and id; without those of people who were removed. */
export function listMinute(minute: number, state: MinuteState): SegmentMessage[] {
  const all = listAll(minute, state);
  return all.some(isOfRemoved) ? all.filter((message) => !isOfRemoved(message)) : all;
}

function isOfRemoved({ displayNames, event }: SegmentMessage): boolean {
  if (event === null) return displayNames.some(isRemovedName);
  const people = event.targets.length > 0 ? event.targets : event.actor === null ? [] : [event.actor];
  return people.length > 0 && people.every(isRemovedName);
}

function listAll(minute: number, state: MinuteState): SegmentMessage[] {
  const first = state.facts[0]!;
  const alone = state.facts.length === 1 && state.width === 1;
  if (alone && first.kind === 't' && !first.edited && isSeenOnce(first)) {
    return [placeSingle(minute, first, 1, false).message];
  }
  let total = 0;
  let typed = 0;
  for (const fact of state.facts) {
    if (fact.kind !== 's') total += countOf(fact);
    else if (fact.key !== 'other') typed += fact.n;
  }
  const hidden = hideSuperseded(state, total - state.width);
  for (const { count } of hidden.values()) total -= count;
  const tombstones = state.facts.some(isTombstone) ? placeTombstones(state.facts, isTombstone) : noTombstones;
  const displaced = indexDisplaced(hidden);
  const placed: Placed[] = [];
  for (const fact of state.facts) {
    const away = hidden.get(fact);
    let count = countOf(fact) - (away?.count ?? 0);
    // one phone's reader knows the type of a line that another's does not: they are the same line
    if (fact.kind === 's' && fact.key === 'other') count = Math.max(0, state.notices - typed);
    if (count === 0) continue;
    const gone =
      tombstones !== noTombstones &&
      fact.kind !== 's' &&
      fact.kind !== 'd' &&
      isSuperseded(fact, fact.hold, tombstones);
    if (count === 1 && away === undefined && displaced === noDisplaced && isSeenOnce(fact)) {
      placed.push(placeSingle(minute, fact, total, gone));
      continue;
    }
    const slots = placeSlots(fact, count, away, tombstones, total);
    listFact(minute, fact, slots, away, gone, displaced, placed);
  }
  if (placed.length > 1) sortFew(placed, comparePlaced);
  return placed.map(({ message }) => message);
}

/** Nearly all facts: one message, at one place. */
function placeSingle(minute: number, fact: Fact, width: number, gone: boolean): Placed {
  const rank = rankOf(fact.left[0] ?? -1, fact.right[0] ?? -1, width, fact.kind === 's');
  const shown = gone ? deletedShape : shapeMessage(fact, fact.variants, fact.files);
  return { rank, message: messageOf(minute, fact, 0, lastSecond(fact), fact.displayNames, shown, gone) };
}

function messageOf(
  minute: number,
  fact: Fact,
  nth: number,
  second: number,
  displayNames: readonly Tag[],
  shown: Shape,
  gone: boolean,
): SegmentMessage {
  return {
    id: hashId(minute, fact.kind, fact.key, fact.dropped, nth),
    minute,
    second,
    displayNames:
      displayNames.length === 1
        ? [displayNames[0]!.value]
        : displayNames.map((displayName) => displayName.value),
    kind: shown.kind,
    text: shown.text,
    attachment: shown.attachment,
    edited: fact.edited && !gone,
    event: shown.event,
  };
}

function comparePlaced(a: Placed, b: Placed): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.message.second !== b.message.second) return a.message.second - b.message.second;
  if (a.message.kind !== b.message.kind) return a.message.kind < b.message.kind ? -1 : 1;
  return a.message.id < b.message.id ? -1 : 1;
}

/**
 * How many messages a fact stands for; media whose minute no view saw whole, at least as many as have names of Android.
 * iOS numbers files anew in each export.
 */
function countOf(fact: Fact): number {
  if (fact.kind !== 'm' || fact.files.length <= fact.n) return fact.n;
  let head = 0;
  let tail = 0;
  for (const file of fact.files) {
    if (familyOf(file) !== 'a') continue;
    if (file.right.length === 0) head++;
    else if (file.left.length === 0) tail++;
  }
  return head > 0 && tail > 0 ? Math.max(fact.n, head + tail) : fact.n;
}

function familyOf(file: Tag): string {
  return isDroppedTag(file) ? file.value[2]! : fileFamily(file.value.slice(1));
}

function listFact(
  minute: number,
  fact: Fact,
  slots: readonly Slot[],
  away: Hidden | undefined,
  gone: boolean,
  displaced: Displaced,
  into: Placed[],
): void {
  const displayNames = assignTags(fact.displayNames, slots, away);
  const variants = assignTags(fact.variants, slots, away);
  const files = fact.kind === 'm' ? assignTags(filesOf(fact, displaced), slots, away) : [];
  const seconds = secondsOf(fact, slots.length, away);
  slots.forEach((slot, at) => {
    const shown = gone ? deletedShape : shapeMessage(fact, variants[at]!, files[at] ?? []);
    const message = messageOf(minute, fact, at, seconds[at] ?? -1, displayNames[at]!, shown, gone);
    into.push({ rank: slot.rank, message });
  });
}

/** Seconds in order of the occurrences; none where only some are known, because nothing tells whose they are. */
function secondsOf(fact: Fact, count: number, away: Hidden | undefined): readonly number[] {
  const { seconds, left } = fact;
  const known =
    away !== undefined && seconds.length === left.length
      ? seconds.filter((_, at) => !away.left.has(left[at]!))
      : seconds;
  return known.length < count ? [] : known.slice(known.length - count);
}

/** Files of facts that are hidden by a caption at their place, by the places they were seen at. */
type Displaced = { readonly left: ReadonlyMap<number, Tag[]>; readonly right: ReadonlyMap<number, Tag[]> };

const noDisplaced: Displaced = { left: new Map(), right: new Map() };

function indexDisplaced(hidden: ReadonlyMap<Fact, Hidden>): Displaced {
  if (hidden.size === 0) return noDisplaced;
  const files = [...hidden.keys()].flatMap((fact) => fact.files).filter((file) => !isDroppedTag(file));
  const index = (places: (file: Tag) => readonly number[]): Map<number, Tag[]> => {
    const byPlace = new Map<number, Tag[]>();
    for (const file of files)
      for (const at of places(file)) byPlace.set(at, [...(byPlace.get(at) ?? []), file]);
    return byPlace;
  };
  return { left: index((file) => file.left), right: index((file) => file.right) };
}

/** The files of a fact; a caption also has those of the captions it replaced, and of media shown without any. */
function filesOf(fact: Fact, displaced: Displaced): readonly Tag[] {
  const replaces = fact.edited && fact.files.length === 0;
  if (displaced === noDisplaced || !(replaces || isCaptionedMedia(fact))) return fact.files;
  const found = new Set<Tag>(fact.files);
  for (const at of fact.left) for (const file of displaced.left.get(at) ?? []) found.add(file);
  for (const at of fact.right) for (const file of displaced.right.get(at) ?? []) found.add(file);
  return sortTags([...found]);
}
