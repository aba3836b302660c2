import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { findFolder } from '../../../clients/cli/src/find-folder.ts';
import { projectRoot } from '../../../scripts/run-command.ts';

/** Where an installed command lies: in node_modules of somebody's project, which has a name of its own. */
let installed: string;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pulse-folder-'));
  installed = join(folder, 'node_modules/@beacon-pulse/cli/dist');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"beacon-pulse"}');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

it('looks for the key where npm start writes it, unless another folder is named', () => {
  vi.stubEnv('PULSE_FOLDER', '');
  expect(findFolder()).toBe(join(projectRoot, '.pulse'));
  expect(findFolder(join(projectRoot, 'clients/cli/dist'))).toBe(join(projectRoot, '.pulse'));
  vi.stubEnv('PULSE_FOLDER', '/somewhere/else');
  expect(findFolder()).toBe('/somewhere/else');
});

it.each([
  ['linux', {}, '/home/ada/.config/beacon-pulse'],
  ['darwin', { XDG_CONFIG_HOME: '' }, '/home/ada/.config/beacon-pulse'],
  ['linux', { XDG_CONFIG_HOME: '/data/config' }, '/data/config/beacon-pulse'],
  ['linux', { XDG_CONFIG_HOME: 'config' }, '/home/ada/.config/beacon-pulse'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/beacon-pulse'],
  ['win32', {}, '/home/ada/AppData/Roaming/beacon-pulse'],
  ['linux', { PULSE_FOLDER: '/srv/pulse' }, '/srv/pulse'],
])('keeps it with the settings of a person where it was installed: %s, %o', (platform, env, expected) => {
  expect(findFolder(installed, { platform, env, home: '/home/ada' })).toBe(expected);
});
