import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { projectRoot, runInTerminal } from './run-command.ts';
import { runMain } from './run-main.ts';

/** Returns the folders of the workspaces that others install: those that are not private. */
export function listPublishedPackages(): string[] {
  return packageJson.workspaces
    .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: projectRoot }))
    .filter((path) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8')).private !== true)
    .map((path) => dirname(path))
    .sort();
}

/** Packs the packages that others install into `dist/`, as `npm publish` would. */
async function main(): Promise<number> {
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  const workspaces = listPublishedPackages().map((folder) => `--workspace=${folder}`);
  return runInTerminal('npm', ['pack', '--pack-destination=dist', ...workspaces]);
}

if (import.meta.main) await runMain(main);
