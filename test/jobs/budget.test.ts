import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateChat } from '../../scripts/sample/generate-chat.ts';
import { createPhone } from '../../scripts/sample/phone.ts';
import { renderExport } from '../../scripts/sample/render-export.ts';
import { consume, type Delivery } from '../../src/jobs/consume.ts';
import { runCron } from '../../src/jobs/cron.ts';
import { limitTextModel } from '../../src/quota/limit-text-model.ts';
import type { Services } from '../../src/services.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { drainQueue } from '../../testing/harness/drain-queue.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import { createScriptedTextModel } from '../../testing/harness/scripted-text-model.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

/** A community whose budget allows fewer calls than its chat needs, with a model that has its price. */
let test: TestServices;
let services: Services;
let place: { communityId: string; sourceId: string };
const callsPerDay = 4;
beforeAll(async () => {
  test = await openMemoryServices();
  const prices = { estimate: () => 10, cost: () => 8 };
  const limits = { burst: 1000, perSecond: 1000 };
  const paid = { ...createScriptedTextModel(), prices };
  services = { ...test.services, text: limitTextModel(paid, test.services, limits) };
  place = await seedCommunity(test, { slug: 'harbour' });
  await test.d1
    .prepare("INSERT INTO quota_limits VALUES (?, 'text', ?, 1000000)")
    .bind(place.communityId, callsPerDay)
    .run();
});
afterAll(() => test.close());

async function plantExport(id: string): Promise<void> {
  const chat = generateChat({
    seed: 3,
    messages: 90,
    days: 6,
    people: 7,
    language: 'en',
    endDay: '2026-02-15',
  });
  const phone = createPhone({ seed: 3, style: 'android-en-12h', people: chat.people });
  const { bytes } = renderExport(
    { slug: 'x', name: chat.name, language: 'en', people: chat.people, messages: [...chat.messages()] },
    phone,
    { media: 'omitted' },
  );
  await test.services.objects.put(`raw/${id}`, bytes);
  await test.d1
    .prepare(
      `INSERT INTO exports (id, community_id, source_id, file_name, size, object_key, file_fingerprint, status,
         correlation_id, created_at, updated_at) VALUES (?, ?, ?, 'chat.zip', ?, ?, ?, 'queued', 'cor_1', ?, ?)`,
    )
    .bind(
      id,
      place.communityId,
      place.sourceId,
      bytes.length,
      `raw/${id}`,
      id,
      test.clock.now,
      test.clock.now,
    )
    .run();
  test.sent.push({ body: { v: 2, type: 'export.ingest', export_id: id, correlation_id: 'cor_1' } });
}
const statusOf = async (id: string) =>
  (await test.d1.prepare('SELECT status FROM exports WHERE id = ?').bind(id).first<{ status: string }>())!
    .status;

it('work that the budget stops waits without failing, and is done when the budget is back', async () => {
  await plantExport('exp_1');
  const { retried } = await drainQueue({ ...test, services });
  expect(retried).toBe(0);
  expect(await statusOf('exp_1')).toBe('analysing');
  const spent = async () =>
    (await test.d1.prepare('SELECT day, calls, micro_usd, holds FROM quota_days ORDER BY day').all()).results;
  expect(await spent()).toEqual([
    { day: '2026-02-18', calls: callsPerDay, micro_usd: callsPerDay * 8, holds: '{}' },
  ]);
  expect(
    test.logged.some(({ event, fields }) => event === 'job.deferred' && fields['deferred_to_cron']),
  ).toBe(true);

  await test.d1.prepare('UPDATE quota_limits SET calls = 1000').run();
  test.clock.now += 24 * 3_600_000;
  await runCron(services, '*/5 * * * *');
  await drainQueue({ ...test, services });
  expect(await statusOf('exp_1')).toBe('completed');
  const letters = await test.d1.prepare('SELECT COUNT(*) AS n FROM dead_letters').first<{ n: number }>();
  expect(letters?.n).toBe(0);
  expect((await spent())[1]).toMatchObject({ day: '2026-02-19', holds: '{}' });
}, 60_000);

it('a message that waits for another worker uses no attempt up', async () => {
  await plantExport('exp_2');
  const [message] = test.sent.splice(0);
  await test.d1
    .prepare("INSERT OR REPLACE INTO leases (name, owner, expires_at, fence) VALUES (?, 'another', ?, 9)")
    .bind(`source:${place.sourceId}`, test.clock.now + 60_000)
    .run();
  const done: string[] = [];
  const delivery: Delivery = {
    body: message!.body,
    attempts: 30,
    ack: () => void done.push('ack'),
    retry: () => void done.push('retry'),
  };
  await consume(services, [delivery]);
  expect(done).toEqual(['ack']);
  expect(test.sent).toMatchObject([{ body: message!.body, delaySeconds: expect.any(Number) }]);
  expect(test.sent[0]!.delaySeconds).toBeGreaterThanOrEqual(15);
  expect(await statusOf('exp_2')).toBe('queued');

  test.queue.failing = true;
  await consume(services, [delivery]);
  test.queue.failing = false;
  expect(done).toEqual(['ack', 'retry']);
});
