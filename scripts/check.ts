import { join } from 'node:path';
import { projectRoot, runCommand } from './run-command.ts';
import { runMain } from './run-main.ts';

type Step = { readonly name: string; readonly command: string; readonly args: readonly string[] };

/** Packages that know only the globals of where they run. */
const packages = [
  'packages/contracts',
  'clients/typed',
  'clients/rest',
  'clients/upload',
  'clients/browser',
  'clients/cli',
];

/** Types of one project. What the compiler learnt of unchanged files stays in `.pulse`: it need not read them twice. */
function typesOf(project: string, name: string): Step {
  const learnt = join(
    projectRoot,
    '.pulse/types',
    `${project === '.' ? 'project' : project.replaceAll('/', '-')}.tsbuildinfo`,
  );
  return { name, command: 'tsc', args: ['--project', project, '--incremental', '--tsBuildInfoFile', learnt] };
}

/** Every promise that a machine can hold us to. Each ends on its own; none writes a file outside of `.pulse`. */
const steps: readonly Step[] = [
  typesOf('.', 'types'),
  ...packages.map((path) => typesOf(path, `types of ${path}`)),
  {
    name: 'format and lint',
    command: 'biome',
    args: ['check', '--error-on-warnings', '--diagnostic-level=warn', '--colors=off', '.'],
  },
  {
    name: 'dependency rule',
    command: 'depcruise',
    args: [
      '--output-type',
      'err-long',
      'src',
      'packages',
      'clients',
      'scripts',
      'openapi',
      'test',
      'testing',
      'bench',
    ],
  },
  { name: 'words', command: 'node', args: ['scripts/check-words.ts'] },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
  { name: 'completeness', command: 'node', args: ['scripts/check-completeness.ts'] },
  { name: 'OpenAPI drift', command: 'node', args: ['openapi/build.ts', '--check'] },
  { name: 'page drift', command: 'node', args: ['scripts/build-page.ts', '--check'] },
  { name: 'OpenAPI lint', command: 'redocly', args: ['lint', 'openapi/openapi.json'] },
];

/** As many at a time as the machine has use for; the outputs never mix. */
const atOnce = 2;

async function runStep(step: Step): Promise<boolean> {
  const { code, output, seconds } = await runCommand(step.command, step.args);
  const passed = code === 0;
  console.log(`${passed ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(`${output.trimEnd()}\n`);
  return passed;
}

/** Runs all steps; the names of those that failed. */
export async function runChecks(): Promise<string[]> {
  const waiting = [...steps];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await runStep(step))) failed.push(step.name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
}

async function main(): Promise<number> {
  const failed = await runChecks();
  if (failed.length > 0) console.log(`The check failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}

if (import.meta.main) await runMain(main);
