import { allLocales } from '@faker-js/faker';
import { foldText } from '../../src/core/text/fold-text.ts';
import {
  arabicLatinNames,
  arabicNames,
  diminutives,
  hindiNames,
  moreEuropeanNames,
  southAsianLatinNames,
  westernNamesInArabic,
} from './names/more-names.ts';
import { readPackageFile } from './read-packages.ts';

export type Names = {
  /** Folded first names. */
  readonly first: ReadonlySet<string>;
  /** Folded family names that are no first names. */
  readonly family: ReadonlySet<string>;
};

/** Adds the strings of a nested definition, split into their parts and folded; templates are left out. */
function addParts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    for (const part of value.split(/[\s'’\-.]+/)) {
      const folded = foldText(part);
      if (folded.length > 1 && /^[\p{L}\p{M}]+$/u.test(folded)) into.add(folded);
    }
  } else if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) addParts(inner, into);
  }
}

/** Particles of names and words that the lists hold by mistake; each is a function word of a large language. */
const noNames = new Set(
  'al an and as at da das de del dem den der des di die do dos du e el en for het i il in is la las le les lo los mac mc na o of os sa st te ten ter the to um un und van von y zu zum zur über abu ibn bin der بن ابن ابو ام بنت الله أبو أم'
    .split(' ')
    .map((word) => foldText(word)),
);

/** Reads the names of all packages and lists. */
export function readNames(): Names {
  const first = new Set<string>();
  const family = new Set<string>();
  for (const { person } of Object.values(allLocales)) {
    addParts(person?.first_name, first);
    addParts(person?.middle_name, first);
    addParts(person?.last_name, family);
  }
  for (const list of [
    arabicNames,
    arabicLatinNames,
    diminutives,
    hindiNames,
    moreEuropeanNames,
    southAsianLatinNames,
    westernNamesInArabic,
  ])
    addParts(list, first);
  // The list of the spell checker does not say which is which, and holds many words that are family names (Garden, Wall).
  const lines = readPackageFile('@cspell/dict-people-names', 'dict/people-names.txt').split('\n');
  addParts(
    lines.filter((line) => !/^[#!~]/.test(line)),
    family,
  );
  for (const word of noNames) for (const set of [first, family]) set.delete(word);
  for (const name of first) family.delete(name);
  return { first, family };
}
