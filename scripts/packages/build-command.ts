import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../run-command.ts';

/** Builds a command: everything that its source needs in one file, for Node 20 and newer. */
export async function buildCommand(path: string, file: string): Promise<void> {
  const outfile = join(projectRoot, path, file);
  await build({
    entryPoints: [join(projectRoot, path, file.replace('dist/', 'src/').replace(/\.js$/, '.ts'))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    legalComments: 'inline',
    logLevel: 'warning',
  });
  await chmod(outfile, 0o755);
}
