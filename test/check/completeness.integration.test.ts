import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandResult, projectRoot } from '../../scripts/run-command.ts';
import { copyProject, type ProjectCopy } from './copy-project.ts';

type Omission = {
  /** The change of CONTRIBUTING.md that forgot something. */
  readonly change: string;
  readonly forgot: string;
  plant(copy: ProjectCopy): void;
  /** What the check says about it. */
  readonly fault: string;
};

const procedure = readFileSync(
  join(projectRoot, 'src/routers/admin/operations/list-slow-queries.ts'),
  'utf8',
);

const omissions: readonly Omission[] = [
  {
    change: 'An endpoint',
    forgot: 'its router',
    plant: (copy) =>
      copy.plant(
        'src/routers/admin/operations/planted.ts',
        procedure.replace('const listSlowQueries', 'const planted'),
      ),
    fault:
      'No router has the procedure `planted` of src/routers/admin/operations/planted.ts: add it to src/routers/admin/operations/router.ts. Run: npm run register',
  },
  {
    change: 'An endpoint',
    forgot: 'its example',
    plant: (copy) =>
      copy.replace('src/routers/admin/operations/list-slow-queries.ts', 'example: {', 'forgotten: {'),
    fault: 'The operation `admin.listSlowQueries` has no example: add one to its meta',
  },
  {
    change: 'An endpoint',
    forgot: 'to close its answer',
    plant: (copy) =>
      copy.replace(
        'packages/contracts/src/admin/operations.ts',
        'export const slowQueries = z\n  .strictObject(',
        'export const slowQueries = z\n  .looseObject(',
      ),
    fault: 'The output of `admin.listSlowQueries` is open: make it a z.strictObject',
  },
  {
    change: 'An endpoint',
    forgot: 'to describe a field',
    plant: (copy) =>
      copy.replace(
        'packages/contracts/src/admin/operations.ts',
        "name: z.string().describe('Name of the statement, as in the log'),",
        'name: z.string(),',
      ),
    fault: 'The field `name` of the output of `admin.listSlowQueries`.data has no description',
  },
  {
    change: 'A figure',
    forgot: 'to count it',
    plant: (copy) =>
      copy.replace(
        'packages/contracts/src/figures.ts',
        "  messages: { text: 'Messages' },",
        "  planted: { text: '' },\n  messages: { text: 'Messages' },",
      ),
    fault:
      'Nothing counts the figure `planted`: add it to countMessages in src/pipeline/figures/count-messages.ts,',
  },
  {
    change: 'A figure',
    forgot: 'its description',
    plant: () => {},
    fault: 'The field `planted` of the stored row `week`.figures has no description: add .describe(…)',
  },
  {
    change: 'A job',
    forgot: 'its handler',
    plant: (copy) =>
      copy.replace(
        'packages/contracts/src/job-messages.ts',
        "  z.object({ ...second, type: z.literal('week.derive')",
        "  z.object({ ...second, type: z.literal('planted.job') }),\n  z.object({ ...second, type: z.literal('week.derive')",
      ),
    fault:
      'Nothing handles messages of type `planted.job`: define its job in a file of src/jobs/handlers. Then run: npm run register',
  },
  {
    change: 'A job',
    forgot: 'to register it',
    plant: (copy) =>
      copy.plant(
        'src/jobs/handlers/planted-job.ts',
        "export const plantedJob = defineJob('planted.job', { handle: async () => [] });\n",
      ),
    fault:
      'Nothing runs the job `plantedJob` of src/jobs/handlers/planted-job.ts: add it to src/jobs/jobs.ts. Run: npm run register',
  },
  {
    change: 'A job',
    forgot: 'the architecture page',
    plant: (copy) =>
      copy.replace('src/jobs/handlers/media-analyse.ts', "does: 'asks models", "does: 'asks planted models"),
    fault: 'ARCHITECTURE.md lacks what its job says about the message `media.analyse`. Run: npm run register',
  },
  {
    change: 'A cron task',
    forgot: 'its schedule',
    plant: (copy) => copy.plant('src/jobs/tasks/planted-task.ts', 'export const plantedTask = 1;\n'),
    fault: 'No schedule runs src/jobs/tasks/planted-task.ts: add its task to schedules in src/jobs/cron.ts.',
  },
  {
    change: 'A cron task',
    forgot: 'the configuration of the Worker',
    plant: (copy) => copy.replace('wrangler/ingest.jsonc', '"*/15 * * * *", ', ''),
    fault: 'Nothing fires the schedule `*/15 * * * *`: add it to triggers.crons in wrangler/ingest.jsonc.',
  },
  {
    change: 'A cron task',
    forgot: 'the architecture page',
    plant: (copy) =>
      copy.replace('ARCHITECTURE.md', '| `*/5 * * * *` | `flushOutbox` |', '| `*/5 * * * *` | `x` |'),
    fault: 'ARCHITECTURE.md lacks the cron task flushOutbox (*/5 * * * *): add a row under "Cron tasks".',
  },
  {
    change: 'A media model',
    forgot: 'the fingerprint of its kind',
    plant: (copy) =>
      copy.replace(
        'src/adapters/no-media-models.ts',
        '  classifier:',
        "  planted: { unsupported: 'No planted model is set up.' },\n  classifier:",
      ),
    fault:
      'A new version of the media model `planted` makes nothing pending: add it to inputOf in src/pipeline/analysis/plan-kinds.ts.',
  },
  {
    change: 'A media model',
    forgot: 'the meter',
    plant: () => {},
    fault:
      'Nothing meters the media model `planted`: add it to limitMediaModels in src/quota/limit-media-models.ts.',
  },
  {
    change: 'A language',
    forgot: 'a sentence that shows it is recognised',
    plant: (copy) =>
      copy.replace('src/core/text/language-profiles.ts', "  en: '", "  qq: 'planted',\n  en: '"),
    fault:
      'No sentence shows that the language `qq` is recognised: add one to testing/fixtures/guessed-sentences.ts',
  },
  {
    change: 'A language',
    forgot: 'its stop words',
    plant: () => {},
    fault: 'The language `qq` has no stop words',
  },
  {
    change: 'An error',
    forgot: 'its explanation',
    plant: (copy) =>
      copy.replace(
        'packages/contracts/src/errors.ts',
        '  not_found:',
        "  planted_error: permanent(422, ''),\n  not_found:",
      ),
    fault: 'The error `planted_error` is not explained: add a row to docs/errors.md.',
  },
  {
    change: 'An error',
    forgot: 'its title',
    plant: () => {},
    fault: 'The error `planted_error` has no title: write one in packages/contracts/src/errors.ts.',
  },
  {
    change: 'An error',
    forgot: 'to be thrown',
    plant: () => {},
    fault:
      'Nothing uses the error `planted_error`: throw it, or remove it from packages/contracts/src/errors.ts.',
  },
  {
    change: 'A column',
    forgot: 'its migration',
    plant: (copy) =>
      copy.replace(
        'src/storage/tables/exports.ts',
        '  file_name: string;',
        '  file_name: string;\n  planted: string;',
      ),
    fault:
      'The column `exports.planted` is in no migration: add a file to migrations/ with ALTER TABLE exports ADD COLUMN planted.',
  },
  {
    change: 'A column',
    forgot: 'its row type',
    plant: (copy) =>
      copy.plant('migrations/9999_planted.sql', 'ALTER TABLE exports ADD COLUMN unknown TEXT;\n'),
    fault: 'The column `exports.unknown` is not in its row type: add it to src/storage/tables/exports.ts.',
  },
  {
    change: 'A column',
    forgot: 'the table in the architecture page',
    plant: (copy) =>
      copy.plant(
        'migrations/9998_planted.sql',
        'CREATE TABLE planted (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;\n',
      ),
    fault: 'ARCHITECTURE.md lacks the table planted (id): add a row with its key under "D1: tables".',
  },
];

let sound: CommandResult;
let planted: CommandResult;
let copy: ProjectCopy;
beforeAll(async () => {
  copy = copyProject();
  sound = await copy.run('node', 'scripts/check-completeness.ts');
  for (const { plant } of omissions) plant(copy);
  planted = await copy.run('node', 'scripts/check-completeness.ts');
});
afterAll(() => copy.remove());

describe('a change that forgets something', () => {
  it('fails the check, which the project passes', () => {
    expect(sound).toMatchObject({ code: 0, output: '' });
    expect(planted.code, planted.output).toBe(1);
  });

  it.each(omissions)('is told what to add: $change without $forgot', ({ fault }) => {
    expect(planted.output).toContain(fault);
  });
});

describe('the checklists of CONTRIBUTING.md', () => {
  const contributing = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
  const headings = [...contributing.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading!);

  it('are one for each of the eight usual changes, and each is held by an omission above', () => {
    expect(headings).toEqual([
      'An endpoint',
      'A figure',
      'A job',
      'A cron task',
      'A media model',
      'A language',
      'An error',
      'A column',
    ]);
    const held = new Set(omissions.map(({ change }) => change));
    expect(headings.filter((heading) => !held.has(heading))).toEqual([]);
  });
});
