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

  it('stops at a term that was given up, and names the standard one', async () => {
    plant('src/jobs/name.ts', 'export const buryMessage = 1;\n');
    plant('src/part.ts', 'export const formLanes = 1;\n');
    plant('clients/comment.ts', '\n/** A survey. */\nexport const one = 1;\n');
    plant('docs/document.md', 'Doomed objects.\n');
    const say = (place: string, word: string, term: string): string =>
      `${place}: do not write “${word}” here. The standard term is “${term}” (docs/glossary.md).`;
    expect((await findWrongWords(project)).sort()).toEqual([
      say('clients/comment.ts:2', 'survey', 'format detection'),
      say('docs/document.md:1', 'Doomed', 'Pending deletion'),
      say('src/jobs/name.ts:1', 'bury', 'dead letter'),
      say('src/part.ts:1', 'Lanes', 'Partitions'),
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
