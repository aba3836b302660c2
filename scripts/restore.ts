import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createConsoleLog } from '../src/adapters/console-log.ts';
import { createEmbeddedTextModel } from '../src/adapters/embedded/extract-summary.ts';
import { createR2Store } from '../src/adapters/r2.ts';
import { systemClock } from '../src/adapters/system-clock.ts';
import { systemRandom } from '../src/adapters/system-random.ts';
import { PulseError } from '../src/core/errors.ts';
import { listBackups } from '../src/pipeline/backup/list-backups.ts';
import { restoreBackup } from '../src/pipeline/backup/restore-backup.ts';
import { applyErasures } from '../src/pipeline/erasure/apply-erasures.ts';
import { applyRemovals } from '../src/pipeline/removal/apply-removals.ts';
import { replayRemovals } from '../src/pipeline/removal/keep-removals.ts';
import type { ObjectStore } from '../src/ports/objects.ts';
import { type Db, openDb } from '../src/storage/db.ts';
import { listPendingErasures } from '../src/storage/repositories/erasures.ts';
import { applyMigrations } from './local/apply-migrations.ts';
import { holdLock } from './local/hold-lock.ts';
import { openStores } from './local/open-stores.ts';
import { writeRestoreSql } from './local/write-restore-sql.ts';
import { projectRoot } from './run-command.ts';
import { runMain, StopError } from './run-main.ts';

const usage = `Brings a nightly backup back into the empty database of this machine.

Usage: npm run restore -- [BACKUP_ID | newest] [--from FOLDER]
       npm run restore -- --files FOLDER --sql FILE

Without an id it lists the backups. --from takes them from the state of another folder than .pulse. --sql makes
statements of a backup whose objects were downloaded into a folder, for a database that is not on this machine.
`;

const folder = resolve(process.env['PULSE_FOLDER'] || join(projectRoot, '.pulse'));

async function chooseBackup(objects: ObjectStore, wanted: string): Promise<string> {
  const newest = (await listBackups(objects)).filter(({ finished }) => finished).at(-1)?.id;
  if (wanted !== 'newest') return wanted;
  if (newest === undefined) throw new StopError('There is no finished backup.');
  return newest;
}

async function restore(d1: D1Database, objects: ObjectStore, wanted: string): Promise<void> {
  const id = await chooseBackup(objects, wanted);
  await applyMigrations(d1, join(projectRoot, 'migrations'));
  const db = openDb(d1, systemClock, () => {});
  const rows = await restoreBackup({ db, objects }, id);
  await takeOutErased(db, objects);
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  console.log(`Restored ${id}: ${total} rows in ${Object.keys(rows).length} tables. Now run: npm start`);
}

/** Takes whoever was erased since the backup out again; without that a restore does not succeed. */
async function takeOutErased(db: Db, objects: ObjectStore): Promise<void> {
  const services = {
    db,
    objects,
    text: createEmbeddedTextModel(),
    clock: systemClock,
    random: systemRandom,
    log: createConsoleLog({ worker: 'restore' }),
  };
  await replayRemovals(services);
  await applyRemovals(services);
  await applyErasures(services);
  const left = await listPendingErasures(db, '');
  if (left.length === 0) return;
  throw new StopError(
    `The rows are back, but people who were erased could not be taken out of ${left.length} groups again. The lines above say why. ` +
      'npm start tries again every quarter of an hour; do not open the server to others before.',
  );
}

/** A backup that is refused is told in a sentence, without a stack. */
async function inSentences<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof PulseError) throw new StopError(`${thrown.code}: ${thrown.message}`);
    throw thrown;
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      from: { type: 'string' },
      files: { type: 'string' },
      sql: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.files !== undefined || values.sql !== undefined) {
    if (values.files === undefined || values.sql === undefined || positionals.length > 0)
      throw new StopError(usage);
    const { rows, tables } = await inSentences(writeRestoreSql(values.files, values.sql));
    console.log(`Wrote ${values.sql}: ${rows} rows of ${tables} tables.`);
    return 0;
  }
  const lock = holdLock(folder, 0);
  try {
    const target = await openStores(join(folder, 'state'));
    const from = values.from === undefined ? target : await openStores(join(resolve(values.from), 'state'));
    try {
      const objects = createR2Store(from.bucket);
      const [wanted] = positionals;
      if (wanted !== undefined) await inSentences(restore(target.d1, objects, wanted));
      else {
        for (const { id, finished } of await listBackups(objects))
          console.log(finished ? id : `${id}  (never finished)`);
      }
      return 0;
    } finally {
      if (from !== target) await from.close();
      await target.close();
    }
  } finally {
    lock.release();
  }
}

await runMain(main);
