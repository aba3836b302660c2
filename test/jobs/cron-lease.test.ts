import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCron } from '../../src/jobs/cron.ts';
import type { ObjectStore } from '../../src/ports/objects.ts';
import type { Services } from '../../src/services.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
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
const cleanUp = '*/15 * * * *';
const often = '*/5 * * * *';

const withObjects = (objects: Partial<ObjectStore>): Services => ({
  ...test.services,
  objects: { ...test.services.objects, ...objects },
});

/** An export whose raw file has been kept long enough. */
async function plantOldExport(id: string): Promise<void> {
  const { d1, clock, services } = test;
  await services.objects.put(`raw/${id}`, new Uint8Array([1]));
  await d1
    .prepare(`INSERT INTO exports (id, community_id, source_id, file_name, size, object_key, file_fingerprint, status,
        error_code, correlation_id, created_at, updated_at, finished_at)
      VALUES (?, 'com_a', 'src_a', 'x', 1, ?, ?, 'failed', 'internal', 'cor', 1, 1, ?)`)
    .bind(id, `raw/${id}`, id, clock.now - 80 * hour)
    .run();
}

async function plantExpiredUploads(count: number): Promise<void> {
  const ids = JSON.stringify(Array.from({ length: count }, (_, i) => i));
  await test.d1
    .prepare(`INSERT INTO uploads (id, community_id, source_id, file_name, size, part_size, part_count, object_key,
        storage_upload_id, status, created_at, updated_at, expires_at)
      SELECT 'upl_' || value, 'com_a', 'src_a', 'x', 10, 10, 1, 'raw/upl_' || value, 'id', 'open', 1, 1, ?
      FROM json_each(?)`)
    .bind(test.clock.now - 1, ids)
    .run();
}

const run = (task: string) =>
  test.d1
    .prepare('SELECT started_at, finished_at, outcome, note FROM cron_runs WHERE task = ?')
    .bind(task)
    .first();
const count = async (sql: string) => (await test.d1.prepare(sql).first<{ n: number }>())!.n;
const events = (task: string) =>
  test.logged
    .filter(({ event, fields }) => event.startsWith('cron.') && fields['task'] === task)
    .map(({ event }) => event);

describe('a task whose holder is paused beyond its lease', () => {
  it('passes on, and what the late one writes is refused', async () => {
    await plantOldExport('exp_1');
    await plantOldExport('exp_2');
    let release = (): void => {};
    const paused = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { objects } = test.services;
    const first = runCron(
      withObjects({ delete: (keys) => paused.then(() => objects.delete(keys)) }),
      cleanUp,
    );
    await vi.waitFor(
      async () => expect(await count('SELECT COUNT(*) AS n FROM pending_deletions')).toBe(2),
      60_000,
    );

    test.clock.now += 239_000;
    await runCron(test.services, cleanUp);
    expect(events('cleanupRetainedRawExports')).toEqual(['cron.busy']);
    expect(await run('cleanupRetainedRawExports')).toMatchObject({ outcome: 'running' });

    test.clock.now += 60_000;
    await plantOldExport('exp_3');
    await runCron(test.services, cleanUp);
    const successor = await run('cleanupRetainedRawExports');
    expect(successor).toMatchObject({ outcome: 'done', note: '3 taken up' });
    expect(
      await test.d1
        .prepare("SELECT fence, expires_at FROM leases WHERE name = 'cron:cleanupRetainedRawExports'")
        .first(),
    ).toEqual({
      fence: 2,
      expires_at: 0,
    });

    test.clock.now += 60_000;
    release();
    await first;
    expect(await run('cleanupRetainedRawExports')).toEqual(successor);
    expect(test.logged).toContainEqual({
      level: 'warn',
      event: 'lease.expired',
      fields: { name: 'cron:cleanupRetainedRawExports', fence: 2 },
    });
    expect(events('cleanupRetainedRawExports')).toEqual(['cron.busy', 'cron.done', 'cron.overtaken']);
    expect(await keysUnder(test, '')).toEqual([]);
    expect(await count('SELECT COUNT(*) AS n FROM pending_deletions')).toBe(0);
  });

  it('begins no further step once another has taken over', async () => {
    await seedCommunity(test, { slug: 'a' });
    await plantExpiredUploads(5);
    const stepping = withObjects({
      async abortMultipart() {
        // the first step outlasts the lease; meanwhile another tick takes over and cannot end its only step either
        test.clock.now += 5 * 60_000;
        await test.d1
          .prepare("UPDATE leases SET owner = 'another', fence = fence + 1 WHERE name = 'cron:expireUploads'")
          .run();
      },
    });
    await runCron(stepping, often);
    expect(await count("SELECT COUNT(*) AS n FROM uploads WHERE status = 'expired'")).toBe(1);
    expect(events('expireUploads')).toContain('cron.overtaken');
  });
});

describe('a task that takes long', () => {
  it('keeps its lease while it shows signs of life', async () => {
    await plantExpiredUploads(5);
    const busy: string[][] = [];
    let inner = false;
    const services = withObjects({
      async abortMultipart() {
        test.clock.now += 100_000;
        if (inner) return;
        inner = true;
        test.logged.length = 0;
        await runCron(services, often);
        busy.push(
          test.logged
            .filter(({ event }) => event === 'cron.busy')
            .map(({ fields }) => String(fields['task'])),
        );
        inner = false;
      },
    });
    await runCron(services, often);
    expect(busy).toHaveLength(5);
    for (const tasks of busy) expect(tasks).toContain('expireUploads');
    expect(await run('expireUploads')).toMatchObject({ outcome: 'done', note: '5 taken up' });
  });

  it('ends its run after ten minutes and leaves the rest to the next', async () => {
    await plantExpiredUploads(5);
    const slow = withObjects({
      async abortMultipart() {
        test.clock.now += 200_000;
      },
    });
    await runCron(slow, often);
    expect(await run('expireUploads')).toMatchObject({ outcome: 'done', note: '3 taken up' });
    await runCron(slow, often);
    expect(await count("SELECT COUNT(*) AS n FROM uploads WHERE status = 'open'")).toBe(0);
  });
});

it('a raw file leaves in two steps: an object that could not be deleted is deleted in the next run, and no failed export is queued anew without its file', async () => {
  await plantOldExport('exp_1');
  const failing = withObjects({
    delete: () => Promise.reject(new Error('R2 is away')),
  });
  await runCron(failing, cleanUp);
  expect(await run('cleanupRetainedRawExports')).toMatchObject({ outcome: 'failed', note: 'R2 is away' });
  expect(await keysUnder(test, '')).toHaveLength(1);
  await runCron(test.services, often);
  expect(
    await count("SELECT COUNT(*) AS n FROM exports WHERE status = 'failed' AND raw_deleted_at IS NOT NULL"),
  ).toBe(1);

  test.clock.now += 15 * 60_000;
  await runCron(test.services, cleanUp);
  expect(await keysUnder(test, '')).toEqual([]);
  expect(await count('SELECT COUNT(*) AS n FROM pending_deletions')).toBe(0);
});
