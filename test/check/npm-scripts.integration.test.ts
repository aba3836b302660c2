import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { listPublishedPackages } from '../../scripts/pack.ts';
import { projectRoot, runCommand } from '../../scripts/run-command.ts';

const scripts: Readonly<Record<string, string>> = packageJson.scripts;
const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Workflow = {
  permissions?: unknown;
  jobs: Record<string, { 'timeout-minutes'?: number; steps: Step[] }>;
};

const workflows = readdirSync(join(projectRoot, '.github/workflows')).map((name) => ({
  name,
  workflow: parse(read(`.github/workflows/${name}`)) as Workflow,
}));

/** Names of the npm scripts that a text tells its reader to run. */
function listNamedScripts(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short!,
  );
}

describe('the npm scripts', () => {
  it('all start in the same way, so that a fresh clone on any Node from 20 on says what it installs', () => {
    const others = Object.entries(scripts).filter(
      ([name, command]) => name !== 'setup' && !command.startsWith('node scripts/run.mjs '),
    );
    expect(others).toEqual([]);
    expect(Object.keys(scripts).filter((name) => /^(pre|post)/.test(name))).toEqual([]);
  });

  it('run files that are there', () => {
    const files = Object.values(scripts).map(
      (command) => command.split(' ').findLast((word) => /\//.test(word))!,
    );
    expect(files.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  it('hand arguments, standard output and the exit code through, and say nothing where all is installed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pulse-run-'));
    const lock = { packages: { 'node_modules/zod': { version: '4.6.7' } } };
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify(lock));
    writeFileSync(
      join(folder, 'script.ts'),
      'console.log(process.argv.slice(2).join());\nprocess.exitCode = 3 as number;\n',
    );
    for (const path of ['.node-version', 'scripts/run.mjs', 'scripts/setup.mjs'])
      cpSync(join(projectRoot, path), join(folder, path));
    const result = await runCommand('node', ['scripts/run.mjs', 'script.ts', '--a', 'b c'], folder);
    expect(result).toMatchObject({ code: 3, output: '--a,b c\n' });
    rmSync(folder, { recursive: true });
  });

  it.each([
    ...['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/operations.md', 'docs/formats.md'],
    ...workflows.map(({ name }) => `.github/workflows/${name}`),
  ])('that %s names exist', (path) => {
    expect(listNamedScripts(read(path)).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the packages of a release', () => {
  it('are the workspaces that are not private, each with what an installer needs', () => {
    const folders = listPublishedPackages();
    expect(folders).toContain('packages/contracts');
    for (const folder of folders)
      expect(JSON.parse(read(`${folder}/package.json`)), folder).toMatchObject({
        license: 'MIT',
        files: expect.any(Array),
        exports: expect.any(Object),
      });
  });
});

describe('the workflows', () => {
  it.each(workflows)(
    '$name asks for its rights, ends in time, and uses actions by their version',
    ({ workflow }) => {
      expect(workflow.permissions).toBeDefined();
      for (const { steps, ...job } of Object.values(workflow.jobs)) {
        expect(job['timeout-minutes']).toBeLessThanOrEqual(120);
        for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@v\d+$/);
      }
    },
  );

  it('run what is run by hand: all tests for a change, new seeds at night', () => {
    const runs = (name: string): string =>
      Object.values(workflows.find((found) => found.name === name)!.workflow.jobs)
        .flatMap(({ steps }) => steps.map(({ run = '' }) => run))
        .join('\n');
    expect(runs('check.yml')).toContain('npm test');
    expect(runs('check.yml')).toMatch(/npm run pack\n.*pack-and-install/);
    expect(runs('nightly.yml')).toMatch(/npm run simulate -- --seeds \d{4,} --from \$\(\(GITHUB_RUN_NUMBER/);
    expect(runs('release.yml')).toContain('npm test');
    expect(runs('release.yml')).toMatch(/npm run pack\n.*dist\/\*\.tgz/);
  });
});

describe('the version of Node', () => {
  it('is the same in .node-version and in the package that brings it', () => {
    expect(read('.node-version').trim()).toBe(packageJson.devDependencies.node);
  });
});
