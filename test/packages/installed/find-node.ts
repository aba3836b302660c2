import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The oldest Node that the packages promise to run on. */
const oldest = 'v20.';

export type InstalledNode = { readonly path: string; readonly version: string };

/** Finds a Node 20 on the PATH; where there is none, the one that runs this. */
export function findOldestNode(): InstalledNode {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    if (folder === '' || !existsSync(path)) continue;
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
    if (version.startsWith(oldest)) return { path, version };
  }
  return { path: process.execPath, version: process.version };
}
