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

describe('a key of one community', () => {
  let own = '';
  beforeEach(async () => {
    own = (await seedKey(test, { communityId: 'com_harbour' })).key;
  });
  const put = (json: object) =>
    call('PUT /quota/limits', { key: own, json: { community: 'harbour', ...json } });
  const limitOf = async () => {
    const { body } = await call('GET /quota?community=harbour', { key });
    return (body as { kinds: { text: { calls: { limit: number }; micro_usd: { limit: number } } } }).kinds
      .text;
  };

  it.each([
    ['a limit above the plan', { limits: { text: { calls: 2001, micro_usd: 1 } } }, '/limits/text/calls'],
    [
      'a sum above the plan',
      { limits: { text: { calls: 1, micro_usd: 1_000_001 } } },
      '/limits/text/micro_usd',
    ],
    ['a larger plan', { plan: 'large' }, '/plan'],
    ['a kind given back to the plan', { limits: { text: null } }, '/limits/text/calls'],
  ])('may not set %s', async (_, json, pointer) => {
    const { status, body } = await put(json);
    expect([status, body['code']]).toEqual([403, 'forbidden']);
    expect((body['errors'] as { pointer: string }[]).map((error) => error.pointer)).toContain(pointer);
    expect(await limitOf()).toMatchObject({ calls: { limit: 2000 }, micro_usd: { limit: 1_000_000 } });
    expect(await audit()).toEqual([]);
  });

  it('may lower a limit, and not raise it again, not even to that of the plan', async () => {
    expect((await put({ limits: { text: { calls: 10, micro_usd: 1000 } } })).status).toBe(200);
    expect(await limitOf()).toMatchObject({ calls: { limit: 10 }, micro_usd: { limit: 1000 } });
    expect((await put({ limits: { text: { calls: 11, micro_usd: 1000 } } })).status).toBe(403);
    const all = { key, json: { community: 'harbour', limits: { text: { calls: 5000, micro_usd: 1000 } } } };
    expect((await call('PUT /quota/limits', all)).status).toBe(200);
    expect(await limitOf()).toMatchObject({ calls: { limit: 5000 } });
  });

  it('may not lift the limits for a while, and may end that', async () => {
    const expires_at = '2026-02-19T00:00:00Z';
    const bypass = { community: 'harbour', reason, expires_at };
    expect(await call('POST /quota/bypass', { key: own, json: bypass })).toMatchObject({ status: 403 });
    expect(await call('POST /quota/bypass', { key, json: bypass })).toMatchObject({ status: 200 });
    const ended = await call('POST /quota/bypass', { key: own, json: { ...bypass, expires_at: null } });
    expect(ended).toMatchObject({ status: 200, body: { bypass: null } });
  });

  it('lowers what there is then, where somebody else lowers it meanwhile', async () => {
    const { lowerLimits } = await import('../../src/storage/repositories/quota.ts');
    await put({ limits: { text: { calls: 10, micro_usd: 1000 } } });
    const entry = {
      id: 'aud_x',
      at: 1,
      actor: { id: 'key_x', name: 'x' },
      communityId: 'com_harbour',
      action: 'quota.set_limits',
      detail: {},
    } as const;
    const late = { text: { calls: 500, microUsd: 500 } };
    await lowerLimits(services.db, {
      communityId: 'com_harbour',
      limits: late,
      underPlan: 'standard',
      audit: entry,
    });
    expect(await limitOf()).toMatchObject({ calls: { limit: 10 }, micro_usd: { limit: 500 } });
    const moved = {
      limits: { text: { calls: 1, microUsd: 1 } },
      underPlan: 'large',
      audit: { ...entry, id: 'aud_y' },
    };
    await lowerLimits(services.db, { communityId: 'com_harbour', ...moved });
    expect(await limitOf()).toMatchObject({ calls: { limit: 10 } });
  });
});

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
