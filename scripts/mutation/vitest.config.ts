import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What `npm run mutate` hands over: the tests of one module. */
const tests = JSON.parse(process.env['MUTATION_TESTS'] ?? '[]') as string[];

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  resolve: {
    alias: [
      {
        find: /^(\.\.\/)+testing\/harness\/open-services\.ts$/,
        replacement: join(import.meta.dirname, 'open-services-in-memory.ts'),
      },
    ],
  },
  test: {
    include: tests,
    exclude: ['test/**/*.{worker,exhaustive}.test.ts'],
    environment: 'node',
    setupFiles: [join(import.meta.dirname, 'skip-local-only.ts')],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
