import { sortFew } from '../../../core/sort-few.ts';
import type { Entry } from '../../whatsapp/entry.ts';
import { DisplayNameTags } from '../format/display-name-tags.ts';
import {
  compareFacts,
  type Fact,
  floating,
  type MinuteState,
  type Segment,
  systemStep,
  weighView,
} from '../format/segment.ts';
import { buildFact, combineOccurrences, type Sight } from './build-fact.ts';

/** What an export can know: its first minute may be cut, and it ends with the minute of its last entry. */
export type View = { readonly asOf: number; readonly firstMinute: number };

/** Builds the segment of what one export knows about one week. `entries` come in transcript order. */
export function buildSegment(entries: readonly Entry[], view: View): Segment {
  const displayNames = new DisplayNameTags();
  const minutes = new Map<number, MinuteState>();
  const reopened = new Set<number>();
  // as a rule the entries of a minute follow each other
  for (let from = 0, to = 1; from < entries.length; from = to++) {
    const { minute } = entries[from]!;
    while (to < entries.length && entries[to]!.minute === minute) to++;
    if (minutes.has(minute)) reopened.add(minute);
    else minutes.set(minute, buildMinute(entries, from, to, view, displayNames));
  }
  if (reopened.size > 0) {
    const scattered = entries.filter(({ minute }) => reopened.has(minute));
    for (const [minute, members] of Map.groupBy(scattered, (entry) => entry.minute))
      minutes.set(minute, buildMinute(members, 0, members.length, view, displayNames));
  }
  return {
    sealedBefore: 0,
    minutes,
    contactBooks: displayNames.size === 0 ? [] : [displayNames.listSorted()],
  };
}

/** What a view shows of a minute: its entries from `from` to `to`, exclusive. */
function buildMinute(
  entries: readonly Entry[],
  from: number,
  to: number,
  view: View,
  displayNames: DisplayNameTags,
): MinuteState {
  let width = 0;
  let edited = 0;
  let deleted = 0;
  for (let at = from; at < to; at++) {
    const entry = entries[at]!;
    if (entry.kind === 'system') continue;
    width++;
    if (entry.kind === 'deleted') deleted++;
    else if (entry.edited) edited++;
  }
  const notices = to - from - width;
  const { minute } = entries[from]!;
  const endKnown = minute !== view.asOf;
  const floats = minute === view.firstMinute && !endKnown;
  const sight: Sight = {
    startKnown: minute !== view.firstMinute || floats,
    endKnown,
    mass: weighView(edited, deleted),
    asOf: view.asOf,
  };
  const start = floats ? floating : 0;
  if (width === 1 && notices === 0) {
    return { facts: [buildFact(entries[from]!, start, 0, sight, displayNames)], width, notices };
  }
  let before = 0;
  let noticesBefore = 0;
  const facts = entries.slice(from, to).map((entry) => {
    if (entry.kind !== 'system') {
      const fact = buildFact(entry, start + before, width - 1 - before, sight, displayNames);
      before++;
      return fact;
    }
    const left = start + before * systemStep + noticesBefore;
    const right = (width - before) * systemStep + (notices - 1 - noticesBefore);
    noticesBefore++;
    return buildFact(entry, left, right, sight, displayNames);
  });
  return { facts: uniteEqual(facts), width, notices };
}

/** One fact for each identity, in canonical order. */
function uniteEqual(facts: Fact[]): Fact[] {
  sortFew(facts, compareFacts);
  let repeated = false;
  for (let at = 1; at < facts.length && !repeated; at++)
    repeated = compareFacts(facts[at - 1]!, facts[at]!) === 0;
  if (!repeated) return facts;
  const united: Fact[] = [];
  for (let from = 0, to = 1; from < facts.length; from = to++) {
    while (to < facts.length && compareFacts(facts[from]!, facts[to]!) === 0) to++;
    united.push(to === from + 1 ? facts[from]! : combineOccurrences(facts.slice(from, to)));
  }
  return united;
}
