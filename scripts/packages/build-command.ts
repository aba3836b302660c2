import { chmod, cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../run-command.ts';

const packageOf = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Returns the licences of the packages whose sources were bundled, as these licences ask. */
async function collectLicences(inputs: readonly string[]): Promise<string> {
  const folders = new Set(inputs.flatMap((path) => packageOf.exec(path)?.[1] ?? []));
  const texts: string[] = [];
  for (const folder of [...folders].sort()) {
    const found = join(projectRoot, folder);
    const file = (await readdir(found)).find((name) => /^licen[cs]e/i.test(name));
    if (file === undefined) throw new Error(`${folder} has no licence.`);
    const { name, version } = JSON.parse(await readFile(join(found, 'package.json'), 'utf8'));
    texts.push(`${name} ${version}\n\n${(await readFile(join(found, file), 'utf8')).trim()}\n`);
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** Paths of packages that are installed outside of the project; esbuild writes them into what it bundles. */
const pathOutside = /(?:\.\.\/)+(?:[^\s"'/]+\/)*?node_modules\//g;

/** Names parts of a bundle by their package alone: no folder of this machine, and the same bytes wherever it is built. */
async function nameByPackage(outfile: string): Promise<void> {
  const text = await readFile(outfile, 'utf8');
  await writeFile(outfile, text.replace(pathOutside, 'node_modules/'));
}

/** Builds a command: everything that its source needs in one file, for Node 20 and newer, beside the licences of what is in it. */
export async function buildCommand(path: string, file: string): Promise<void> {
  const outfile = join(projectRoot, path, file);
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [join(projectRoot, path, file.replace('dist/', 'src/').replace(/\.js$/, '.ts'))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    legalComments: 'inline',
    metafile: true,
    logLevel: 'warning',
  });
  await nameByPackage(outfile);
  await chmod(outfile, 0o755);
  const folder = dirname(outfile);
  await cp(join(projectRoot, 'LICENSE'), join(folder, 'LICENSE'));
  await writeFile(join(folder, 'LICENSES-OF-PARTS.txt'), await collectLicences(Object.keys(metafile.inputs)));
}
