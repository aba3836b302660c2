import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCron, schedules } from '../../src/jobs/cron.ts';
import { backupDatabase } from '../../src/jobs/tasks/backup-database.ts';
import { deleteExpiredRows, retentionDays } from '../../src/jobs/tasks/delete-expired-rows.ts';
import { sweepOrphans } from '../../src/jobs/tasks/sweep-orphans.ts';
import { backupIdOf } from '../../src/pipeline/backup/backup-manifest.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { endlessTaskLease } from '../../testing/harness/endless-task-lease.ts';
import { keysUnder } from '../../testing/harness/media-world.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const hour = 3_600_000;
const day = 24 * hour;
const nightly = '17 2 * * *';

it('every task has a name of its own, under which its runs and its lease are kept', () => {
  const names = Object.values(schedules).flatMap((tasks) => tasks.map(({ name }) => name));
  expect(names.filter((name) => !/^[a-z]+(?:[A-Z][a-z]+)+$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

it('a schedule that nobody knows is reported and does nothing', async () => {
  await runCron(test.services, '0 0 1 1 *');
  expect(test.logged).toEqual([
    { level: 'warn', event: 'cron.unknown_schedule', fields: { schedule: '0 0 1 1 *' } },
  ]);
  expect(test.statements).toEqual([]);
  await runCron(test.services, nightly);
  expect(test.logged.filter(({ event }) => event === 'cron.unknown_schedule')).toHaveLength(1);
});

it('answers for repeated requests are kept for a day', async () => {
  const ages = [0, day - 1, day + 1];
  await test.d1.batch(
    ages.map((age, i) =>
      test.d1
        .prepare(
          "INSERT INTO idempotency_keys (actor, key, request_hash, created_at) VALUES ('a', ?, 'h', ?)",
        )
        .bind(`key ${i}`, test.clock.now - age),
    ),
  );
  await runCron(test.services, nightly);
  const { results } = await test.d1.prepare('SELECT key FROM idempotency_keys ORDER BY key').all();
  expect(results).toEqual([{ key: 'key 0' }, { key: 'key 1' }]);
});

describe('the nightly backup', () => {
  const ids = async () => [...new Set((await keysUnder(test, 'backups/')).map((key) => key.split('/')[1]!))];
  const plant = async (id: string, finished = true) =>
    void (await test.services.objects.put(
      `backups/${id}/${finished ? 'manifest.json' : 'weeks.jsonl.gz'}`,
      new Uint8Array(),
    ));
  const run = () => backupDatabase(test.services, endlessTaskLease);
  const ago = (ms: number): string => backupIdOf(test.clock.now - ms);
  const now = (): string => ago(0);

  it('keeps what is thirty days old and removes what is older, finished or not', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    for (const age of [30 * day, 31 * day]) await plant(ago(age));
    await plant(ago(40 * day), false);
    expect(await run()).toBe(1);
    expect((await ids()).sort()).toEqual([ago(30 * day), now()].sort());
  });

  it('leaves a folder alone whose name is no time', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    await plant('before-the-move', false);
    expect(await run()).toBe(1);
    expect(await ids()).toContain('before-the-move');
  });

  it('is not made where one of the last twenty hours is finished', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    await plant(ago(20 * hour - 60_000));
    expect(await run()).toBe(0);
    test.clock.now += 60_000;
    expect(await run()).toBe(1);
  });

  it('is made where the last one was never finished', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    await plant(ago(hour), false);
    expect(await run()).toBe(1);
  });

  it('is not made of an empty database', async () => {
    expect(await run()).toBe(0);
    expect(await ids()).toEqual([]);
  });
});

it('rows are deleted in a hundred steps of a kind a night at most', async () => {
  const kinds = Object.keys(retentionDays).length;
  let batches = 0;
  const db = {
    ...test.services.db,
    async batch() {
      batches++;
      return [{ rows: [], changes: 1000 }];
    },
  };
  expect(await deleteExpiredRows({ ...test.services, db }, endlessTaskLease)).toBe(kinds * 100 * 1000);
  expect(batches).toBe(kinds * 100);
});

it('an orphan leaves when it has been seen for twenty hours, and not before', async () => {
  await seedCommunity(test, { slug: 'harbour' });
  await test.services.objects.put('raw/com_harbour/upl_gone', new Uint8Array([1]));
  const sweep = () => sweepOrphans(test.services, endlessTaskLease);
  test.clock.now += 4 * day;
  expect(await sweep()).toBe(0);
  test.clock.now += 20 * hour - 1;
  expect(await sweep()).toBe(0);
  expect(await keysUnder(test, 'raw/')).toHaveLength(1);
  test.clock.now += 1;
  expect(await sweep()).toBe(1);
  expect(await keysUnder(test, 'raw/')).toEqual([]);
});
