import { join } from 'node:path';
import { projectRoot, runCommand } from '../run-command.ts';
import { StopError } from '../run-main.ts';

export const workerNames = ['public', 'ingest'] as const;
export type WorkerName = (typeof workerNames)[number];

export const configPath = (name: WorkerName): string => join(projectRoot, 'wrangler', `${name}.jsonc`);

/** The file that a build of this Worker in `folder` starts from. */
export const bundlePath = (folder: string, name: WorkerName): string => join(folder, name, `${name}.js`);

/** Bundles both Workers as a deployment would, into `folder`. Throws a StopError with the bundler's own words. */
export async function buildWorkers(folder: string): Promise<void> {
  await Promise.all(
    workerNames.map(async (name) => {
      const to = ['--outdir', join(folder, name), '--metafile'];
      const args = ['deploy', '--dry-run', '--config', configPath(name), ...to];
      const { code, output } = await runCommand('wrangler', args);
      if (code !== 0) throw new StopError(`Building pulse-${name} failed:\n${output}`);
    }),
  );
}
