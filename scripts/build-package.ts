import { readFile, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { buildCommand } from './packages/build-command.ts';
import { buildLibrary } from './packages/build-library.ts';
import { projectRoot } from './run-command.ts';
import { runMain } from './run-main.ts';

type Manifest = { readonly name: string; readonly bin?: Readonly<Record<string, string>> };

/** Builds the package of a folder (the current one where none is named) into its `dist`, as `npm pack` and `npm publish` want it. */
async function main(): Promise<number> {
  const folder = resolve(process.argv[2] ?? '.');
  const { name, bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  const path = relative(projectRoot, folder);
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  if (bin === undefined) await buildLibrary(path);
  else for (const file of Object.values(bin)) await buildCommand(path, file);
  console.error(`Built ${name} into ${path}/dist.`);
  return 0;
}

await runMain(main);
