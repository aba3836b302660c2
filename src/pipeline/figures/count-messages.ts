import { TextReader } from '../../core/text/read-text.ts';
import { minutesPerDay } from '../../core/time.ts';
import type { PersonOf } from '../people/person-of.ts';
import { nobody, type PersonCounts } from '../privacy/figures/person-counts.ts';
import { isErasedName } from '../segments/format/erased-name.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import { linkDomains } from './link-domains.ts';

/**
 * What is counted in messages, by name (`messages`, `media=image`, `hour=9`, `domain=example.org`) and then by who is
 * behind it: the display names of an author, or, once resolved, a person.
 */
export type Counts = ReadonlyMap<string, PersonCounts>;

const movements: ReadonlySet<string> = new Set(['joined', 'added', 'left', 'removed']);
const movementOf = { join: 'joined', add: 'added', leave: 'left', remove: 'removed' } as const;

/** Display names of one author as a key; an erased person is nobody. */
function keyOf(names: readonly string[]): string {
  if (names.some(isErasedName)) return nobody;
  return names.length === 1 ? names[0]! : names.join('\n');
}

class Counter {
  readonly counts = new Map<string, Map<string, number>>();

  add(name: string, key: string, by = 1): void {
    let counts = this.counts.get(name);
    if (counts === undefined) {
      counts = new Map();
      this.counts.set(name, counts);
    }
    counts.set(key, (counts.get(key) ?? 0) + by);
  }
}

/**
 * Counts a period's messages by the display names of their authors. `language` (BCP 47) helps to tell questions without
 * a question mark. System lines count only as movements of members; deleted messages count as messages.
 */
export function countMessages(
  messages: readonly SegmentMessage[],
  language: string,
  reader: TextReader = new TextReader(),
): Counts {
  const counter = new Counter();
  for (const message of messages) {
    const { event, text, kind } = message;
    if (kind === 'system') {
      const name = event === null ? undefined : movementOf[event.type as keyof typeof movementOf];
      if (event === null || name === undefined) continue;
      const moved = event.type === 'leave' || event.targets.length === 0 ? [event.actor] : event.targets;
      for (const displayName of moved)
        counter.add(name, displayName === null ? nobody : keyOf([displayName]));
      continue;
    }
    const key = keyOf(message.displayNames);
    const inDay = ((message.minute % minutesPerDay) + minutesPerDay) % minutesPerDay;
    counter.add('messages', key);
    counter.add(`hour=${Math.floor(inDay / 60)}`, key);
    if (message.edited) counter.add('edited', key);
    if (message.attachment !== null && (kind === 'media' || kind === 'view_once')) {
      counter.add('media', key);
      counter.add(`media=${message.attachment.type ?? 'other'}`, key);
    }
    if (kind === 'deleted' || kind === 'poll' || kind === 'call' || kind === 'location')
      counter.add(kind, key);
    if (text === '' || kind === 'deleted' || kind === 'call' || kind === 'location') continue;
    const reading = reader.read(text);
    if (reading.wordCount > 0) counter.add('words', key, reading.wordCount);
    if (reading.asks(language)) counter.add('questions', key);
    const linked = linkDomains(text);
    if (linked.length > 0) counter.add('links', key, linked.length);
    for (const domain of linked) counter.add(`domain=${domain}`, key);
    const guess = reading.language;
    if (guess.confidence >= 0.5) counter.add(`language=${guess.language}`, key);
  }
  return counter.counts;
}

/** The same by person; what no person is known behind is nobody's. Who comes or goes unknown is known by a name alone. */
export function resolveCounts(counts: Counts, personOf: PersonOf): Counts {
  const people = new Map<string, string | null>();
  const personBehind = (key: string): string | null => {
    let person = people.get(key);
    if (person === undefined) {
      person = key === nobody ? null : personOf(key.split('\n'));
      people.set(key, person);
    }
    return person;
  };
  return new Map(
    [...counts].map(([name, byKey]) => {
      const byPerson = new Map<string, number>();
      for (const [key, n] of byKey) {
        const person = personBehind(key) ?? (movements.has(name) ? key : nobody);
        byPerson.set(person, (byPerson.get(person) ?? 0) + n);
      }
      return [name, byPerson];
    }),
  );
}

/** The counts without some authors: what they had part in is nobody's, or goes. */
export function eraseFromCounts(
  counts: Counts,
  modeOf: (displayName: string) => 'count' | 'remove' | null,
): Counts {
  const erased = new Map<string, PersonCounts>();
  for (const [name, byKey] of counts) {
    const left = new Map<string, number>();
    for (const [key, n] of byKey) {
      const modes = key.split('\n').flatMap((displayName) => modeOf(displayName) ?? []);
      if (modes.includes('remove')) continue;
      const to = modes.length > 0 ? nobody : key;
      left.set(to, (left.get(to) ?? 0) + n);
    }
    if (left.size > 0 || byKey.size === 0) erased.set(name, left);
  }
  return erased;
}

/** Counts of several periods as one. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = new Counter();
  for (const counts of all) {
    for (const [name, byKey] of counts) for (const [key, n] of byKey) sum.add(name, key, n);
  }
  return sum.counts;
}

/** Lists the counts whose name is `<prefix>=<rest>`, by rest. */
export function listCounts(counts: Counts, prefix: string): [rest: string, PersonCounts][] {
  return [...counts].flatMap(([name, by]) =>
    name.startsWith(`${prefix}=`) ? [[name.slice(prefix.length + 1), by] as [string, PersonCounts]] : [],
  );
}
