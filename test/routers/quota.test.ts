import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PulseError } from '../../src/core/errors.ts';
import { createQuotaSettingsCache } from '../../src/quota/quota-settings-cache.ts';
import { reserve } from '../../src/quota/reserve.ts';
import type { Services } from '../../src/services.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
let services: Services;
let call: ReturnType<typeof ingestCaller>;
let key = '';
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  services = { ...test.services, quotaSettings: createQuotaSettingsCache() };
  call = ingestCaller({ services });
  key = (await seedKey(test)).key;
  await seedCommunity(test, { slug: 'harbour' });
});
afterAll(() => test.close());

const want = () =>
  reserve(services, { communityId: 'com_harbour', kind: 'text', microUsd: 100 }).then(
    () => 'ok',
    (thrown: unknown) => (thrown as PulseError).code,
  );
const reason = 'The archive is read this weekend';
const audit = async () =>
  (await test.d1.prepare('SELECT action, actor_name, community_id, detail FROM audit_log ORDER BY id').all())
    .results;

describe('the quota of a community', () => {
  it('is that of its plan, and shows what is under way', async () => {
    await want();
    const { body } = await call('GET /quota?community=harbour', { key });
    expect(body).toMatchObject({
      plan: 'standard',
      day: '2026-02-18',
      resets_at: '2026-02-19T00:00:00Z',
      bypass: null,
      kinds: {
        text: {
          calls: { limit: 2000, used: 0, reserved: 1 },
          micro_usd: { limit: 1_000_000, used: 0, reserved: 100 },
        },
        video: { calls: { limit: 100, used: 0, reserved: 0 } },
      },
    });
  });

  it('is limited at once, kind by kind, and given back to the plan', async () => {
    expect(await want()).toBe('ok');
    const limits = { text: { calls: 1, micro_usd: 1000 } };
    const set = await call('PUT /quota/limits', { key, json: { community: 'harbour', limits } });
    expect([set.status, set.body]).toMatchObject([200, { kinds: { text: { calls: { limit: 1 } } } }]);
    expect(await want()).toBe('quota_exceeded');
    const back = await call('PUT /quota/limits', {
      key,
      json: { community: 'harbour', plan: 'large', limits: { text: null } },
    });
    expect(back.body).toMatchObject({ plan: 'large', kinds: { text: { calls: { limit: 20_000 } } } });
    expect(await want()).toBe('ok');
    expect(await audit()).toMatchObject([{ action: 'quota.set_limits' }, { action: 'quota.set_limits' }]);
    expect((await call('PUT /quota/limits', { key, json: { community: 'harbour' } })).status).toBe(400);
  });
});

describe('a bypass', () => {
  it('lifts the limits here at once, for a reason, until its end, and is kept', async () => {
    await call('PUT /quota/limits', {
      key,
      json: { community: 'harbour', limits: { text: { calls: 0, micro_usd: 0 } } },
    });
    expect(await want()).toBe('quota_exceeded');
    test.clock.now += 1000;
    const expires_at = '2026-02-18T13:00:00Z';
    const given = await call('POST /quota/bypass', {
      key,
      json: { community: 'harbour', reason, expires_at },
    });
    expect(given.body).toMatchObject({ bypass: { until: expires_at, reason, by: 'a test' } });
    expect(await want()).toBe('ok');
    test.clock.now = Date.parse(expires_at);
    expect(await want()).toBe('quota_exceeded');
    expect((await audit()).at(-1)).toMatchObject({
      action: 'quota.bypass',
      actor_name: 'a test',
      community_id: 'com_harbour',
      detail: JSON.stringify({ reason, until: Date.parse(expires_at) }),
    });
  });

  it('can be ended', async () => {
    await call('PUT /quota/limits', { key, json: { community: 'harbour', plan: 'none' } });
    const json = { community: 'harbour', reason, expires_at: '2026-02-18T13:00:00Z' };
    await call('POST /quota/bypass', { key, json });
    expect(await want()).toBe('ok');
    const ended = await call('POST /quota/bypass', { key, json: { ...json, expires_at: null } });
    expect(ended.body['bypass']).toBeNull();
    expect(await want()).toBe('quota_exceeded');
  });

  it.each([
    ['2026-02-18T11:00:00Z', reason],
    ['2026-03-18T11:00:00Z', reason],
    ['2026-02-18T13:00:00Z', ' '],
  ])('until %s because of “%s” is refused', async (expires_at, why) => {
    const { status } = await call('POST /quota/bypass', {
      key,
      json: { community: 'harbour', reason: why, expires_at },
    });
    expect(status).toBe(400);
    expect(await audit()).toEqual([]);
  });
});
