import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { projectRoot } from '../run-command.ts';
import { isStampTrue, writeStamp } from './build-stamp.ts';
import { buildWorkers, bundlePath, configPath, type WorkerName, workerNames } from './build-workers.ts';

/** Decide about a bundle beside the sources in it. */
const settings = ['package-lock.json', 'tsconfig.json'];

const stampPath = (folder: string, name: WorkerName): string => join(folder, name, 'built.json');

/** What the bundler says it has read, without the modules that it makes up. */
function listInputs(folder: string, name: WorkerName): string[] {
  const text = readFileSync(join(folder, name, 'bundle-meta.json'), 'utf8');
  const { inputs } = JSON.parse(text) as { inputs: Record<string, unknown> };
  const config = configPath(name);
  const read = Object.keys(inputs).map((path) => resolve(dirname(config), path));
  return [config, ...read.filter((path) => existsSync(path))].map((path) => relative(projectRoot, path));
}

/** Says whether both bundles in `folder` are made from the files as they are now. */
export function areBuilt(folder: string): boolean {
  return workerNames.every(
    (name) => existsSync(bundlePath(folder, name)) && isStampTrue(stampPath(folder, name), projectRoot),
  );
}

/** Bundles both Workers into `folder` and notes from what. Throws a StopError with the bundler's own words. */
export async function buildAndNote(folder: string): Promise<void> {
  for (const name of workerNames) rmSync(stampPath(folder, name), { force: true });
  await buildWorkers(folder);
  for (const name of workerNames)
    writeStamp(stampPath(folder, name), projectRoot, [...settings, ...listInputs(folder, name)]);
}
