import { readMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PulseError } from '../../src/core/errors.ts';
import { consume } from '../../src/jobs/consume.ts';
import { consumeDeadLetters } from '../../src/jobs/consume-dead-letters.ts';
import { deadLetter } from '../../src/jobs/dead-letter.ts';
import { retryRecoverableFailedExports } from '../../src/jobs/tasks/retry-recoverable-failed-exports.ts';
import { flushOutbox } from '../../src/storage/outbox.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../testing/fixtures/seed-export.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../testing/harness/drain-queue.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
let call: ReturnType<typeof ingestCaller>;
let key = '';
let seeded: { communityId: string; sourceId: string };
beforeAll(async () => {
  test = await openMemoryServices();
  call = ingestCaller(test);
});
beforeEach(async () => {
  await test.reset();
  key = (await seedKey(test)).key;
  seeded = await seedCommunity(test, { slug: 'harbour' });
});
afterAll(() => test.close());

const ingestOf = (id: string) => ({ v: 2, type: 'export.ingest', export_id: id, correlation_id: 'cor_1' });
const digestOf = (week: string) => ({
  v: 2,
  type: 'week.derive',
  source_id: seeded.sourceId,
  week,
  correlation_id: 'cor_2',
});
const deadLetterMessage = (
  body: unknown,
  code: ConstructorParameters<typeof PulseError>[0] = 'storage_unavailable',
) =>
  deadLetter(test.services, {
    body,
    message: readMessage(body),
    error: new PulseError(code, 'It did not work.'),
    attempts: 8,
  });
const failedExport = async (id: string, code: ConstructorParameters<typeof PulseError>[0]) => {
  await seedExport(test, { ...seeded, id, status: 'ingesting' });
  await deadLetterMessage(ingestOf(id), code);
};
const preview = async (json: unknown) =>
  (await call('POST /api/dead-letter-replays/preview', { key, json })).body;
const replay = (json: unknown) => call('POST /api/dead-letter-replays', { key, json });
const statusOf = async (id: string) =>
  (await test.d1.prepare('SELECT status FROM exports WHERE id = ?').bind(id).first<{ status: string }>())
    ?.status;
const eventsOf = async (id: string) =>
  ((await call(`GET /exports/${id}/timeline`, { key })).body['events'] as { event: string }[]).map(
    ({ event }) => event,
  );

describe('a message that failed for good', () => {
  it('ends its export and leaves a letter that says whose it is', async () => {
    await failedExport('exp_1', 'zip_invalid');
    expect(await statusOf('exp_1')).toBe('failed');
    const { body } = await call('GET /api/dead-letters?community=harbour&replayed=false', { key });
    expect(body).toMatchObject({
      data: [{ message: ingestOf('exp_1'), error: { code: 'zip_invalid' }, times: 1, replayed_by: null }],
    });
    expect(await eventsOf('exp_1')).toEqual(['failed']);
  });

  it('counts on its first letter while that was not replayed', async () => {
    await deadLetterMessage(digestOf('2026-W01'));
    test.clock.now += 60_000;
    await deadLetterMessage(digestOf('2026-W01'), 'model_invalid_output');
    await deadLetterMessage(digestOf('2026-W02'));
    const { body } = await call('GET /api/dead-letters', { key });
    const data = body['data'] as Record<string, unknown>[];
    expect(data.map(({ times }) => times)).toEqual([1, 2]);
    expect(data[1]).toMatchObject({
      error: { code: 'model_invalid_output' },
      last_at: '2026-02-18T12:01:00Z',
    });
  });
});

describe('a message that nobody understands', () => {
  const settle = async (body: unknown): Promise<string[]> => {
    const outcomes: string[] = [];
    const ack = () => void outcomes.push('ack');
    const retry = ({ delaySeconds }: { delaySeconds: number }) => void outcomes.push(`retry ${delaySeconds}`);
    for (const attempts of [7, 8]) await consume(test.services, [{ body, attempts, ack, retry }]);
    return outcomes;
  };

  it.each([{ v: 9, type: 'of.tomorrow' }, 'no object', 7, undefined])(
    'is a dead letter of its own code after eight tries: %j',
    async (body) => {
      expect(await settle(body)).toEqual(['retry 300', 'ack']);
      const { results } = await test.d1.prepare('SELECT error_code, type, attempts FROM dead_letters').all();
      expect(results).toEqual([{ error_code: 'message_unknown', type: null, attempts: 8 }]);
    },
  );

  it('counts on its own letter, not on that of another', async () => {
    for (const body of [{ v: 9 }, { v: 10 }, { v: 9 }]) await deadLetterMessage(body, 'message_unknown');
    const { results } = await test.d1.prepare('SELECT message, times FROM dead_letters ORDER BY times').all();
    expect(results).toEqual([
      { message: '{"v":10}', times: 1 },
      { message: '{"v":9}', times: 2 },
    ]);
  });
});

describe('what the platform gave up on', () => {
  const giveUp = async (db = test.services.db) => {
    const outcomes: string[] = [];
    const delivery = {
      ...{ body: digestOf('2026-W01'), attempts: 100, ack: () => void outcomes.push('ack') },
      retry: ({ delaySeconds }: { delaySeconds: number }) => void outcomes.push(`retry ${delaySeconds}`),
    };
    await consumeDeadLetters({ ...test.services, db }, [delivery]);
    return outcomes;
  };

  it('is a dead letter', async () => {
    expect(await giveUp()).toEqual(['ack']);
    const { results } = await test.d1.prepare('SELECT error_code, attempts FROM dead_letters').all();
    expect(results).toEqual([{ error_code: 'unavailable', attempts: 100 }]);
  });

  it('comes again in a minute, and is told, where its letter cannot be written', async () => {
    const batch = async () => {
      throw new PulseError('storage_unavailable', 'No.');
    };
    expect(await giveUp({ ...test.services.db, batch })).toEqual(['retry 60']);
    expect(test.logged.map(({ event }) => event)).toContain('job.not_dead_lettered');
  });
});

describe('a replay', () => {
  it('is refused without any filter', async () => {
    const { status, body } = await call('POST /api/dead-letter-replays/preview', { key, json: {} });
    expect([status, body['code']]).toEqual([400, 'bad_request']);
  });

  it('is looked at first, then sends what can be mended and leaves the rest', async () => {
    await failedExport('exp_1', 'storage_unavailable');
    await failedExport('exp_2', 'zip_invalid');
    test.clock.now += 1000;
    await deadLetterMessage(digestOf('2026-W01'));
    await deadLetterMessage({ v: 9, type: 'of.tomorrow' });
    const plan = await preview({ community: 'harbour' });
    expect(plan).toMatchObject({ matched: 3, replay: 2, left: { permanent: 1 }, has_more: false });
    expect(test.sent).toEqual([]);
    expect(await statusOf('exp_1')).toBe('failed');

    test.clock.now += 1000;
    const { status, body } = await replay({ community: 'harbour', confirm: plan['confirm'] });
    expect([status, body]).toEqual([200, { replayed: 2, left: { permanent: 1 }, has_more: false }]);
    expect(test.sent.map(({ body: sent }) => sent)).toEqual([ingestOf('exp_1'), digestOf('2026-W01')]);
    expect(await statusOf('exp_1')).toBe('queued');
    expect(await statusOf('exp_2')).toBe('failed');
    expect(await eventsOf('exp_1')).toEqual(['failed', 'replayed']);
    expect((await test.d1.prepare('SELECT COUNT(*) AS n FROM outbox').first<{ n: number }>())?.n).toBe(0);
    const replayed = (await call('GET /api/dead-letters?replayed=true', { key })).body;
    expect(replayed['data']).toMatchObject([{ replayed_by: 'a test' }, { replayed_by: 'a test' }]);
    const audit = await test.d1.prepare('SELECT action, actor_name FROM audit_log').all();
    expect(audit.results).toEqual([{ action: 'dead_letters.replay', actor_name: 'a test' }]);
  });

  it('does nothing the second time, and nothing when other letters match by now', async () => {
    await failedExport('exp_1', 'storage_unavailable');
    const { confirm } = await preview({ code: 'storage_unavailable' });
    await failedExport('exp_2', 'storage_unavailable');
    const changed = await replay({ code: 'storage_unavailable', confirm });
    expect([changed.status, changed.body['code']]).toEqual([409, 'conflict']);
    expect(test.sent).toEqual([]);

    const both = await preview({ code: 'storage_unavailable' });
    await replay({ code: 'storage_unavailable', confirm: both['confirm'] });
    const again = await replay({ code: 'storage_unavailable', confirm: both['confirm'] });
    expect(again.status).toBe(409);
    expect(test.sent).toHaveLength(2);
    expect(await preview({ code: 'storage_unavailable' })).toMatchObject({ matched: 0, replay: 0 });
  });

  it('of two at the same moment sends once', async () => {
    await failedExport('exp_1', 'storage_unavailable');
    const { confirm } = await preview({ export_id: 'exp_1' });
    await Promise.all(Array.from({ length: 5 }, () => replay({ export_id: 'exp_1', confirm })));
    expect(test.sent).toHaveLength(1);
  });

  it('leaves exports alone that move, have ended or have lost their file', async () => {
    await failedExport('exp_1', 'storage_unavailable');
    await failedExport('exp_2', 'storage_unavailable');
    await failedExport('exp_3', 'storage_unavailable');
    await test.d1.prepare("UPDATE exports SET status = 'ingesting' WHERE id = 'exp_1'").run();
    await test.d1.prepare("UPDATE exports SET status = 'cancelled' WHERE id = 'exp_2'").run();
    await test.d1.prepare("UPDATE exports SET raw_deleted_at = 1 WHERE id = 'exp_3'").run();
    const plan = await preview({ type: 'export.ingest' });
    expect(plan).toMatchObject({ replay: 0, left: { export_running: 1, export_finished: 1, file_gone: 1 } });
    await replay({ type: 'export.ingest', confirm: plan['confirm'] });
    expect(await statusOf('exp_2')).toBe('cancelled');
    expect(test.sent).toEqual([]);
  });

  it('that the queue does not take is sent from the outbox', async () => {
    await failedExport('exp_1', 'internal');
    const { confirm } = await preview({ export_id: 'exp_1' });
    test.queue.failing = true;
    expect((await replay({ export_id: 'exp_1', confirm })).body).toMatchObject({ replayed: 1 });
    test.queue.failing = false;
    test.clock.now += 120_000;
    await flushOutbox(test.services);
    expect(test.sent.map(({ body }) => body)).toEqual([ingestOf('exp_1')]);
  });
});

describe('dead letters of version 1', () => {
  const old = (type: string, week: string) => ({
    v: 1,
    type,
    source_id: seeded.sourceId,
    week,
    correlation_id: 'cor_old',
  });
  /** A row as the code of version 1 has written it. */
  const plant = (id: string, type: string, week: string) =>
    test.d1
      .prepare(`INSERT INTO dead_letters (id, message, subject, type, community_id, error_code, error_message, attempts,
          correlation_id, created_at, last_at) VALUES (?, ?, ?, ?, ?, 'storage_unavailable', 'No.', 8, 'cor_old', 1, 1)`)
      .bind(
        id,
        JSON.stringify(old(type, week)),
        `${type}:source_id=${seeded.sourceId},week=${week}`,
        type,
        seeded.communityId,
      )
      .run();

  it('are replayed, one of those about the digests and the summary of a week', async () => {
    await plant('dl_1', 'digest.day', '2026-W01');
    await plant('dl_2', 'summary.week', '2026-W01');
    await plant('dl_3', 'summary.week', '2026-W02');
    const plan = await preview({ community: 'harbour' });
    expect(plan).toMatchObject({ matched: 3, replay: 2, left: { repeated: 1 } });
    await replay({ community: 'harbour', confirm: plan['confirm'] });
    expect(test.sent.map(({ body }) => body)).toEqual([
      old('digest.day', '2026-W01'),
      old('summary.week', '2026-W02'),
    ]);
    const { handled, retried } = await drainQueue(test);
    expect([handled, retried]).toEqual([2, 0]);
  });

  it('count what fails again today, and are found by the type of today', async () => {
    await plant('dl_1', 'digest.day', '2026-W01');
    await deadLetterMessage(digestOf('2026-W01'), 'model_invalid_output');
    await deadLetterMessage(digestOf('2026-W02'));
    const { body } = await call('GET /api/dead-letters?type=week.derive', { key });
    expect(body['data']).toMatchObject([
      { message: digestOf('2026-W02'), times: 1 },
      {
        dead_letter_id: 'dl_1',
        message: digestOf('2026-W01'),
        times: 2,
        error: { code: 'model_invalid_output' },
      },
    ]);
    await plant('dl_0', 'summary.week', '2026-W03');
    const found = (await call('GET /api/dead-letters?type=week.derive', { key })).body;
    expect(found['data']).toHaveLength(3);
    expect((await call('GET /api/dead-letters?type=summary.week', { key })).body['data']).toHaveLength(1);
  });

  it('about an export are closed when cron takes the export up again', async () => {
    await seedExport(test, { ...seeded, id: 'exp_1', status: 'ingesting' });
    await deadLetterMessage({ ...ingestOf('exp_1'), v: 1 }, 'model_unavailable');
    test.clock.now += 20 * 60_000;
    expect(await retryRecoverableFailedExports(test.services)).toBe(1);
    const { body } = await call('GET /api/dead-letters', { key });
    expect(body['data']).toMatchObject([{ message: ingestOf('exp_1'), replayed_by: 'cron' }]);
  });
});

describe('an export that failed', () => {
  it('for a passing reason is taken up again three times a day, after a rest', async () => {
    await failedExport('exp_1', 'model_unavailable');
    await retryRecoverableFailedExports(test.services);
    expect(test.sent).toEqual([]);
    for (let round = 1; round <= 5; round++) {
      test.clock.now += 20 * 60_000;
      await retryRecoverableFailedExports(test.services);
      expect(test.sent).toHaveLength(Math.min(round, 3));
      if (round > 3) continue;
      expect(await statusOf('exp_1')).toBe('queued');
      await deadLetterMessage(ingestOf('exp_1'), 'model_unavailable');
    }
    expect(await eventsOf('exp_1')).toEqual(['failed', ...Array(3).fill(['retried', 'failed']).flat()]);
    const { body } = await call('GET /api/dead-letters', { key });
    const by = (body['data'] as Record<string, unknown>[]).map(({ replayed_by }) => replayed_by);
    expect(by).toEqual([null, 'cron', 'cron', 'cron']);
    test.clock.now += 24 * 3_600_000;
    await retryRecoverableFailedExports(test.services);
    expect(await statusOf('exp_1')).toBe('queued');
  });

  it('for good stays failed', async () => {
    await failedExport('exp_1', 'chat_not_recognised');
    test.clock.now += 3_600_000;
    expect(await retryRecoverableFailedExports(test.services)).toBe(0);
    expect(await statusOf('exp_1')).toBe('failed');
  });
});
