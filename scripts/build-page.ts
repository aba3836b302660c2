import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './run-command.ts';
import { runMain } from './run-main.ts';

const entry = join(projectRoot, 'clients/browser/src/main.ts');
const scriptPath = join(projectRoot, 'src/routers/pages/send-script.ts');

/** The script of the page that sends exports, bundled for browsers, as a constant of the Worker that serves it. */
async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
  });
  const note = '/** Made from clients/browser by scripts/build-page.ts; do not edit. */\n';
  return `${note}export const sendScript = ${JSON.stringify(outputFiles[0]!.text)};\n`;
}

/** Writes it, or with `--check` says whether it is what the clients want. */
async function main(): Promise<number> {
  const wanted = await bundlePage();
  if (!process.argv.includes('--check')) {
    await writeFile(scriptPath, wanted);
    return 0;
  }
  if ((await readFile(scriptPath, 'utf8').catch(() => '')) === wanted) return 0;
  console.error('src/routers/pages/send-script.ts is not what clients/browser says. Run: npm run page');
  return 1;
}

await runMain(main);
