/** The dependency rule: a module imports only the modules below it. ARCHITECTURE.md has the picture. */
const { pipelineModules } = require('./lint/pipeline-modules.cjs');

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
const only = (module, allowed) =>
  rule(
    `${module}-imports`,
    `src/${module} may import only: ${allowed.join(', ')}`,
    { path: `^src/${module}/` },
    {
      path: '^src/',
      pathNot: [
        `^src/${module}/`,
        ...allowed.map((a) => (a.endsWith('.ts') ? `^src/${a.replace('.', '\\.')}$` : `^src/${a}/`)),
      ],
    },
  );

const pipelineRules = Object.entries(pipelineModules).map(([module, allowed]) =>
  rule(
    `pipeline-${module}-imports`,
    `src/pipeline/${module} may import of the pipeline only: ${allowed.join(', ') || 'nothing'} (lint/pipeline-modules.cjs)`,
    { path: `^src/pipeline/${module}/` },
    { path: '^src/pipeline/', pathNot: [module, ...allowed].map((name) => `^src/pipeline/${name}/`) },
  ),
);

module.exports = {
  forbidden: [
    rule('no-circles', 'a circle has no bottom', {}, { circular: true }),
    {
      ...rule(
        'no-folder-circles',
        'folders that import each other are one module: move what both need below them',
        { path: '^src/pipeline/' },
        { circular: true, path: '^src/pipeline/' },
      ),
      scope: 'folder',
    },
    ...pipelineRules,
    rule(
      'pipeline-modules-are-listed',
      'a new folder of src/pipeline says in lint/pipeline-modules.cjs what it may import',
      {
        path: '^src/pipeline/',
        pathNot: Object.keys(pipelineModules).map((name) => `^src/pipeline/${name}/`),
      },
      {},
    ),
    only('core', []),
    only('ports', ['core']),
    only('adapters', ['ports', 'core']),
    only('storage', ['ports', 'core']),
    only('pipeline', ['storage', 'ports', 'core']),
    only('quota', ['storage', 'ports', 'core']),
    only('auth', ['storage', 'ports', 'core']),
    only('cache', ['ports', 'core']),
    only('admin', ['pipeline', 'quota', 'auth', 'cache', 'storage', 'ports', 'core', 'services.ts']),
    only('jobs', ['admin', 'pipeline', 'quota', 'storage', 'cache', 'ports', 'core', 'services.ts']),
    only('routers', [
      'admin',
      'pipeline',
      'quota',
      'auth',
      'cache',
      'storage',
      'ports',
      'core',
      'services.ts',
      'jobs',
    ]),
    rule(
      'routers-use-few-jobs',
      'routers know jobs only as bulk controls; messages are committed to src/storage/outbox.ts',
      { path: '^src/routers/' },
      { path: '^src/jobs/', pathNot: ['^src/jobs/bulk/'] },
    ),
    rule(
      'one-way-to-hold-a-lease',
      'work under a lease goes through src/storage/with-lease.ts; everyone else knows the type',
      { path: '^src/', pathNot: '^src/storage/' },
      { path: '^src/storage/repositories/leases\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'one-way-to-send',
      'only what follows from a message is sent directly; everything else passes through src/storage/outbox.ts',
      { path: '^src/', pathNot: '^src/jobs/(consume|defer)\\.ts$' },
      { path: '^src/jobs/send-follow-ups\\.ts$' },
    ),
    rule(
      'adapters-through-compose',
      'only compose wires adapters',
      { path: '^src/', pathNot: ['^src/adapters/', '^src/compose\\.ts$'] },
      { path: '^src/adapters/' },
    ),
    rule(
      'sql-in-storage',
      'only storage knows Kysely',
      { path: '^src/', pathNot: '^src/storage/' },
      { path: 'node_modules/kysely/' },
    ),
    rule(
      'env-above-compose',
      'environment is read by workers and compose only',
      { path: '^src/', pathNot: ['^src/workers/', '^src/compose\\.ts$', '^src/env\\.ts$'] },
      { path: '^src/env\\.ts$' },
    ),
    rule(
      'figures-are-protected-in-one-place',
      'only privacy/figures marks a figure as protected; everyone else knows the type',
      { path: '^src/', pathNot: '^src/pipeline/privacy/figures/' },
      { path: '^src/pipeline/privacy/protected-figure\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'texts-are-composed-in-one-place',
      'only the composer marks a text as public; everyone else knows the type',
      { path: '^src/', pathNot: '^src/pipeline/privacy/composed/' },
      { path: '^src/pipeline/privacy/composed/public-text\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'texts-of-editors-are-checked-first',
      'only the check marks a text of a manager; everyone else knows the type',
      { path: '^src/', pathNot: '^src/pipeline/privacy/editor-text/' },
      { path: '^src/pipeline/privacy/editor-text/editor-text\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'words-are-public-in-one-place',
      'only the classifier marks a word as public; everyone else knows the type',
      { path: '^src/', pathNot: '^src/pipeline/privacy/public-words/' },
      { path: '^src/pipeline/privacy/public-words/public-word\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'clients-import-types',
      'clients import types only',
      { path: '^clients/typed/|^clients/rest/' },
      { path: '^src/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'product-not-tests',
      'the product never imports tests, their library, scripts or benches',
      { path: '^(src|packages|clients)/' },
      { path: '^(test|testing|bench|scripts)/' },
    ),
    rule(
      'packages-stand-alone',
      'what others install imports itself and zod',
      { path: '^packages/' },
      { pathNot: ['^packages/', 'node_modules/zod/'] },
    ),
    rule(
      'testing-not-tests',
      'testing/ is the library of tests, benches and scripts: move what it needs from a test into testing/',
      { path: '^testing/' },
      { path: '^(test|bench)/' },
    ),
    rule(
      'benches-and-scripts-not-tests',
      'what a bench or a script shares with tests lives in testing/',
      { path: '^(bench|scripts)/' },
      { path: '^test/' },
    ),
    rule(
      'unit-tests-in-one-process',
      'what needs the local D1, R2 or KV is named *.integration.test.ts; a unit test opens memory services',
      { path: '^test/.*\\.test\\.ts$', pathNot: '\\.(integration|worker)\\.test\\.ts$' },
      { path: '^testing/harness/open-services\\.ts$|node_modules/(miniflare|wrangler)/', reachable: true },
    ),
    rule(
      'declared-dependencies',
      'what is imported is declared',
      { path: '^(src|packages|clients|scripts|openapi|test|testing|bench)/' },
      { dependencyTypes: ['npm-no-pkg', 'unknown', 'undetermined'], pathNot: ['^cloudflare:', '^node:'] },
    ),
    rule(
      'no-dev-in-product',
      'the product imports no dev dependency',
      { path: '^(src|packages)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|clients)/[^/]+/dist/' },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
      conditionNames: ['workerd', 'import', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    builtInModules: { add: ['cloudflare:workers', 'cloudflare:test'] },
  },
};
