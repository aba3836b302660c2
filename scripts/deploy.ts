import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import type { Unstable_RawConfig as WranglerConfig } from 'wrangler';
import { systemClock } from '../src/adapters/system-clock.ts';
import { systemRandom } from '../src/adapters/system-random.ts';
import { ensureFirstKey } from '../src/auth/ensure-first-key.ts';
import { type Db, openDb } from '../src/storage/db.ts';
import { makeAdminKey } from './deploy/make-admin-key.ts';
import { formatSizes, measureBundle } from './deploy/measure-bundles.ts';
import { provision, type ResourceIds, type RunWrangler, resourceNames } from './deploy/provision.ts';
import { createRemoteD1 } from './deploy/remote-d1.ts';
import { resolveConfig } from './deploy/resolve-config.ts';
import { buildWorkers, configPath, type WorkerName, workerNames } from './local/build-workers.ts';
import { projectRoot, runCommand } from './run-command.ts';
import { runMain, StopError } from './run-main.ts';

const folder = join(projectRoot, '.pulse/deploy');

const runWrangler: RunWrangler = async (...args) => {
  const { code, stdout, output } = await runCommand('wrangler', args);
  return { ok: code === 0, stdout, output };
};

function readConfig(path: string): WranglerConfig {
  const { config, error } = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8'));
  if (error)
    throw new StopError(`${path} is not valid: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
  return config as WranglerConfig;
}

function writeResolved(name: WorkerName, ids: ResourceIds): string {
  const path = configPath(name);
  const resolved = join(folder, `${name}.json`);
  writeFileSync(resolved, JSON.stringify(resolveConfig(readConfig(path), dirname(path), ids), null, 2));
  return resolved;
}

async function mustRun(...args: string[]): Promise<string> {
  const { ok, stdout, output } = await runWrangler(...args);
  if (!ok) throw new StopError(`wrangler ${args.join(' ')} failed:\n${output}`);
  return stdout;
}

async function requireLogin(): Promise<void> {
  if ((await runWrangler('whoami', '--json')).ok) return;
  throw new StopError(
    'You are not logged in to Cloudflare. Run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN, and deploy again.',
  );
}

const openRemoteDb = (config: string): Db =>
  openDb(createRemoteD1(runWrangler, resourceNames.database, config), systemClock, () => {});

/** The way back in where no admin key is left: whoever holds the account makes another. */
async function addAdminKey(): Promise<number> {
  await requireLogin();
  mkdirSync(folder, { recursive: true });
  const ids = await provision(runWrangler, (line) => console.log(`  ${line}`));
  const db = openRemoteDb(writeResolved('ingest', ids));
  const key = await makeAdminKey(db, { id: 'deploy', name: 'npm run deploy' });
  console.log(`Another admin key, shown this once. Keep it safe:\n  ${key}`);
  return 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean' }, 'admin-key': { type: 'boolean' } },
  });
  if (values['admin-key']) return addAdminKey();
  console.log('Building both Workers …');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildWorkers(folder);
  console.log(formatSizes(workerNames.map((name) => measureBundle(`pulse-${name}`, join(folder, name)))));
  if (values['dry-run']) {
    console.log('Dry run: nothing was created or deployed.');
    return 0;
  }
  await requireLogin();
  console.log('Finding, or creating, what the Workers need:');
  const ids = await provision(runWrangler, (line) => console.log(`  ${line}`));
  const ingest = writeResolved('ingest', ids);
  console.log('Applying migrations …');
  await mustRun('d1', 'migrations', 'apply', resourceNames.database, '--remote', '--config', ingest);
  for (const name of ['ingest', 'public'] as const) {
    console.log(`Deploying pulse-${name} …`);
    const output = await mustRun('deploy', '--config', writeResolved(name, ids));
    for (const url of output.match(/https:\/\/\S+\.workers\.dev/g) ?? []) console.log(`  ${url}`);
  }
  const key = await ensureFirstKey({
    db: openRemoteDb(ingest),
    clock: systemClock,
    random: systemRandom,
  });
  if (key !== null) console.log(`The first admin key, shown this once. Keep it safe:\n  ${key}`);
  console.log('Deployed.');
  return 0;
}

await runMain(main);
