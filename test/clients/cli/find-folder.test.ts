import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { findFolder } from '../../../clients/cli/src/find-folder.ts';
import { projectRoot } from '../../../scripts/run-command.ts';

afterEach(() => vi.unstubAllEnvs());

it('looks for the key where npm start writes it, unless another folder is named', () => {
  vi.stubEnv('PULSE_FOLDER', '');
  expect(findFolder()).toBe(join(projectRoot, '.pulse'));
  vi.stubEnv('PULSE_FOLDER', '/somewhere/else');
  expect(findFolder()).toBe('/somewhere/else');
});
