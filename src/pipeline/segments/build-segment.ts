import type { Entry } from '../whatsapp/entry.ts';
import { buildFact, combineOccurrences, type Sight } from './build-fact.ts';
import {
  compareFacts,
  type Fact,
  floating,
  type MinuteState,
  type Segment,
  systemStep,
  weighView,
} from './segment.ts';

/** What an export can know: its first minute may be cut, and it ends with the minute of its last entry. */
export type View = { readonly asOf: number; readonly firstMinute: number };

/** The knowledge of one export about one week. `entries` come in transcript order. */
export function buildSegment(entries: readonly Entry[], view: View): Segment {
  const byMinute = new Map<number, Entry[]>();
  const labels = new Set<string>();
  let current: Entry[] = [];
  let minute = Number.NaN;
  for (const entry of entries) {
    if (entry.minute !== minute) {
      minute = entry.minute;
      const known = byMinute.get(minute);
      current = known ?? [];
      if (known === undefined) byMinute.set(minute, current);
    }
    current.push(entry);
    if (entry.author !== null && entry.kind !== 'system') labels.add(entry.author);
  }
  const minutes = new Map<number, MinuteState>();
  for (const [at, members] of byMinute) minutes.set(at, buildMinute(members, at, view));
  return { sealed: false, minutes, cohorts: labels.size === 0 ? [] : [[...labels].sort()] };
}

function buildMinute(entries: readonly Entry[], minute: number, view: View): MinuteState {
  let width = 0;
  let edited = 0;
  let deleted = 0;
  for (const entry of entries) {
    if (entry.kind === 'system') continue;
    width++;
    if (entry.kind === 'deleted') deleted++;
    else if (entry.edited) edited++;
  }
  const notices = entries.length - width;
  const endKnown = minute !== view.asOf;
  const floats = minute === view.firstMinute && !endKnown;
  const sight: Sight = {
    startKnown: minute !== view.firstMinute || floats,
    endKnown,
    mass: weighView(edited, deleted),
    asOf: view.asOf,
  };
  const start = floats ? floating : 0;
  let before = 0;
  let noticesBefore = 0;
  const facts: Fact[] = [];
  for (const entry of entries) {
    if (entry.kind === 'system') {
      const left = start + before * systemStep + noticesBefore;
      const right = (width - before) * systemStep + (notices - 1 - noticesBefore);
      facts.push(buildFact(entry, left, right, sight));
      noticesBefore++;
    } else {
      facts.push(buildFact(entry, start + before, width - 1 - before, sight));
      before++;
    }
  }
  return { facts: facts.length === 1 ? facts : uniteEqual(facts), width, notices };
}

/** One fact for each identity, in canonical order. */
function uniteEqual(facts: Fact[]): Fact[] {
  facts.sort(compareFacts);
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
