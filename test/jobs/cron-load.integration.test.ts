import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCron, schedules } from '../../src/jobs/cron.ts';
import type { Services } from '../../src/services.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const often = '*/5 * * * *';
const cleanUp = '*/15 * * * *';
const hour = 3_600_000;
const waiting = 600;
const analysing = 400;
const sources = 40;

const insertExports = `INSERT INTO exports (id, community_id, source_id, file_name, size, object_key, file_fingerprint,
    status, correlation_id, created_at, updated_at, finished_at, media_status)
  SELECT value->>0, 'com_a', value->>1, 'chat.zip', 10, 'raw/com_a/' || (value->>0), value->>0, value->>2,
    'cor_' || (value->>0), value->>3, value->>3, value->>4, 'done' FROM json_each(?)`;

const name = (prefix: string, i: number): string => `${prefix}_${String(i).padStart(5, '0')}`;

async function plant(rows: readonly unknown[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000)
    await test.d1
      .prepare(insertExports)
      .bind(JSON.stringify(rows.slice(at, at + 1000)))
      .run();
}

/** 1,000 exports that lost their messages two hours ago: some were never read, some wait for digests. */
async function plantStuck(): Promise<void> {
  const { d1, clock } = test;
  await d1
    .prepare(`INSERT INTO communities (id, slug, name, time_zone, language, created_at, updated_at)
      VALUES ('com_a', 'a', 'A', 'Europe/Lisbon', 'en', 1, 1)`)
    .run();
  await d1
    .prepare(`INSERT INTO sources (id, community_id, slug, name, created_at, updated_at)
      SELECT 'src_' || value, 'com_a', 's' || value, 'S', 1, 1 FROM json_each(?)`)
    .bind(JSON.stringify(Array.from({ length: sources }, (_, i) => i)))
    .run();
  await d1.exec(
    `INSERT INTO weeks (source_id, week, fingerprint, messages, system_messages) SELECT id, '2026-W07', 'f', 9, 0 FROM sources`,
  );
  const at = clock.now - 2 * hour;
  await plant([
    ...Array.from({ length: waiting }, (_, i) => [
      name('exp_w', i),
      `src_${i % sources}`,
      'queued',
      at,
      null,
    ]),
    ...Array.from({ length: analysing }, (_, i) => [
      name('exp_a', i),
      `src_${i % sources}`,
      'analysing',
      at,
      null,
    ]),
  ]);
}

/** Exports that are done and whose files still stand. */
const plantHealthy = (count: number): Promise<void> => {
  const at = test.clock.now - hour;
  return plant(
    Array.from({ length: count }, (_, i) => [name('exp_h', i), `src_${i % sources}`, 'completed', at, at]),
  );
};

/** Uploads that nobody will finish, and raw files whose time has come. */
async function plantRubbish(): Promise<void> {
  const { d1, clock } = test;
  await d1
    .prepare(`INSERT INTO uploads (id, community_id, source_id, file_name, size, part_size, part_count, object_key,
        storage_upload_id, status, created_at, updated_at, expires_at)
      SELECT 'upl_' || value, 'com_a', 'src_0', 'x', 10, 10, 1, 'raw/com_a/upl_' || value, 'id', 'open', 1, 1, ?
      FROM json_each('[1,2,3,4,5]')`)
    .bind(clock.now - 1)
    .run();
  const long = clock.now - 100 * hour;
  await plant(Array.from({ length: 20 }, (_, i) => [name('exp_o', i), 'src_0', 'completed', long, long]));
}

const runs = async (): Promise<Record<string, string>> => {
  const { results } = await test.d1
    .prepare('SELECT task, outcome FROM cron_runs')
    .all<{ task: string; outcome: string }>();
  return Object.fromEntries(results.map(({ task, outcome }) => [task, outcome]));
};

const exportIds = (): string[] =>
  test.sent.flatMap(({ body }) => (body as { export_id?: string }).export_id ?? []);

describe('a tick with 1,000 exports that stand still', () => {
  it('finds them while a clean-up hangs, and records each task when it ends', async () => {
    await plantStuck();
    await plantRubbish();
    let release = (): void => {};
    const stuck = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { objects } = test.services;
    const services: Services = {
      ...test.services,
      objects: {
        ...objects,
        delete: (keys) => stuck.then(() => objects.delete(keys)),
        abortMultipart: () => stuck,
      },
    };
    const ticks = Promise.all([runCron(services, often), runCron(services, cleanUp)]);
    const fast = schedules[often]!.map((task) => task.name).filter((task) => task !== 'expireUploads');
    expect(fast).toContain('retryRecoverableFailedExports');
    await vi.waitFor(
      async () => expect(await runs()).toMatchObject(Object.fromEntries(fast.map((t) => [t, 'done']))),
      60_000,
    );
    expect(await runs()).toMatchObject({ expireUploads: 'running', cleanupRetainedRawExports: 'running' });
    expect(exportIds()).toHaveLength(100);
    expect(test.sent.filter(({ body }) => (body as { type: string }).type === 'week.derive')).toHaveLength(
      sources,
    );

    release();
    await ticks;
    expect(await runs()).toMatchObject({ expireUploads: 'done', cleanupRetainedRawExports: 'done' });
  });

  it('asks the same of the database however many exports are well', async () => {
    const seen: { statements: string[]; rowsRead: number }[] = [];
    for (const healthy of [0, 1000, 5000]) {
      await test.reset();
      await plantStuck();
      await plantHealthy(healthy);
      test.statements.length = 0;
      await runCron(test.services, often);
      await runCron(test.services, cleanUp);
      const rowsRead = test.statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
      seen.push({ statements: test.statements.map(({ name }) => name).sort(), rowsRead });
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(seen[0]!.statements.length).toBeLessThanOrEqual(74);
    expect(seen[0]!.rowsRead).toBeLessThan(5 * (waiting + analysing));
  });

  it('takes 100 of each kind a tick, those that wait longest first, until every one had its turn', async () => {
    await plantStuck();
    const taken = new Set<string>();
    for (let tick = 1; tick <= 6; tick++) {
      test.sent.length = 0;
      await runCron(test.services, often);
      for (const id of exportIds()) taken.add(id);
      expect(taken.size, `after tick ${tick}`).toBe(tick * 100);
      test.clock.now += 5 * 60_000;
    }
    test.sent.length = 0;
    await runCron(test.services, often);
    expect(exportIds()).toHaveLength(100);
  });
});
