import { relative } from 'node:path';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { secondsOfLongFiles } from './testing/long-files.ts';

/** Replaces modules of the system that is simulated. */
const plantedBugs = 'test/simulation/planted-bugs.test.ts';

/** Modules are loaded once a process, not once a file: that is half of the time. No file changes what others see. */
const shared = { isolate: false };

/** Loops of thousands of runs take longer on a busy machine than vitest would wait. */
const timeouts = { testTimeout: 300_000, hookTimeout: 300_000 };

/** Then the files of one project follow each other: they share a process and its modules. */
const order = ['simulation', 'planted', 'exhaustive', 'integration', 'workers', 'mocked', 'unit'];

/** Files that take long come first, whatever their project, so that none of them is left for one core at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const secondsOf = ({ moduleId }: TestSpecification): number =>
      secondsOfLongFiles[relative(import.meta.dirname, moduleId)] ?? 0;
    const placeOf = ({ project }: TestSpecification): number => order.indexOf(project.name);
    return (await super.sort(files)).toSorted(
      (a, b) => secondsOf(b) - secondsOf(a) || placeOf(a) - placeOf(b),
    );
  }
}

export default defineConfig({
  test: {
    // Two cores are what a small machine has; a third worker fills them while others wait for programs they started.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // One process and what is in its memory: no workerd, no local D1, no other program.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{worker,integration,exhaustive,mocked}.test.ts', 'test/simulation/**'],
          environment: 'node',
          ...shared,
          ...timeouts,
        },
      },
      {
        // As unit, but with modules replaced, which others in the same process must not see.
        test: { name: 'mocked', include: ['test/**/*.mocked.test.ts'], environment: 'node', ...timeouts },
      },
      {
        // The same bindings as pulse-ingest, inside workerd; storage is fresh for every test file.
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler/ingest.jsonc' },
            miniflare: { bindings: { ENVIRONMENT: 'local' }, cf: false },
          }),
        ],
        test: { name: 'workers', include: ['test/**/*.worker.test.ts'], ...timeouts },
      },
      {
        // One function and thousands of inputs: every bit turned, chats mixed at random.
        test: {
          name: 'exhaustive',
          include: ['test/**/*.exhaustive.test.ts'],
          environment: 'node',
          ...shared,
          ...timeouts,
        },
      },
      {
        // Over the local D1, R2 and KV, where rows and query plans count; and whole programs.
        test: {
          name: 'integration',
          include: ['test/**/*.integration.test.ts'],
          environment: 'node',
          ...shared,
          ...timeouts,
        },
      },
      {
        // The whole system in one process, under every fault.
        test: {
          name: 'simulation',
          include: ['test/simulation/**/*.test.ts'],
          exclude: ['test/**/*.integration.test.ts', plantedBugs],
          environment: 'node',
          ...shared,
          ...timeouts,
        },
      },
      {
        // The same over a system with bugs, which others in the same process must not see.
        test: { name: 'planted', include: [plantedBugs], environment: 'node', ...timeouts },
      },
    ],
  },
});
