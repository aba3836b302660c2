import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Connection } from '@beacon-pulse/rest/src/call-api.ts';
import { systemClock } from '../src/adapters/system-clock.ts';
import { openDb } from '../src/storage/db.ts';
import { abandonWork } from '../src/storage/repositories/leases.ts';
import { applyMigrations } from './local/apply-migrations.ts';
import { checkPort, readPort } from './local/check-port.ts';
import { HeldError, type HeldLock, holdLock } from './local/hold-lock.ts';
import { ingestOwnFile } from './local/ingest-own-file.ts';
import { ingestSample } from './local/ingest-sample.ts';
import { areBuilt, buildAndNote } from './local/keep-builds.ts';
import { type LocalKey, openLocalKey } from './local/open-local-key.ts';
import { openPages } from './local/open-pages.ts';
import { type LocalWorkers, openWorkers } from './local/open-workers.ts';
import { readArguments, type StartArguments } from './local/read-arguments.ts';
import { runCrons } from './local/run-crons.ts';
import { stopLeftover } from './local/stop-leftover.ts';
import { type LocalLog, openLocalLog } from './local/write-log.ts';
import { projectRoot } from './run-command.ts';
import { runMain } from './run-main.ts';

const say = (line: string): void => console.log(line);

/** Everything of this machine lives here; PULSE_FOLDER names another folder. */
const folder = resolve(process.env['PULSE_FOLDER'] || join(projectRoot, '.pulse'));
const keyPath = join(folder, 'key');

/** Older than any lease or stale time that the jobs wait for: ten minutes. */
const longAgoMs = 600_000;

async function prepareDatabase(workers: LocalWorkers): Promise<LocalKey> {
  const applied = await applyMigrations(workers.d1, join(projectRoot, 'migrations'));
  if (applied.length > 0) say(`Prepared the database (migrations: ${applied.length}).`);
  const db = openDb(workers.d1, systemClock, () => {});
  await abandonWork(db, Date.now() - longAgoMs);
  return openLocalKey(db, keyPath);
}

/** Ingests what was asked for; true when all of it could be. */
async function ingest(connection: Connection, args: StartArguments): Promise<boolean> {
  let complete = true;
  if (args.sample) complete = await ingestSample(connection, join(folder, 'sample-done'), say);
  for (const path of args.files) {
    if (!(await ingestOwnFile(connection, path, args, say))) complete = false;
  }
  return complete;
}

/** Says where the pages of the communities are: with a file, those of its community alone. */
async function sayPages(connection: Connection, args: StartArguments): Promise<void> {
  for (const { community, link } of await openPages(
    connection,
    args.files.length > 0 ? args.community : null,
  ))
    say(`  Inside      ${link}  (${community}, opens once within ten minutes)`);
}

async function serve(
  workers: LocalWorkers,
  url: string,
  args: StartArguments,
  log: LocalLog,
): Promise<boolean> {
  const stopped = new Promise<'stopped'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('stopped'));
  });
  const { key, isNew } = await prepareDatabase(workers);
  const crons = runCrons(workers.crons, workers.fireCron, (pattern, thrown) =>
    log.write('error', `cron ${pattern}: ${thrown}`),
  );
  try {
    await crons.first;
    const connection: Connection = { url, key, fetch };
    const ingested = await Promise.race([ingest(connection, args), stopped]);
    if (ingested === 'stopped') {
      say('\nStopping. The next start resumes here.');
      return false;
    }
    say('\nBeacon Pulse is ready:\n');
    say(`  Look        ${url}`);
    await sayPages(connection, args);
    say(`  API         ${url}/docs`);
    say(`  Admin key   ${isNew ? `${key}  (made just now, kept in ${keyPath})` : `in ${keyPath}`}`);
    say(`  Log         ${log.path}`);
    if (args.once) return ingested;
    say('\nPress Ctrl+C to stop.');
    await stopped;
    say('\nStopping …');
    return true;
  } finally {
    crons.stop();
  }
}

async function runLocally(lock: HeldLock, port: number, args: StartArguments): Promise<boolean> {
  if (lock.leftover !== null) await stopLeftover(lock.leftover);
  await checkPort(port);
  const buildFolder = join(folder, 'build');
  if (!areBuilt(buildFolder)) {
    say('Building both Workers …');
    await buildAndNote(buildFolder);
  }
  const log = openLocalLog(join(folder, 'log'), new Date());
  const workers = await openWorkers({
    port,
    buildFolder,
    stateFolder: join(folder, 'state'),
    log: log.write,
    started: lock.noteChild,
  });
  try {
    return await serve(workers, `http://localhost:${port}`, args, log);
  } finally {
    await workers.close();
  }
}

/** Hands the files to the Pulse that runs already; true when it could read all of them. */
async function ingestElsewhere(port: number, args: StartArguments): Promise<boolean> {
  say(
    `Beacon Pulse is already running on port ${port}; it receives the file${args.files.length === 1 ? '' : 's'}.`,
  );
  const key = readFileSync(keyPath, 'utf8').trim();
  const connection: Connection = { url: `http://localhost:${port}`, key, fetch };
  const complete = await ingest(connection, { ...args, sample: false });
  await sayPages(connection, args);
  return complete;
}

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2));
  const port = readPort(process.env['PORT']);
  let lock: HeldLock;
  try {
    lock = holdLock(folder, port);
  } catch (thrown) {
    if (!(thrown instanceof HeldError) || thrown.port === null || args.files.length === 0) throw thrown;
    return (await ingestElsewhere(thrown.port, args)) ? 0 : 1;
  }
  try {
    return (await runLocally(lock, port, args)) ? 0 : 1;
  } finally {
    lock.release();
  }
}

await runMain(main);
// A stop in the middle of an upload leaves a client that would go on trying.
process.exit();
