import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run-command.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

/** Texts that people read, and whose links and paths must lead somewhere. */
const documents = globSync(
  ['*.md', '.github/**/*.yml', 'docs/**/*.md', 'clients/**/*.md', 'packages/**/*.md'],
  {
    cwd: projectRoot,
    exclude: (path) => path.includes('node_modules'),
  },
).sort();

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[`*_]/g, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Where a text names a file of the project, in a sentence or in a command. */
const pathPattern =
  /\b(?:src|test|testing|scripts|clients|packages|bench|docs|migrations|openapi|wrangler|lint)\/[\w./-]+/g;

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('links to what is there', () => {
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [file = '', anchor] = target.split('#');
        const linked = file === '' ? path : join(path, '..', file);
        if (!existsSync(join(projectRoot, linked))) return true;
        if (anchor === undefined) return false;
        return ![...read(linked).matchAll(/^#+ (.+)$/gm)].some(
          ([, heading]) => anchorOf(heading!) === anchor,
        );
      });
    expect(broken).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const named = [...text.matchAll(pathPattern)].map(([name]) => name.replace(/[.:]$/, ''));
    const missing = named.filter(
      (name) => !existsSync(join(projectRoot, name)) && !existsSync(join(projectRoot, path, '..', name)),
    );
    expect(missing).toEqual([]);
  });
});
