import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findWrongWords } from '../../scripts/check-words.ts';
import { projectRoot } from '../../scripts/run-command.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

describe('the check of words', () => {
  let project: string;
  const plant = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'pulse-words-'));
    for (const path of ['cspell.json', 'lint/words.txt']) plant(path, read(path));
    plant(
      'src/jobs/dead-letter.ts',
      '/** Keeps the message as a dead letter. */\nexport const deadLetter = 1;\n',
    );
  });
  afterEach(() => rmSync(project, { recursive: true }));

  it('finds nothing in a sound project', async () => {
    expect(await findWrongWords(project)).toEqual([]);
  });

  it.each([
    ['a name', 'src/jobs/a.ts', 'export const buryMessage = 1;\n', 'src/jobs/a.ts:1', 'bury', 'dead letter'],
    ['a part of a name', 'src/a.ts', 'export const formLanes = 1;\n', 'src/a.ts:1', 'Lanes', 'Partitions'],
    ['a comment', 'clients/a.ts', '\n/** A survey. */\n', 'clients/a.ts:2', 'survey', 'format detection'],
    ['a document', 'docs/a.md', 'Doomed objects.\n', 'docs/a.md:1', 'Doomed', 'Pending deletion'],
  ])('stops at a term that was given up in %s, and names the standard one', async (...given) => {
    const [, path, text, place, word, term] = given;
    plant(path, text);
    expect(await findWrongWords(project)).toEqual([
      `${place}: do not write “${word}” here. The standard term is “${term}” (docs/glossary.md).`,
    ]);
  });

  it('stops at a word that is in no dictionary', async () => {
    plant('README.md', 'A messsage.\n');
    expect(await findWrongWords(project)).toEqual([
      'README.md:1: “messsage” is in no dictionary. Correct it, or add it to lint/words.txt.',
    ]);
  });
});

describe('the glossary', () => {
  const terms = read('docs/glossary.md')
    .split('\n')
    .flatMap((line) => /^- \*\*(?<term>[^*]+)\*\*: \S/.exec(line)?.groups?.['term'] ?? []);

  it('has one line a term, by the alphabet', () => {
    expect(terms.length).toBeGreaterThan(60);
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('explains what is to be written in place of a term that was given up', () => {
    const { flagWords } = JSON.parse(read('cspell.json')) as { flagWords: string[] };
    const wanted = flagWords.flatMap((flag) => flag.split('->')[1]!.split(', '));
    const text = read('docs/glossary.md').toLowerCase();
    expect(wanted.filter((term) => !text.includes(term.toLowerCase().replace(/e?s$/, '')))).toEqual([]);
    expect(flagWords.length).toBeGreaterThan(20);
  });
});
