import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listFaults, listModules } from './list-faults.ts';

let folder: string;
const packedIn = '/home/somebody/beacon-pulse';

const write = (path: string, text = ''): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pulse-faults-'));
  write(
    'package.json',
    JSON.stringify({ exports: { './*': { types: './dist/*.d.ts', default: './dist/*.js' } } }),
  );
  for (const path of ['README.md', 'dist/LICENSE', 'dist/deep/a.js', 'dist/deep/a.d.ts']) write(path);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('finds nothing in a package that is as it should be', () => {
  expect(listModules(folder)).toEqual(['deep/a']);
  expect(listFaults(folder, packedIn)).toEqual([]);
});

it.each([
  ['README.md', () => rmSync(join(folder, 'README.md')), 'README.md is missing'],
  ['code', () => rmSync(join(folder, 'dist/deep/a.js')), 'deep/a has types, but no code'],
  ['a test', () => write('src/a.test.ts'), 'a.test.ts is nobody’s business'],
  ['a map', () => write('dist/deep/a.js.map', '{}'), 'a.js.map is nobody’s business'],
  ['a link to a map', () => write('dist/b.js', '\n//# sourceMappingURL=b.js.map'), 'b.js names a source map'],
  ['a folder', () => write('dist/b.js', `// ${packedIn}/src`), 'b.js names a folder of this machine'],
  [
    'a target',
    () => write('package.json', JSON.stringify({ exports: { '.': { types: './dist/gone.d.ts' } } })),
    './dist/gone.d.ts is exported, but is not there',
  ],
])('finds what is wrong: %s', (_, plant, fault) => {
  plant();
  expect(listFaults(folder, packedIn)).toContain(fault);
});
