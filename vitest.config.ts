import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Loops of thousands of runs take longer on a busy machine than vitest would wait. */
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Files that take minutes come first, so that none of them is left for one core at the end. */
const order = ['simulation', 'exhaustive', 'integration', 'workers', 'mocked', 'unit'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ project }: TestSpecification): number => order.indexOf(project.name);
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    // Two cores are what a small machine has; vitest would leave one idle.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // One process and what is in its memory: no workerd, no local D1, no other program.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{worker,integration,exhaustive,mocked}.test.ts', 'test/simulation/**'],
          environment: 'node',
          // Modules are loaded once a process, not once a file: that is half of the time. No file changes what others see.
          isolate: false,
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
          ...timeouts,
        },
      },
      {
        // Over the local D1, R2 and KV, where rows and query plans count; and whole programs.
        test: {
          name: 'integration',
          include: ['test/**/*.integration.test.ts'],
          environment: 'node',
          ...timeouts,
        },
      },
      {
        // The whole system in one process, under every fault.
        test: {
          name: 'simulation',
          include: ['test/simulation/**/*.test.ts'],
          exclude: ['test/**/*.integration.test.ts'],
          environment: 'node',
          ...timeouts,
        },
      },
    ],
  },
});
