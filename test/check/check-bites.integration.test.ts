import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot, runCommand } from '../../scripts/run-command.ts';

/** A small project under the rules of this one, in which violations are planted. */
let project: string;

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'pulse-planted-'));
  const rules = [
    'package.json',
    'tsconfig.json',
    'biome.json',
    'knip.json',
    '.gitignore',
    '.dependency-cruiser.cjs',
  ];
  for (const path of [...rules, 'lint'])
    cpSync(join(projectRoot, path), join(project, path), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(project, 'node_modules'));
  plant('src/core/double.ts', 'export const double = (value: number): number => value * 2;\n');
  plant('src/ports/clock.ts', 'export type Clock = { now(): number };\n');
  plant(
    'src/storage/count.ts',
    "import { double } from '../core/double.ts';\n\nexport const count = double(21);\n",
  );
  plant(
    'src/workers/ingest.ts',
    "import { count } from '../storage/count.ts';\n\nexport default { fetch: () => new Response(String(count)) };\n",
  );
});
afterEach(() => rmSync(project, { recursive: true }));

/** What the tool says, and whether it passed. */
async function check(command: string, ...args: string[]): Promise<{ passed: boolean; output: string }> {
  const { code, output } = await runCommand(command, args, project);
  return { passed: code === 0, output };
}

describe('the dependency rule', () => {
  const cruise = (...places: string[]) => check('depcruise', '--output-type', 'err-long', ...places, 'src');

  it('holds in a sound project', async () => {
    expect(await cruise()).toMatchObject({ passed: true });
  });

  it.each([
    [
      'core-imports',
      'src/core/up.ts',
      "import { count } from '../storage/count.ts';\nexport const up = count;\n",
    ],
    [
      'sql-in-storage',
      'src/pipeline/sql.ts',
      "import { sql } from 'kysely';\nexport const query = sql`SELECT 1`;\n",
    ],
    ['no-circles', 'src/core/self.ts', "export { one } from './self.ts';\n"],
    [
      'no-dev-in-product',
      'src/core/chance.ts',
      "import { nat } from 'fast-check';\nexport const chance = nat;\n",
    ],
    [
      'declared-dependencies',
      'src/core/far.ts',
      "import { far } from 'not-declared';\nexport const away = far;\n",
    ],
    [
      'adapters-through-compose',
      'src/jobs/time.ts',
      "import { now } from '../adapters/time.ts';\nexport const at = now;\n",
    ],
    [
      'texts-are-composed-in-one-place',
      'src/pipeline/publishing/leak.ts',
      "import { markPublicText } from '../privacy/composed/public-text.ts';\nexport const leak = markPublicText('x');\n",
    ],
    [
      'words-are-public-in-one-place',
      'src/pipeline/publishing/leak.ts',
      "import { markPublicWord } from '../privacy/public-words/public-word.ts';\nexport const leak = markPublicWord('x');\n",
    ],
    [
      'figures-are-protected-in-one-place',
      'src/pipeline/publishing/leak.ts',
      "import { protectFigure } from '../privacy/protected-figure.ts';\nexport const leak = protectFigure(3);\n",
    ],
    [
      'one-way-to-hold-a-lease',
      'src/pipeline/people/hold.ts',
      "import { acquireLease } from '../../storage/repositories/leases.ts';\nexport const hold = acquireLease;\n",
    ],
    [
      'admin-imports',
      'src/admin/send.ts',
      "import { sendFollowUps } from '../jobs/send-follow-ups.ts';\nexport const send = sendFollowUps;\n",
    ],
    [
      'one-way-to-send',
      'src/jobs/tasks/send.ts',
      "import { sendFollowUps } from '../send-follow-ups.ts';\nexport const send = sendFollowUps;\n",
    ],
  ])('refuses: %s', async (rule, path, text) => {
    plant('src/storage/repositories/leases.ts', 'export const acquireLease = 0;\n');
    plant('src/jobs/send-follow-ups.ts', 'export const sendFollowUps = 0;\n');
    plant('src/adapters/time.ts', 'export const now = 0;\n');
    plant(
      'src/pipeline/privacy/protected-figure.ts',
      'export const protectFigure = (value: number) => value;\n',
    );
    plant(
      'src/pipeline/privacy/public-words/public-word.ts',
      'export const markPublicWord = (text: string) => text;\n',
    );
    plant(
      'src/pipeline/privacy/composed/public-text.ts',
      'export const markPublicText = (text: string) => text;\n',
    );
    plant(path, text);
    const { passed, output } = await cruise();
    expect(passed).toBe(false);
    expect(output).toContain(rule);
  });

  it.each([
    [
      'testing-not-tests',
      'testing/harness/borrow.ts',
      "import { two } from '../../test/two.ts';\nexport const borrow = two;\n",
    ],
    [
      'benches-and-scripts-not-tests',
      'scripts/borrow.ts',
      "import { two } from '../test/two.ts';\nexport const borrow = two;\n",
    ],
    [
      'unit-tests-in-one-process',
      'test/core/double.test.ts',
      "import { open } from '../../testing/harness/media-world.ts';\nexport const it = open;\n",
    ],
  ])('refuses: %s', async (rule, path, text) => {
    plant('test/two.ts', 'export const two = 2;\n');
    plant('testing/harness/open-services.ts', 'export const open = 1;\n');
    plant('testing/harness/media-world.ts', "export { open } from './open-services.ts';\n");
    expect(await cruise('test', 'testing')).toMatchObject({ passed: true });
    plant(path, text);
    const { passed, output } = await cruise(
      'test',
      'testing',
      ...(path.startsWith('scripts') ? ['scripts'] : []),
    );
    expect(passed).toBe(false);
    expect(output).toContain(rule);
  });

  it('bite: packages-stand-alone', async () => {
    plant(
      'packages/contracts/src/double.ts',
      "import { double } from '../../../src/core/double.ts';\nexport const twice = double;\n",
    );
    const { passed, output } = await cruise('packages');
    expect(passed).toBe(false);
    expect(output).toContain('packages-stand-alone');
  });
});

describe('dead code', () => {
  const knip = () => check('knip', '--no-progress', '--include', 'files,exports');

  it('is not found in a sound project', async () => {
    rmSync(join(project, 'src/ports'), { recursive: true });
    expect(await knip()).toMatchObject({ passed: true });
  });

  it('is found: an unused export and an unused file', async () => {
    plant(
      'src/core/double.ts',
      'export const double = (value: number): number => value * 2;\nexport const half = 0.5;\n',
    );
    plant('src/core/forgotten.ts', 'export const forgotten = 1;\n');
    const { passed, output } = await knip();
    expect(passed).toBe(false);
    expect(output).toContain('half');
    expect(output).toContain('src/core/forgotten.ts');
  });
});

describe('the lint bans', () => {
  const lint = (path: string) => check('biome', 'lint', '--error-on-warnings', path);

  it.each([
    ['Date.now()', 'plugin'],
    ['new Date()', 'plugin'],
    ['Math.random()', 'plugin'],
    ['[1].map(Math.random)', 'plugin'],
    ['crypto.randomUUID()', 'plugin'],
    ['performance.now()', 'plugin'],
    ["globalThis.fetch('https://example.org')", 'plugin'],
    ["fetch('https://example.org')", 'noRestrictedGlobals'],
    ['setTimeout(() => {}, 1)', 'noRestrictedGlobals'],
    ['setInterval(() => {}, 1)', 'noRestrictedGlobals'],
  ])('refuse %s in src, and let adapters have it', async (expression, rule) => {
    const text = `export const planted = (): unknown => ${expression};\n`;
    plant('src/pipeline/planted.ts', text);
    plant('src/adapters/planted.ts', text);
    const refused = await lint('src/pipeline/planted.ts');
    expect(refused.passed).toBe(false);
    expect(refused.output).toContain(rule);
    expect(await lint('src/adapters/planted.ts')).toMatchObject({ passed: true });
  });

  it.each(['PublicText', 'PublicWord', 'ProtectedFigure', 'ProtectedRatio'])(
    'refuse a cast to %s, and let the type be asked for',
    async (type) => {
      const head = `export type ${type} = string & { readonly marked: true };\n`;
      plant(
        'src/pipeline/cast.ts',
        `${head}export const leak = (text: string): ${type} => text as ${type};\n`,
      );
      plant('src/pipeline/ask.ts', `${head}export const publish = (text: ${type}): string => text;\n`);
      const refused = await lint('src/pipeline/cast.ts');
      expect(refused.passed).toBe(false);
      expect(refused.output).toContain('make what may leave');
      expect(await lint('src/pipeline/ask.ts')).toMatchObject({ passed: true });
    },
  );

  it.each([
    'z.looseObject({ a: z.string() })',
    'z.object({ a: z.string() }).loose()',
    'z.object({}).catchall(z.string())',
    'z.record(z.string(), z.unknown())',
  ])('refuse the open contract %s, and say what to do', async (expression) => {
    for (const path of ['packages/contracts/src/planted.ts', 'src/routers/admin/planted.ts']) {
      plant(path, `import { z } from 'zod';\n\nexport const planted = ${expression};\n`);
      const refused = await lint(path);
      expect(refused.passed).toBe(false);
      expect(refused.output).toContain('name the fields in a z.strictObject');
    }
  });

  it('let a contract be closed, and a map have values of a type', async () => {
    plant(
      'packages/contracts/src/sound.ts',
      "import { z } from 'zod';\n\nexport const sound = z.strictObject({ by: z.record(z.string(), z.int()) });\n",
    );
    expect(await lint('packages/contracts/src/sound.ts')).toMatchObject({ passed: true });
  });

  it('let a date be made from an argument, and a fetch be handed in', async () => {
    plant(
      'src/pipeline/sound.ts',
      'export const sound = (now: number, api: { fetch(url: string): Date }): Date[] => [new Date(now), api.fetch("")];\n',
    );
    expect(await lint('src/pipeline/sound.ts')).toMatchObject({ passed: true });
  });
});

describe('the OpenAPI document', () => {
  const build = () => check('node', 'openapi/build.ts', '--check');

  beforeEach(() => {
    rmSync(join(project, 'src'), { recursive: true });
    symlinkSync(join(projectRoot, 'src'), join(project, 'src'));
    for (const path of ['openapi', 'clients/rest', 'clients/typed']) {
      cpSync(join(projectRoot, path), join(project, path), { recursive: true });
    }
  });

  it('is what the routers say', async () => {
    expect(await build()).toMatchObject({ passed: true });
  });

  it.each([
    ['openapi/openapi.json', '/pulse.json'],
    ['clients/rest/src/schema.ts', '/pulse.json'],
    ['clients/typed/src/app-router.ts', 'Pulse'],
  ])('may not drift: %s', async (path, piece) => {
    const text = readFileSync(join(project, path), 'utf8');
    plant(path, text.replaceAll(piece, `${piece}s`));
    const { passed, output } = await build();
    expect(passed).toBe(false);
    expect(output).toContain(path);
  });
});
