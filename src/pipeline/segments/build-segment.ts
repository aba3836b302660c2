import type { Entry } from '../whatsapp/entry.ts';
import { identifyEntry } from './identify-entry.ts';
import {
  compareFacts,
  type Fact,
  type FactKind,
  floating,
  holdOf,
  type MinuteState,
  type Segment,
  systemStep,
  type Tag,
  weighView,
} from './segment.ts';

/** What an export can know: its first minute may be cut, and it ends with the minute of its last entry. */
export type View = { readonly asOf: number; readonly firstMinute: number };

/** A fact while the entries of its minute are read. */
type Draft = {
  kind: FactKind;
  key: string;
  text: string;
  n: number;
  left: number[];
  right: number[];
  edited: boolean;
  seconds: number[];
  labels: TagDraft[];
  variants: TagDraft[];
  files: TagDraft[];
};
type TagDraft = { value: string; n: number; left: number[]; right: number[] };

const none: readonly never[] = [];

/** One-element positions are shared: nearly every fact has one of the first few. */
const single: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, i) => Object.freeze([i]));
const one = (position: number): readonly number[] => single[position] ?? [position];

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
  const endKnown = minute !== view.asOf;
  const floats = minute === view.firstMinute && !endKnown;
  const startKnown = minute !== view.firstMinute || floats;
  const start = floats ? floating : 0;
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
  const mass = weighView(edited, deleted);

  const drafts: Draft[] = [];
  const byIdentity = entries.length > 8 ? new Map<string, Draft>() : null;
  let before = 0;
  let noticesBefore = 0;
  for (const entry of entries) {
    const system = entry.kind === 'system';
    const left = start + (system ? before * systemStep + noticesBefore : before);
    const right = system ? (width - before) * systemStep + (notices - 1 - noticesBefore) : width - 1 - before;
    if (system) noticesBefore++;
    else before++;
    const { kind, key, text, variant, file } = identifyEntry(entry);
    let draft: Draft | undefined;
    if (byIdentity === null) draft = drafts.find((known) => known.kind === kind && known.key === key);
    else draft = byIdentity.get(kind + key);
    if (draft === undefined) {
      draft = {
        kind,
        key,
        text,
        n: 0,
        left: [],
        right: [],
        edited: false,
        seconds: [],
        labels: [],
        variants: [],
        files: [],
      };
      drafts.push(draft);
      byIdentity?.set(kind + key, draft);
    } else if (text > draft.text) draft.text = text;
    draft.n++;
    if (startKnown) draft.left.push(left);
    if (endKnown) draft.right.push(right);
    if (entry.edited && kind !== 's' && kind !== 'd') draft.edited = true;
    if (entry.second >= 0) draft.seconds.push(entry.second);
    if (entry.author !== null && !system) note(draft.labels, entry.author, left, right, startKnown, endKnown);
    if (variant !== null) note(draft.variants, variant, left, right, startKnown, endKnown);
    if (file !== null) note(draft.files, file, left, right, startKnown, endKnown);
  }
  const facts = drafts.map((draft) => settleDraft(draft, mass, view.asOf));
  if (facts.length > 1) facts.sort(compareFacts);
  return { facts, width, notices };
}

function note(
  tags: TagDraft[],
  value: string,
  left: number,
  right: number,
  startKnown: boolean,
  endKnown: boolean,
): void {
  let tag = tags.find((known) => known.value === value);
  if (tag === undefined) {
    tag = { value, n: 0, left: [], right: [] };
    tags.push(tag);
  }
  tag.n++;
  if (startKnown) tag.left.push(left);
  if (endKnown) tag.right.push(right);
}

function settleDraft(draft: Draft, mass: number, asOf: number): Fact {
  const { kind, n, edited } = draft;
  const weight = kind === 's' ? 0 : mass;
  const left = settlePositions(draft.left);
  const right = settlePositions(draft.right);
  const settleTags = (tags: TagDraft[], holds: boolean, firstSeen: number): readonly Tag[] => {
    if (tags.length === 0) return none;
    const settled = tags.map((tag) => ({
      value: tag.value,
      n: tag.n,
      left: tag.n === n ? left : settlePositions(tag.left),
      right: tag.n === n ? right : settlePositions(tag.right),
      hold: holds ? holdOf(weight, tag.n, edited) : 0,
      firstSeen,
    }));
    if (settled.length > 1) settled.sort((a, b) => (a.value < b.value ? -1 : 1));
    return settled;
  };
  return {
    kind,
    key: draft.key,
    dropped: false,
    size: draft.key.length,
    text: draft.text,
    edited,
    firstSeen: edited ? asOf : 0,
    n,
    left,
    right,
    mass: weight,
    shown: n,
    hold: holdOf(weight, n, edited),
    seconds: draft.seconds.length > 1 ? draft.seconds.sort((a, b) => a - b) : draft.seconds,
    labels: settleTags(draft.labels, false, 0),
    variants: settleTags(draft.variants, kind !== 'm', kind === 'p' ? asOf : 0),
    files: settleTags(draft.files, true, 0),
  };
}

function settlePositions(positions: number[]): readonly number[] {
  if (positions.length === 0) return none;
  if (positions.length === 1) return one(positions[0]!);
  return positions.sort((a, b) => a - b);
}
