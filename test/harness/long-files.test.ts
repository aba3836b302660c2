import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run-command.ts';
import { secondsOfLongFiles } from '../../testing/long-files.ts';

it('every file that begins early because it takes long is there', () => {
  const paths = Object.keys(secondsOfLongFiles);
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});
