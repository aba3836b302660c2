import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { buildNameFilter } from '../../../../scripts/word-data/build-name-filter.ts';
import { names } from '../../../../src/pipeline/privacy/public-words/data/names.ts';
import { lookUpWord } from '../../../../src/pipeline/privacy/public-words/lexicon.ts';
import { lexiconLanguages, loadLexicon } from '../../../../src/pipeline/privacy/public-words/load-lexicon.ts';
import { isKnownName, readNameFilter } from '../../../../src/pipeline/privacy/public-words/name-filter.ts';
import type { PublicWord } from '../../../../src/pipeline/privacy/public-words/public-word.ts';
import {
  encodeWordTable,
  findWord,
  readWordTable,
  type WordEntry,
} from '../../../../src/pipeline/privacy/public-words/word-table.ts';

const letters = fc.constantFrom(...'abcdeéñıشرकखाґ');
const words = fc.uniqueArray(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), { maxLength: 400 });

describe('the word table', () => {
  it('finds every word with its marks and no other', () => {
    fc.assert(
      fc.property(words, fc.func(fc.nat(11)), words, (list, markOf, others) => {
        const entries = list.toSorted().map((word): readonly [string, WordEntry] => {
          const mark = markOf(word);
          return [
            word,
            {
              band: (mark & 3) as WordEntry['band'],
              name: (['none', 'family', 'first'] as const)[mark >> 2]!,
            },
          ];
        });
        const table = readWordTable(encodeWordTable(entries));
        for (const [word, entry] of entries) expect(findWord(table, word)).toEqual(entry);
        for (const word of others) if (!list.includes(word)) expect(findWord(table, word)).toBeNull();
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it.each(lexiconLanguages)('is sorted and has a thousand common words: %s', async (language) => {
    const { tables } = await loadLexicon([language]);
    const lines = tables.get(language)!.lines;
    const firsts = lines.map((line) => /^A([^A-Z0-9:;]*)/.exec(line)![1]!);
    expect(firsts).toEqual(firsts.toSorted());
    expect(lines.length).toBeGreaterThan(30);
  });

  it('knows forms of words and compounds, and says that they are none of its own', async () => {
    const lexicon = await loadLexicon(['de', 'en', 'tr', 'ar']);
    expect(lookUpWord(lexicon, 'garten')).toMatchObject({ direct: true });
    expect(lookUpWord(lexicon, 'lastenradern')).toMatchObject({ direct: false });
    expect(lookUpWord(lexicon, 'bahcelerimizde')).toMatchObject({ direct: false });
    expect(lookUpWord(lexicon, 'والحديقه')).toBeNull();
    expect(lookUpWord(lexicon, 'والحديقة')).toMatchObject({ direct: false });
    for (const name of ['zbigniew', 'thibault', 'gulsum', 'ewan', 'macarena'])
      expect(lookUpWord(lexicon, name), name).toBeNull();
  });
});

describe('the gazetteer of names', () => {
  it('forgets no name, and takes about one other word in 256 for one', () => {
    const known = Array.from({ length: 5_000 }, (_, i) => `name${i}`);
    const filter = buildNameFilter(known);
    expect(known.filter((name) => !isKnownName(filter, name))).toEqual([]);
    const others = Array.from({ length: 20_000 }, (_, i) => `other${i}`);
    const taken = others.filter((word) => isKnownName(filter, word)).length;
    expect(taken).toBeGreaterThan(20);
    expect(taken).toBeLessThan(160);
  });

  it('knows first names of many countries, also as other scripts write them', () => {
    const filter = readNameFilter(names);
    const some =
      'anna ewan friedhelm macarena joaquim thibault necmettin zbigniew svetlana priya fatima محمد عبير سارة सुनीता राहुल саша hannes pepe zeze';
    expect(some.split(' ').filter((name) => !isKnownName(filter, name))).toEqual([]);
  });
});

describe('a public word', () => {
  it('is no string that other code can write down', () => {
    expectTypeOf<string>().not.toExtend<PublicWord>();
    expectTypeOf<PublicWord>().toExtend<string>();
    // @ts-expect-error what a member wrote is no public word
    const leak: PublicWord = 'Ewan said so';
    expect(leak).toBe('Ewan said so');
  });
});
