/** A module whose tests are measured: the files that are changed, and the tests that should notice. */
export type MutationModule = { readonly mutate: readonly string[]; readonly tests: readonly string[] };

/** The tests of these folders, and single files by name; they run in one process, over the D1 in memory. */
const testsOf = (...places: readonly string[]): string[] =>
  places.map((place) => (place.endsWith('.test.ts') ? `test/${place}` : `test/${place}/**/*.test.ts`));

/** The whole system once without faults and once with the worst: what no test of one module says. */
const whole = ['simulation/liveness.test.ts', 'simulation/paused-holder.test.ts'];

export const mutationModules: Readonly<Record<string, MutationModule>> = {
  storage: {
    mutate: ['src/storage/**/*.ts', '!src/storage/tables/**'],
    tests: testsOf(
      ...['storage', 'auth', 'quota', 'jobs', 'routers', 'admin'],
      ...[
        'pipeline/backup',
        'pipeline/uploads',
        'pipeline/orphans',
        'pipeline/analysis',
        'pipeline/publishing',
      ],
      ...['pipeline/people', 'pipeline/media', 'pipeline/retention', ...whole],
    ),
  },
  jobs: {
    mutate: ['src/jobs/**/*.ts'],
    tests: testsOf(
      'jobs',
      'quota',
      'pipeline/orphans',
      'pipeline/uploads',
      'routers/admin.test.ts',
      'admin/deletion',
      'storage/slow-queries.test.ts',
      ...whole,
    ),
  },
  uploads: {
    mutate: ['src/pipeline/uploads/**/*.ts'],
    tests: testsOf(
      'pipeline/uploads',
      'pipeline/orphans',
      'routers/uploads.test.ts',
      'clients/upload',
      'jobs',
    ),
  },
  quota: {
    mutate: ['src/quota/**/*.ts'],
    tests: testsOf(
      ...['quota', 'pipeline/analysis', 'routers/quota.test.ts'],
      ...['jobs/budget.test.ts', 'jobs/media-analysis.test.ts'],
    ),
  },
  publishing: {
    // not the jobs: they publish along the way, and most mutants here are static, so that each runs every test
    mutate: ['src/pipeline/publishing/**/*.ts'],
    tests: testsOf(
      'pipeline/publishing',
      'pipeline/privacy/composed',
      'pipeline/privacy/figures',
      'admin/words',
      whole[0]!,
    ),
  },
  backup: {
    mutate: ['src/pipeline/backup/**/*.ts'],
    tests: testsOf('pipeline/backup', 'jobs/cron-lease.test.ts'),
  },
  analysis: {
    mutate: ['src/pipeline/analysis/**/*.ts'],
    tests: testsOf('pipeline/analysis', 'jobs', whole[0]!),
  },
  routers: {
    mutate: ['src/routers/**/*.ts', 'src/admin/**/*.ts', '!src/**/schema.ts'],
    // not the programs of the clients: they take longer than all others, and most mutants here are static
    tests: testsOf(
      ...['routers', 'admin', 'auth', 'openapi', 'cache'],
      ...['clients/app-router.test.ts', 'clients/public-operations.test.ts'],
    ),
  },
};
