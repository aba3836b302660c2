import { join } from 'node:path';
import { applyMigrations } from './local/apply-migrations.ts';
import { buildWorkers } from './local/build-workers.ts';
import { checkPort, readPort } from './local/check-port.ts';
import { type HeldLock, holdLock } from './local/hold-lock.ts';
import { type LocalKey, openFirstKey } from './local/open-first-key.ts';
import { type LocalWorkers, openWorkers } from './local/open-workers.ts';
import { readArguments, type StartArguments } from './local/read-arguments.ts';
import { runCrons } from './local/run-crons.ts';
import { stopLeftover } from './local/stop-leftover.ts';
import { openLocalLog } from './local/write-log.ts';
import { projectRoot } from './run-command.ts';
import { runMain } from './run-main.ts';

const say = (line: string): void => console.log(line);

/** Everything of this machine lives here; PULSE_FOLDER names another folder. */
const folder = process.env['PULSE_FOLDER'] || join(projectRoot, '.pulse');

/** Resolves at the first request to stop. */
function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function sayKey(key: LocalKey | null): void {
  const path = join(folder, 'key');
  if (key === null) say(`Admin key       the one you kept (${path} is gone)`);
  else if (key.isNew) say(`Admin key       ${key.key}  (made just now; kept in ${path})`);
  else say(`Admin key       in ${path}`);
}

async function work(
  workers: LocalWorkers,
  args: StartArguments,
  log: ReturnType<typeof openLocalLog>,
): Promise<void> {
  const applied = await applyMigrations(workers.d1, join(projectRoot, 'migrations'));
  if (applied.length > 0)
    say(`Prepared the database (${applied.length} migration${applied.length === 1 ? '' : 's'})`);
  const key = await openFirstKey(workers.d1, join(folder, 'key'));
  const crons = runCrons(workers.crons, workers.fireCron, (pattern, thrown) =>
    log.write('error', `cron ${pattern}: ${thrown}`),
  );
  const stop = stopRequested();
  await crons.first;
  say('');
  say(`Beacon Pulse    ${workers.url.origin}`);
  sayKey(key);
  say(`Log             ${log.path}`);
  if (!args.once) {
    say('\nRunning; press Ctrl+C to stop.');
    await stop;
    say('\nStopping …');
  }
  crons.stop();
}

async function runLocally(lock: HeldLock, port: number, args: StartArguments): Promise<void> {
  if (lock.leftover !== null) await stopLeftover(lock.leftover);
  await checkPort(port);
  say('Building both Workers …');
  const buildFolder = join(folder, 'build');
  await buildWorkers(buildFolder);
  const log = openLocalLog(join(folder, 'log'), new Date());
  const workers = await openWorkers({
    port,
    buildFolder,
    stateFolder: join(folder, 'state'),
    log: log.write,
    started: lock.noteChild,
  });
  try {
    await work(workers, args, log);
  } finally {
    await workers.close();
  }
}

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2));
  const port = readPort(process.env['PORT']);
  const lock = holdLock(folder);
  try {
    await runLocally(lock, port, args);
  } finally {
    lock.release();
  }
  return 0;
}

await runMain(main);
