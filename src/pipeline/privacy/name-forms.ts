import { endingsOf, type StemKind } from './name-endings.ts';

/** `long` where the stem has five letters, or is a whole name of four; else `short`. */
export type Form = 'long' | 'short';

/** Which kinds of endings may follow a stem: one bit each. */
export type NameForms = ReadonlyMap<string, number>;

const kinds = Object.keys(endingsOf) as StemKind[];
const bitOf = (kind: StemKind): number => 1 << kinds.indexOf(kind);

const kindsOfEnding = new Map<string, number>();
for (const kind of kinds)
  for (const ending of endingsOf[kind])
    kindsOfEnding.set(ending, (kindsOfEnding.get(ending) ?? 0) | bitOf(kind));
const longestEnding = Math.max(...[...kindsOfEnding.keys()].map((ending) => ending.length));

const latin = /^[a-zə]+$/;
const greek = /^\p{Script=Greek}+$/u;
const cyrillic = /^\p{Script=Cyrillic}+$/u;
const armenian = /^\p{Script=Armenian}+$/u;
const vowel = /[aeiouy]$/;

/** Last consonants that soften before some endings: Anička, Aničce; Olga, Oldze; Petr, Petrze. */
const softened: Readonly<Record<string, readonly string[]>> = {
  k: ['c'],
  g: ['z', 'dz'],
  h: ['z', 's'],
  r: ['rz'],
  t: ['c'],
  d: ['dz'],
  к: ['ц'],
  г: ['з'],
  х: ['с'],
};

type Stem = readonly [stem: string, kind: StemKind];

const softStems = (stem: string, kind: 'soft' | 'cyrillicSoft'): Stem[] =>
  (softened[stem.at(-1)!] ?? []).map((soft) => [stem.slice(0, -1) + soft, kind]);

/** Without a vowel that only the name itself has: Marek, Marka; Petar, Petra; Павел, Павла. Null where there is none. */
function withoutFleeting(name: string): string | null {
  const [before, vowelHere, last] = [name.at(-3) ?? 'a', name.at(-2)!, name.at(-1)!];
  const fleets = 'eaеао'.includes(vowelHere) && 'klrcntклрцнт'.includes(last);
  return fleets && !'aeiouyаеиоуыэюяіє'.includes(before) ? name.slice(0, -2) + last : null;
}

function vowelStems(name: string): Stem[] {
  const stem = name.slice(0, -1);
  const stems: Stem[] = [[name, 'vowel']];
  const two = stem.slice(-2);
  // Jukka, Jukan
  if (two === 'kk' || two === 'pp' || two === 'tt') stems.push([stem.slice(0, -1) + name.at(-1)!, 'graded']);
  switch (name.at(-1)) {
    case 'a':
      stems.push([stem, stem.length < 3 ? 'short' : 'a'], ...softStems(stem, 'soft'));
      if (stem.endsWith('i')) stems.push([stem, 'bare']);
      break;
    case 'o':
      stems.push([stem, 'o'], ...softStems(stem, 'soft'));
      break;
    case 'e':
      stems.push([stem, 'e']);
      break;
    case 'i':
    case 'y':
      stems.push([stem, 'i'], [name, 'i']);
  }
  return stems;
}

const digraphs = new Set(['zs', 'cs', 'sz', 'gy', 'ny', 'ly', 'ty']);
const balticEndings = new Set(['as', 'is', 'us', 'ys', 'ur']);

function consonantStems(name: string): Stem[] {
  const stems: Stem[] = [[name, 'consonant'], [name + name.at(-1)!, 'doubled'], ...softStems(name, 'soft')];
  const two = name.slice(-2);
  if (digraphs.has(two)) stems.push([name.slice(0, -1) + two, 'doubled']);
  const bare = withoutFleeting(name);
  if (bare !== null) stems.push([bare, 'consonant']);
  if (balticEndings.has(two)) stems.push([name.slice(0, -2), 'baltic']);
  else if (name.endsWith('s') && name.length > 4) stems.push([name.slice(0, -1), 'baltic']);
  return stems;
}

const greekEndings = ['ουσ', 'ασ', 'ησ', 'οσ', 'ισ', 'υσ', 'α', 'η', 'ο', 'ω', 'ι', 'υ'];

function greekStems(name: string): Stem[] {
  const ending = greekEndings.find((one) => name.endsWith(one));
  return ending === undefined ? [] : [[name.slice(0, -ending.length), 'greek']];
}

/** What the shorter rules of `nameOfWord` do not reach. */
function cyrillicStems(name: string): Stem[] {
  const stems: Stem[] = [];
  if (/[ая]$/.test(name)) stems.push(...softStems(name.slice(0, -1), 'cyrillicSoft'));
  const bare = withoutFleeting(name);
  if (bare !== null) stems.push([bare, 'cyrillic']);
  // Ковальский, Ковальского
  if (/(?:[иы]и|ая|ои)$/.test(name)) stems.push([name.slice(0, -2), 'cyrillic']);
  return stems;
}

function stemsOfScript(name: string): Stem[] {
  if (latin.test(name)) return vowel.test(name) ? vowelStems(name) : consonantStems(name);
  if (greek.test(name)) return greekStems(name);
  if (cyrillic.test(name)) return cyrillicStems(name);
  return armenian.test(name) ? [[name, 'armenian']] : [];
}

/** What stands in front of the endings of a folded name, in the languages that decline names. */
export function stemsOf(name: string): Stem[] {
  return stemsOfScript(plainSigma(name)).filter(([stem, kind]) => stem.length >= (kind === 'short' ? 2 : 3));
}

/** A sigma at the end has a letter of its own, but not in capitals. */
function plainSigma(word: string): string {
  return word.endsWith('ς') ? `${word.slice(0, -1)}σ` : word;
}

/** The stems of all names, each with the kinds of endings it takes. */
export function compileForms(names: Iterable<string>): NameForms {
  const forms = new Map<string, number>();
  for (const name of names)
    for (const [stem, kind] of stemsOf(name)) forms.set(stem, (forms.get(stem) ?? 0) | bitOf(kind));
  return forms;
}

/** No form of a name is longer; what a text makes of a megabyte without a blank is none. */
const longestWord = 64;
const wholeNames = bitOf('vowel') | bitOf('consonant');

/**
 * Whether a folded word is a stem of these and an ending that belongs to it, null where it is not. Some look-ups, whatever
 * the names.
 */
export function formOf(folded: string, forms: NameForms): Form | null {
  if (folded.length > longestWord) return null;
  const word = plainSigma(folded);
  let found: Form | null = null;
  for (let cut = 0; cut <= longestEnding && word.length - cut >= 2; cut++) {
    const stem = word.slice(0, word.length - cut);
    let fitting = (forms.get(stem) ?? 0) & (kindsOfEnding.get(word.slice(word.length - cut)) ?? 0);
    // one letter behind a name of three makes too many words: Lea, lead
    if (cut === 1 && stem.length === 3) fitting &= ~bitOf('vowel');
    if (fitting === 0) continue;
    if (stem.length >= 5 || (stem.length === 4 && (fitting & wholeNames) !== 0)) return 'long';
    found = 'short';
  }
  return found;
}

/** Words remembered, for a chat says the same ones again and again. */
const maxKnown = 20_000;

/** `formOf` for these names, whose stems are made when it is first asked. */
export function createFormOf(names: Iterable<string>): (folded: string) => Form | null {
  let forms: NameForms | null = null;
  const known = new Map<string, Form | null>();
  return (folded) => {
    let form = known.get(folded);
    if (form === undefined) {
      forms ??= compileForms(names);
      form = formOf(folded, forms);
      if (known.size < maxKnown && folded.length <= longestWord) known.set(folded, form);
    }
    return form;
  };
}
