import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PulseError } from '../../src/core/errors.ts';
import { settleLostReservations } from '../../src/jobs/tasks/settle-lost-reservations.ts';
import type { SummariseRequest } from '../../src/ports/models.ts';
import { endOfDay } from '../../src/quota/end-of-day.ts';
import { createQuotaSettingsCache } from '../../src/quota/quota-settings-cache.ts';
import { invalidateQuotaSettings, readQuotaSettings } from '../../src/quota/read-quota-settings.ts';
import { reserve } from '../../src/quota/reserve.ts';
import { withQuota } from '../../src/quota/with-quota.ts';
import { releaseQuota, settleQuota } from '../../src/storage/repositories/quota.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import { createScriptedTextModel } from '../../testing/harness/scripted-text-model.ts';
import { createSeededRandom } from '../../testing/harness/seeded-random.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  await seedCommunity(test, { slug: 'harbour' });
});
afterAll(() => test.close());

const communityId = 'com_harbour';
const limitTo = (calls: number, microUsd: number, community = communityId) =>
  test.d1
    .prepare('INSERT OR REPLACE INTO quota_limits VALUES (?, ?, ?, ?)')
    .bind(community, 'text', calls, microUsd)
    .run();
type Row = { calls: number; micro_usd: number; holds: string; models: string; day: string };
const usage = async (community = communityId) =>
  (await test.d1.prepare('SELECT * FROM quota_days WHERE community_id = ?').bind(community).first<Row>())!;
const want = (microUsd: number, community = communityId) =>
  reserve(test.services, { communityId: community, kind: 'text', microUsd });
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (thrown: unknown) => (thrown instanceof PulseError ? thrown.code : String(thrown)),
  );
const request: SummariseRequest = {
  purpose: 'day',
  language: 'en',
  maxSentences: 1,
  messages: [{ id: 'm', author: 'a', minute: 0, text: 'The gate is open.' }],
};
const prices = { estimate: () => 40, cost: () => 25 };

describe('fifty workers at one budget', () => {
  it.each([
    { calls: 1000, microUsd: 1_200, bound: 'money' },
    { calls: 25, microUsd: 1_000_000, bound: 'calls' },
  ])('never pass its $bound, and reserve nothing at rest', async ({ calls, microUsd }) => {
    await limitTo(calls, microUsd);
    const chance = createSeededRandom(9);
    let made = 0;
    const work = async (): Promise<void> => {
      for (let round = 0; round < 2; round++) {
        const [price = 0, fate = 0] = chance(2);
        const cost = 20 + (price % 60);
        try {
          const held = await want(cost);
          if (fate < 60) await releaseQuota(test.services.db, held);
          else {
            await settleQuota(test.services.db, { ...held, calls: 1, microUsd: cost, model: 'p/m' });
            made++;
          }
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'quota_exceeded' });
        }
      }
    };
    await Promise.all(Array.from({ length: 50 }, work));
    const row = await usage();
    expect(row.calls).toBe(made);
    expect(row.calls).toBeLessThanOrEqual(calls);
    expect(row.micro_usd).toBeLessThanOrEqual(microUsd);
    expect(row.holds).toBe('{}');
    // the budget was fought for
    expect(Math.max(row.calls / calls, row.micro_usd / microUsd)).toBeGreaterThan(0.9);
    expect(JSON.parse(row.models)).toEqual({ 'p/m': [row.calls, row.micro_usd] });
  });

  it('pass it by no more than the calls in flight where calls cost more than announced', async () => {
    await limitTo(1_000, 1_000);
    let cost = 0;
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        if (
          (await codeOf(
            want(50).then((held) =>
              settleQuota(test.services.db, { ...held, calls: 1, microUsd: 90, model: 'm' }),
            ),
          )) === 'ok'
        )
          cost += 90;
      }),
    );
    const { micro_usd } = await usage();
    expect(micro_usd).toBe(cost);
    expect(micro_usd).toBeLessThanOrEqual(1_000 + 20 * 40);
  });
});

describe('a reservation', () => {
  it('is settled once and given back once', async () => {
    const held = await want(30);
    expect(JSON.parse((await usage()).holds)).toEqual({ [held.id]: [1, 30, test.clock.now + 600_000] });
    const settled = { ...held, calls: 1, microUsd: 20, model: 'p/m' };
    expect(await settleQuota(test.services.db, settled)).toBe(true);
    expect(await settleQuota(test.services.db, settled)).toBe(false);
    await releaseQuota(test.services.db, held);
    expect(await usage()).toMatchObject({ calls: 1, micro_usd: 20, holds: '{}' });
  });

  it('of a worker that is gone counts as spent', async () => {
    await want(30);
    test.clock.now += 5 * 60_000;
    const alive = await want(40);
    test.clock.now += 6 * 60_000;
    expect(await settleLostReservations(test.services)).toBe(1);
    const row = await usage();
    expect(row).toMatchObject({ calls: 1, micro_usd: 30, models: '{"lost":[1,30]}' });
    expect(Object.keys(JSON.parse(row.holds) as object)).toEqual([alive.id]);
    expect(await settleLostReservations(test.services)).toBe(0);
  });

  it('costs one statement each way', async () => {
    const services = { ...test.services, quotaSettings: createQuotaSettingsCache() };
    await reserve(services, { communityId, kind: 'text', microUsd: 1 });
    test.statements.length = 0;
    const held = await reserve(services, { communityId, kind: 'text', microUsd: 1 });
    await settleQuota(services.db, { ...held, calls: 1, microUsd: 1, model: 'm' });
    expect(test.statements.map(({ name }) => name)).toEqual(['quota.reserve', 'quota.settle']);
  });

  it('is of one community', async () => {
    await seedCommunity(test, { slug: 'orchard' });
    await limitTo(0, 0);
    expect(await codeOf(want(1))).toBe('quota_exceeded');
    expect(await codeOf(want(1, 'com_orchard'))).toBe('ok');
    expect(await codeOf(want(1, 'com_nowhere'))).toBe('not_found');
  });
});

describe('the day of a budget', () => {
  it('ends at the local midnight, also when clocks change', () => {
    const at = (text: string) => Date.parse(text);
    expect(endOfDay(at('2026-02-18T12:00:00Z'), 'Europe/Lisbon')).toBe(at('2026-02-19T00:00:00Z'));
    expect(endOfDay(at('2026-02-18T12:00:00Z'), 'Asia/Kathmandu')).toBe(at('2026-02-18T18:15:00Z'));
    // 23 and 25 hours
    expect(endOfDay(at('2026-03-28T23:00:00Z'), 'Europe/Berlin')).toBe(at('2026-03-29T22:00:00Z'));
    expect(endOfDay(at('2026-10-24T22:00:00Z'), 'Europe/Berlin')).toBe(at('2026-10-25T23:00:00Z'));
  });

  it('gives a new budget, and says when', async () => {
    await limitTo(1, 100);
    await want(1);
    const refused = await want(1).catch((thrown: unknown) => thrown);
    // Dublin is at UTC in February
    expect(refused).toMatchObject({ code: 'quota_exceeded', class: 'quota', retryAfter: 12 * 3600 });
    test.clock.now += 12 * 3_600_000;
    expect(await codeOf(want(1))).toBe('ok');
  });
});

describe('an account', () => {
  const bypass = (until: number) =>
    test.d1
      .prepare("INSERT OR REPLACE INTO quota_accounts VALUES (?, 'standard', ?, 'a test', 'x', 0)")
      .bind(communityId, until)
      .run();
  const found = () => test.statements.filter(({ name }) => name === 'quota.find_settings').length;

  it('is kept 30 s in the isolate and 60 s in KV, and dropped at once where it was changed', async () => {
    const services = { ...test.services, quotaSettings: createQuotaSettingsCache() };
    const other = { ...test.services, quotaSettings: createQuotaSettingsCache() };
    await readQuotaSettings(services, communityId);
    await readQuotaSettings(services, communityId);
    await readQuotaSettings(other, communityId);
    expect(found()).toBe(1);
    await bypass(test.clock.now + 1000);
    expect((await readQuotaSettings(services, communityId)).bypassUntil).toBe(0);
    await invalidateQuotaSettings(services, communityId);
    expect((await readQuotaSettings(services, communityId)).bypassUntil).toBeGreaterThan(0);
    expect((await readQuotaSettings(other, communityId)).bypassUntil).toBe(0);
    test.clock.now += 30_001;
    expect((await readQuotaSettings(other, communityId)).bypassUntil).toBeGreaterThan(0);
  });

  it('is known without KV', async () => {
    const away = () => Promise.reject(new Error('KV is away'));
    const services = { ...test.services, kv: { get: away, put: away, delete: away } };
    expect((await readQuotaSettings(services, communityId)).plan).toBe('standard');
    await invalidateQuotaSettings(services, communityId);
    await test.services.kv.put(`quota:${communityId}`, 'nonsense', 60);
    expect((await readQuotaSettings(test.services, communityId)).timeZone).toBe('Europe/Dublin');
  });

  it('with a bypass spends beyond its limits until the last second of it', async () => {
    await limitTo(0, 0);
    await bypass(test.clock.now + 10_000);
    expect(await codeOf(want(5))).toBe('ok');
    expect(await codeOf(want(5))).toBe('ok');
    test.clock.now += 10_000;
    expect(await codeOf(want(5))).toBe('quota_exceeded');
  });
});

describe('a metered model', () => {
  const metered = ({ identity, summarise } = createScriptedTextModel()) => ({
    identity,
    summarise: withQuota({ identity, prices, run: summarise }, test.services, { communityId, kind: 'text' }),
  });

  it('pays what a call has cost, by model', async () => {
    const model = metered();
    expect(model.identity).toEqual(createScriptedTextModel().identity);
    expect((await model.summarise(request)).sentences).toHaveLength(1);
    expect(await usage()).toMatchObject({
      calls: 1,
      micro_usd: 25,
      holds: '{}',
      models: '{"scripted/first-messages":[1,25]}',
    });
  });

  it('does not ask the provider when the budget is used up', async () => {
    await limitTo(10, 39);
    let asked = 0;
    const inner = createScriptedTextModel();
    const counting = {
      ...inner,
      summarise(of: SummariseRequest) {
        asked++;
        return inner.summarise(of);
      },
    };
    expect(await codeOf(metered(counting).summarise(request))).toBe('quota_exceeded');
    expect(asked).toBe(0);
  });

  it.each([
    ['model_unavailable', 0],
    ['model_invalid_output', 40],
  ] as const)('after %s has spent %i', async (code, spent) => {
    const failing = {
      ...createScriptedTextModel(),
      summarise: () => Promise.reject(new PulseError(code, 'It did not work.')),
    };
    expect(await codeOf(metered(failing).summarise(request))).toBe(code);
    expect(await usage()).toMatchObject({ micro_usd: spent, holds: '{}' });
  });
});
