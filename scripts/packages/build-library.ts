import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { projectRoot, runCommand } from '../run-command.ts';
import { publishSpecifiers } from './publish-specifiers.ts';

/** What Node 20 and every browser of the last years understand. */
const target = 'es2022';

async function rewrite(
  from: string,
  to: string,
  change: (text: string) => Promise<string> | string,
): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, await change(await readFile(from, 'utf8')));
}

/** The declarations of a package, in a folder that mirrors the project. */
async function emitDeclarations(path: string, folder: string): Promise<void> {
  // what is wrong with the types is the check's to say
  const flags = ['--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--noCheck'];
  const places = ['--rootDir', projectRoot, '--outDir', folder];
  const { code, output } = await runCommand('tsc', [
    '--project',
    join(projectRoot, path),
    ...flags,
    ...places,
  ]);
  if (code !== 0) throw new Error(`${path} has no declarations:\n${output}`);
}

/** Builds a library: each source as one module of JavaScript beside its declarations, whose imports are those of the published package. */
export async function buildLibrary(path: string): Promise<void> {
  const sources = join(projectRoot, path, 'src');
  const dist = join(projectRoot, path, 'dist');
  const folder = await mkdtemp(join(tmpdir(), 'pulse-declarations-'));
  try {
    await emitDeclarations(path, folder);
    for await (const name of glob('**/*.ts', { cwd: sources })) {
      const stem = name.slice(0, -'.ts'.length);
      const options = { loader: 'ts', format: 'esm', target } as const;
      await rewrite(join(sources, name), join(dist, `${stem}.js`), async (text) =>
        publishSpecifiers((await transform(text, options)).code),
      );
      const declarations = join(folder, path, 'src', `${stem}.d.ts`);
      await rewrite(declarations, join(dist, `${stem}.d.ts`), publishSpecifiers);
    }
    await cp(join(projectRoot, 'LICENSE'), join(projectRoot, path, 'dist', 'LICENSE'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
