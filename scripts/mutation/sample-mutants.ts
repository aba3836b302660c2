import { glob, readFile } from 'node:fs/promises';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { createRandom } from '../sample/random.ts';
import { strykerPlugins } from './ignore-texts.mjs';
import { keyOfMutant } from './mutant-key.mjs';

const quiet = () => {};
/** What Stryker has to say while it only lists mutants is of no use. */
export const quietLogger = {
  ...{ trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet },
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
};

/** Lists the files that patterns name; those behind a `!` are left out. */
async function listFiles(patterns: readonly string[], root: string): Promise<string[]> {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const exclude = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const files: string[] = [];
  for await (const file of glob(wanted, { cwd: root, exclude })) files.push(file);
  return files.sort();
}

export type Sample = {
  /** The files that hold a drawn mutant. */
  readonly files: readonly string[];
  /** The drawn mutants, as `keyOfMutant` names them. */
  readonly keys: readonly string[];
  /** How many there are to draw from. */
  readonly of: number;
};

/** Draws mutants at random, each as likely as any other, the same for the same seed. */
export async function sampleMutants(
  patterns: readonly string[],
  { root, count, seed }: { root: string; count: number; seed: number },
): Promise<Sample> {
  const files = await Promise.all(
    (await listFiles(patterns, root)).map(async (name) => ({
      name,
      mutate: true,
      content: await readFile(`${root}/${name}`, 'utf8'),
    })),
  );
  const ignorers = strykerPlugins.flatMap((plugin) => (plugin.kind === 'Ignore' ? [plugin.value] : []));
  const options = { plugins: null, excludedMutations: [], ignorers };
  const { mutants } = await new Instrumenter(quietLogger).instrument(files, options);
  const known = mutants.filter(({ status }) => status !== 'Ignored');
  const drawn = createRandom(seed).shuffle(known).slice(0, count);
  return {
    files: [...new Set(drawn.map(({ fileName }) => fileName))].sort(),
    keys: drawn.map((mutant) => keyOfMutant(mutant, root)),
    of: known.length,
  };
}
