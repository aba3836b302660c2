import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newSortableId } from '../../src/core/ids.ts';
import { utcTime } from '../../src/core/time.ts';
import { runCron } from '../../src/jobs/cron.ts';
import { deleteExpiredRows, retentionDays } from '../../src/jobs/tasks/delete-expired-rows.ts';
import { endlessTaskLease } from '../../testing/harness/endless-task-lease.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const day = 24 * 3_600_000;
const ago = (days: number): number => test.clock.now - days * day;
const run = () => deleteExpiredRows(test.services, endlessTaskLease);
const count = async (table: string): Promise<number> =>
  (await test.d1.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<{ n: number }>())!.n;

/** An export of some days ago with its timeline; null: it has not ended. */
async function plantExport(createdDays: number, finishedDays: number | null, events = 3): Promise<string> {
  const id = newSortableId('exp', ago(createdDays), test.services.random);
  await test.d1
    .prepare(`INSERT INTO exports (id, community_id, source_id, file_name, size, object_key, file_fingerprint, status,
        correlation_id, created_at, updated_at, finished_at) VALUES (?, 'com_a', 'src_a', 'x', 1, ?, 'f', ?, 'cor', 1, 1, ?)`)
    .bind(
      id,
      id,
      finishedDays === null ? 'failed' : 'completed',
      finishedDays === null ? null : ago(finishedDays),
    )
    .run();
  await test.d1
    .prepare(
      `INSERT INTO export_events (export_id, seq, at, event) SELECT ?, value, 1, 'read' FROM json_each(?)`,
    )
    .bind(id, JSON.stringify(Array.from({ length: events }, (_, i) => i + 1)))
    .run();
  return id;
}

async function plantDeadLetter(days: number, replayedDays: number | null, lastDays = days): Promise<string> {
  const id = newSortableId('dl', ago(days), test.services.random);
  await test.d1
    .prepare(`INSERT INTO dead_letters (id, message, subject, error_code, error_message, attempts, correlation_id,
        created_at, last_at, replayed_at) VALUES (?, '{}', ?, 'internal', '', 1, 'cor', ?, ?, ?)`)
    .bind(id, id, ago(days), ago(lastDays), replayedDays === null ? null : ago(replayedDays))
    .run();
  return id;
}

const idsOf = async (table: string, column = 'id'): Promise<unknown[]> =>
  (
    await test.d1.prepare(`SELECT DISTINCT ${column} AS id FROM ${table} ORDER BY 1`).all<{ id: string }>()
  ).results.map(({ id }) => id);

describe('rows that would grow for ever', () => {
  it('leave when they are older than they are kept: timelines by the end of their export', async () => {
    const kept = [
      await plantExport(400, null),
      await plantExport(400, retentionDays.timelines - 1),
      await plantExport(10, 9),
    ];
    await plantExport(400, retentionDays.timelines + 1);
    await plantExport(retentionDays.timelines + 2, retentionDays.timelines + 1);
    expect(await run()).toBe(6);
    expect(await idsOf('export_events', 'export_id')).toEqual([...kept].sort());
    expect(await count('exports')).toBe(5);
    expect(await run()).toBe(0);
  });

  it('leave: replayed dead letters by their replay, others by when their work failed last', async () => {
    const kept = [
      await plantDeadLetter(200, retentionDays.replayed_letters - 1),
      await plantDeadLetter(300, null),
      await plantDeadLetter(600, null, 100),
    ];
    await plantDeadLetter(200, retentionDays.replayed_letters + 1);
    await plantDeadLetter(retentionDays.open_letters + 1, null);
    expect(await run()).toBe(2);
    expect(await idsOf('dead_letters')).toEqual([...kept].sort());
  });

  it('leave: budgets by their day', async () => {
    for (const days of [0, retentionDays.quota_days, retentionDays.quota_days + 1, 900])
      await test.d1
        .prepare("INSERT INTO quota_days (day, community_id, kind) VALUES (?, 'com_a', 'text')")
        .bind(utcTime(ago(days)).slice(0, 10))
        .run();
    expect(await run()).toBe(2);
    expect(await count('quota_days')).toBe(2);
  });

  it('leave some at a time, and the rest in another run', async () => {
    for (let i = 0; i < 13; i++) await plantExport(400 + i, 300, 200);
    test.statements.length = 0;
    let steps = 0;
    expect(await deleteExpiredRows(test.services, { shouldContinue: async () => ++steps <= 2 })).toBe(2000);
    expect(test.statements).toHaveLength(2);
    expect(await run()).toBe(600);
  });

  it('leave at night; the audit log stays', async () => {
    await plantExport(400, 300);
    await test.d1
      .prepare("INSERT INTO audit_log VALUES (?, ?, 'key', 'Ada', NULL, 'quota.bypass', '{}')")
      .bind(newSortableId('aud', ago(3000), test.services.random), ago(3000))
      .run();
    await runCron(test.services, '17 2 * * *');
    expect(
      await test.d1.prepare("SELECT outcome, note FROM cron_runs WHERE task = 'deleteExpiredRows'").first(),
    ).toEqual({
      outcome: 'done',
      note: '3 taken up',
    });
    expect(await count('audit_log')).toBe(1);
  });

  it('are found without walking over young ones', async () => {
    for (let i = 0; i < 20; i++) {
      await plantExport(5, 4);
      await plantDeadLetter(5, 4);
    }
    test.statements.length = 0;
    await run();
    const read = Object.fromEntries(test.statements.map(({ name, rowsRead }) => [name, rowsRead]));
    expect(read['export_events.delete_old']).toBeLessThanOrEqual(5);
    expect(read['dead_letters.delete_old']).toBeLessThanOrEqual(5);
  });
});
