import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run-command.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

const rows = read('docs/privacy.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|(?:-|.*\| the test \|$)/.test(line));

/** The test that the last column of a line names. */
function readPromise(row: string): { readonly title: string; readonly path: string } | null {
  const [, title, path] = /\[([^\]]+)\]\(\.\.\/(test\/[^)]+)\)\s*\|$/.exec(row) ?? [];
  return title === undefined || path === undefined ? null : { title, path };
}

describe('docs/privacy.md', () => {
  it('promises much', () => expect(rows.length).toBeGreaterThan(20));

  it.each(rows)('names a test that is there: %s', (row) => {
    const promise = readPromise(row);
    expect(promise, 'the last column links a test').not.toBeNull();
    const { title, path } = promise!;
    const isWholeFile = path.endsWith(`/${title}.test.ts`);
    expect(isWholeFile || read(path).includes(title), `${path} has “${title}”`).toBe(true);
  });
});
