import { type PhoneStyle, type PhoneStyleId, phoneStyles } from './phone-styles.ts';
import { createRandom } from './random.ts';
import type { SamplePerson } from './sample-message.ts';

/** One phone that exports a chat: its interface, its owner and its address book. */
export type Phone = {
  readonly styleId: PhoneStyleId;
  readonly style: PhoneStyle;
  /** Person id of the owner; null when the owner is not among the people. */
  readonly owner: string | null;
  /** What this phone shows for a person. */
  readonly labels: ReadonlyMap<string, string>;
  /** Constant difference of the phone's clock to the community's zone. */
  readonly shiftMinutes: number;
  /** iOS leaves captions of media out of its exports; Android writes them under the marker. */
  readonly captions: boolean;
};

export type PhoneOptions = {
  seed: number;
  style: PhoneStyleId;
  people: readonly SamplePerson[];
  owner?: string | null;
  /** Share of people saved in the address book (0–1). */
  saved?: number;
  shiftMinutes?: number;
  captions?: boolean;
};

const nicknames: Readonly<Record<string, readonly string[]>> = {
  en: ['Workshop', 'Harbour', 'Bike', 'Garden', '2nd floor', '⛵', 'Neighbour', 'Choir'],
  de: ['Werkstatt', 'Hafen', 'Fahrrad', 'Garten', '2. Stock', '⛵', 'Nachbarin', 'Chor'],
  es: ['Taller', 'Puerto', 'Bici', 'Huerto', '2º', '⛵', 'Vecina', 'Coro'],
};

function unsavedLabel(person: SamplePerson, platform: PhoneStyle['platform'], roll: number): string {
  if (platform === 'ios') return `~\u202f${person.first}`;
  // Android wraps a number in a left-to-right embedding; older versions did not.
  return roll < 0.5 ? `\u202a${person.phone}\u202c` : person.phone;
}

/** A phone whose address book is drawn from the seed; no two people share a display name on it. */
export function createPhone(options: PhoneOptions): Phone {
  const style: PhoneStyle = phoneStyles[options.style];
  const owner = options.owner ?? null;
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const person of options.people) {
    const random = createRandom(options.seed).fork(person.id);
    const saved = random.chance(options.saved ?? 0.6);
    const roll = random.next();
    let label = person.name;
    if (person.id !== owner && !saved) label = unsavedLabel(person, style.platform, roll);
    else if (person.id !== owner && roll < 0.25)
      label = `${person.first} ${random.pick(nicknames[style.language] ?? nicknames['en']!)}`;
    else if (person.id !== owner && roll < 0.45) label = person.first;
    if (taken.has(label)) label = saved || person.id === owner ? person.name : `~\u202f${person.name}`;
    if (taken.has(label)) label = person.phone;
    taken.add(label);
    labels.set(person.id, label);
  }
  return {
    styleId: options.style,
    style,
    owner,
    labels,
    shiftMinutes: options.shiftMinutes ?? 0,
    captions: options.captions ?? style.platform === 'android',
  };
}
