import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two cores are what a small machine has; vitest would leave one idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.worker.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The same bindings as pulse-ingest, inside workerd; storage is fresh for every test file.
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler/ingest.jsonc' },
            miniflare: { bindings: { ENVIRONMENT: 'local' }, cf: false },
          }),
        ],
        test: {
          name: 'workers',
          include: ['test/**/*.worker.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
