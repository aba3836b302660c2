import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatModule } from './mutation/format-module.ts';
import { readKnownSurvivors } from './mutation/known-survivors.ts';
import { mutationModules } from './mutation/modules.ts';
import { readMutants } from './mutation/read-mutants.ts';
import { sampleMutants } from './mutation/sample-mutants.ts';
import { projectRoot, runInTerminal } from './run-command.ts';
import { runMain, StopError } from './run-main.ts';

const folder = join(projectRoot, '.pulse/mutation');
const usage = `npm run mutate -- [--module quota] [--sample 60] [--seed 1] [--at-least 85]: changes the code of a module in one place at a time
and runs its tests, which should notice. Modules: ${Object.keys(mutationModules).join(', ')}; all when left out.`;

type Choice = { readonly sample: number; readonly seed: number };

function readWhole(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new StopError(`--${name} must be a whole number.\n${usage}`);
  return Number(text);
}

/** Runs Stryker over a module. @returns what it found, as Markdown, and the score in percent. */
async function runModule(name: string, { sample, seed }: Choice): Promise<{ text: string; score: number }> {
  const { mutate, tests } = mutationModules[name]!;
  const pathOf = (ending: string): string => join(folder, `${name}.${ending}`);
  const { files, keys, of } = await sampleMutants(mutate, { root: projectRoot, count: sample, seed });
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathOf('sample.json'), JSON.stringify({ root: projectRoot, keys }));
  writeFileSync(
    pathOf('config.json'),
    JSON.stringify({
      testRunner: 'vitest',
      plugins: [
        '@stryker-mutator/vitest-runner',
        join(projectRoot, 'scripts/mutation/ignore-texts.mjs'),
        join(projectRoot, 'scripts/mutation/check-sample.mjs'),
      ],
      ignorers: ['texts'],
      checkers: ['sample'],
      vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
      mutate: files,
      coverageAnalysis: 'perTest',
      // A busy machine is slower, not in a loop.
      timeoutMS: 15_000,
      dryRunTimeoutMinutes: 30,
      concurrency: 1,
      disableTypeChecks: false,
      tempDirName: '.pulse/mutation/sandbox',
      ignorePatterns: ['.pulse', 'docs', 'clients/browser'],
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: pathOf('json') },
    }),
  );
  process.env['MUTATION_TESTS'] = JSON.stringify(tests);
  process.env['MUTATION_SAMPLE'] = pathOf('sample.json');
  const code = await runInTerminal('stryker', ['run', pathOf('config.json')]);
  if (code !== 0) throw new StopError(`Stryker ended with ${code} in ${name}.`);
  const mutants = readMutants(readFileSync(pathOf('json'), 'utf8'), keys);
  const known = readKnownSurvivors(readFileSync(join(projectRoot, 'docs/mutation.md'), 'utf8'));
  return formatModule({ name, of, seed }, mutants, known);
}

/** Measures how many changes of the code the tests notice; the exit code says whether every module has the score asked for. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      module: { type: 'string' },
      room: { type: 'string' },
      sample: { type: 'string', default: '999999' },
      seed: { type: 'string', default: '1' },
      'at-least': { type: 'string', default: '85' },
    },
  });
  const chosen = values.module ?? values.room;
  const names = chosen === undefined ? Object.keys(mutationModules) : chosen.split(',');
  const unknown = names.find((name) => mutationModules[name] === undefined);
  if (unknown !== undefined) throw new StopError(`There is no module "${unknown}".\n${usage}`);
  const choice = { sample: readWhole('sample', values.sample), seed: readWhole('seed', values.seed) };
  const wanted = readWhole('at-least', values['at-least']);
  const low: string[] = [];
  for (const name of names) {
    const found = await runModule(name, choice);
    if (found.score < wanted) low.push(name);
    writeFileSync(join(folder, `${name}.md`), found.text);
    console.log(found.text);
  }
  if (low.length > 0) console.log(`Below ${wanted} %: ${low.join(', ')}.`);
  return low.length === 0 ? 0 : 1;
}

await runMain(main);
