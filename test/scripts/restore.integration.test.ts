import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMigrations } from '../../scripts/local/apply-migrations.ts';
import { openStores } from '../../scripts/local/open-stores.ts';
import { createR2Store } from '../../src/adapters/r2.ts';
import { writeBackup } from '../../src/pipeline/backup/write-backup.ts';
import { openDb } from '../../src/storage/db.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pulse-restore-'));
});
afterEach(() => rm(folder, { recursive: true }));

const run = (pulseFolder: string, ...args: string[]): Promise<{ code: number; text: string }> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [join(root, 'scripts/restore.ts'), ...args],
      { env: { ...process.env, PULSE_FOLDER: pulseFolder } },
      (error, stdout, stderr) => done({ code: error ? 1 : 0, text: stdout + stderr }),
    );
  });

it('brings the newest backup of one folder into the empty database of another, once', async () => {
  const clock = { now: () => Date.UTC(2026, 1, 18, 2, 17) };
  const lost = await openStores(join(folder, 'lost/state'));
  await applyMigrations(lost.d1, join(root, 'migrations'));
  await seedCommunity({ d1: lost.d1, clock: { now: clock.now() } }, { slug: 'harbour' });
  const id = await writeBackup({
    db: openDb(lost.d1, clock, () => {}),
    objects: createR2Store(lost.bucket),
    clock,
  });
  await lost.close();

  const from = ['--from', join(folder, 'lost')];
  expect(await run(join(folder, 'new'), ...from)).toEqual({ code: 0, text: `${id}\n` });
  const restored = await run(join(folder, 'new'), 'newest', ...from);
  expect(restored.text).toContain(`Restored ${id}: 2 rows`);
  const again = await run(join(folder, 'new'), id, ...from);
  expect(again.code).toBe(1);
  expect(again.text).toContain('conflict: The database is not empty');

  const found = await openStores(join(folder, 'new/state'));
  expect((await found.d1.prepare('SELECT slug FROM communities').all()).results).toEqual([
    { slug: 'harbour' },
  ]);
  await found.close();
}, 240_000);

it('makes statements of a backup that was downloaded, for a database elsewhere, and refuses a damaged one', async () => {
  const now = Date.UTC(2026, 1, 18, 2, 17);
  const clock = { now: () => now };
  const state = await openStores(join(folder, 'state'));
  await applyMigrations(state.d1, join(root, 'migrations'));
  await seedCommunity({ d1: state.d1, clock: { now } }, { slug: 'harbour', name: "O'Hara; drop\nall" });
  await state.d1.exec("INSERT INTO leases (name, owner, expires_at, fence) VALUES ('a', 'b', 1, 1)");
  const objects = createR2Store(state.bucket);
  const db = openDb(state.d1, clock, () => {});
  const id = await writeBackup({ db, objects, clock });
  const files = join(folder, 'files');
  await mkdir(files);
  for (const { key } of (await objects.list(`backups/${id}/`, null, 1000)).objects)
    await writeFile(join(files, basename(key)), (await objects.get(key))!.bytes);
  await state.close();

  const sql = join(folder, 'restore.sql');
  const made = await run(folder, '--files', files, '--sql', sql);
  expect(made).toEqual({ code: 0, text: `Wrote ${sql}: 2 rows of 2 tables.\n` });
  const restored = new DatabaseSync(':memory:');
  for (const name of (await readdir(join(root, 'migrations'))).sort())
    restored.exec(await readFile(join(root, 'migrations', name), 'utf8'));
  restored.exec("INSERT INTO leases (name, owner, expires_at, fence) VALUES ('a', 'now', 9, 2)");
  restored.exec(await readFile(sql, 'utf8'));
  expect({ ...restored.prepare('SELECT slug, name, policy FROM communities').get() }).toEqual({
    slug: 'harbour',
    name: "O'Hara; drop\nall",
    policy: 'themes',
  });
  expect(restored.prepare('SELECT COUNT(*) AS n FROM sources').get()!['n']).toBe(1);
  // the next tick takes out again whoever was erased since
  expect(restored.prepare('SELECT COUNT(*) AS n FROM pending_erasures').get()!['n']).toBe(1);

  await writeFile(join(files, 'sources.jsonl.gz'), 'damaged');
  const refused = await run(folder, '--files', files, '--sql', sql);
  expect(refused.code).toBe(1);
  expect(refused.text).toMatch(
    /^\nunprocessable: The backup .* cannot be restored: sources has 7 of \d+ bytes\.\n$/,
  );
}, 240_000);
