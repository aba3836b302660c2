import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStampTrue, writeStamp } from '../../scripts/local/build-stamp.ts';

let folder: string;
let stamp: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pulse-stamp-'));
  stamp = join(folder, 'stamp.json');
  writeFileSync(join(folder, 'a.ts'), 'one');
  writeFileSync(join(folder, 'b.ts'), 'two');
  writeStamp(stamp, folder, ['a.ts', 'b.ts']);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the stamp of a build', () => {
  it('is true while every file is as it was', () => {
    expect(isStampTrue(stamp, folder)).toBe(true);
    writeFileSync(join(folder, 'c.ts'), 'another');
    expect(isStampTrue(stamp, folder)).toBe(true);
  });

  it.each<[string, () => void]>([
    ['a file has changed', () => writeFileSync(join(folder, 'b.ts'), 'twa')],
    [
      'what two files hold has moved',
      () => {
        writeFileSync(join(folder, 'a.ts'), 'onet');
        writeFileSync(join(folder, 'b.ts'), 'wo');
      },
    ],
    ['a file is gone', () => rmSync(join(folder, 'a.ts'))],
    ['it was half written', () => writeFileSync(stamp, '{"paths":["a.ts"')],
    ['there is none', () => rmSync(stamp)],
  ])('is not true when %s', (_, change) => {
    change();
    expect(isStampTrue(stamp, folder)).toBe(false);
  });
});
