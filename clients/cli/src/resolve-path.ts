import { resolve } from 'node:path';

/** npm runs scripts in the project's folder; what a person types is meant from where the person is. */
export function resolvePath(path: string): string {
  const here = process.env['npm_lifecycle_event'] === 'pulse' ? process.env['INIT_CWD'] : undefined;
  return resolve(here ?? process.cwd(), path);
}
