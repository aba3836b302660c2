import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run-command.ts';

const files = execFileSync('git', ['ls-files', 'src', 'packages', 'clients'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path.endsWith('.ts'));

/** Tables of words, and what is generated from schemas. */
const isData = (path: string): boolean =>
  /^src\/pipeline\/(privacy\/public-words\/data|whatsapp\/locales)\//.test(path) ||
  path === 'clients/rest/src/schema.ts' ||
  path === 'clients/typed/src/app-router.ts';

const linesOf = (path: string): number =>
  readFileSync(join(projectRoot, path), 'utf8').split('\n').length - 1;

describe('the code', () => {
  it('has no file of more than 300 lines, and half of its files have 45 or more', () => {
    const lines = files.filter((path) => !isData(path)).map((path) => ({ path, lines: linesOf(path) }));
    expect(lines.filter((file) => file.lines > 300)).toEqual([]);
    const inOrder = lines.map((file) => file.lines).sort((a, b) => a - b);
    expect(inOrder[Math.floor(inOrder.length / 2)]).toBeGreaterThanOrEqual(45);
  });

  it('has no folder of more than 30 files', () => {
    const folders = [...Map.groupBy(files, dirname)].map(([folder, inside]) => ({
      folder,
      files: inside.length,
    }));
    expect(folders.filter((folder) => folder.files > 30)).toEqual([]);
  });
});
