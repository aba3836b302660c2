import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMigrations } from '../../scripts/local/apply-migrations.ts';
import { openStores } from '../../scripts/local/open-stores.ts';
import { createR2Store } from '../../src/adapters/r2.ts';
import { writeBackup } from '../../src/pipeline/backup/write-backup.ts';
import { openDb } from '../../src/storage/db.ts';
import { seedCommunity } from '../routers/seed-community.ts';

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
}, 60_000);
