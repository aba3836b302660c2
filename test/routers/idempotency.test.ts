import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runOnce } from '../../src/routers/rest/idempotency.ts';
import { deleteExpiredIdempotencyKeys } from '../../src/storage/repositories/idempotency-keys.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
let key = '';
let call: ReturnType<typeof ingestCaller>;
beforeAll(async () => {
  test = await openMemoryServices();
  call = ingestCaller(test);
});
beforeEach(async () => {
  await test.reset();
  key = (await seedKey(test)).key;
});
afterAll(() => test.close());

const create = (slug: string, idempotencyKey: string, as = key) =>
  call('POST /api/communities', {
    key: as,
    headers: { 'idempotency-key': idempotencyKey },
    json: { slug, name: slug, time_zone: 'UTC', language: 'en' },
  });

describe('Idempotency-Key', () => {
  it('gives the same answer to the same request', async () => {
    const first = await create('harbour', 'k1');
    const second = await create('harbour', 'k1');
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  });

  it('refuses another request, and keeps actors apart', async () => {
    await create('harbour', 'k1');
    expect((await create('orchard', 'k1')).body).toMatchObject({ status: 422, code: 'unprocessable' });
    const other = (await seedKey(test)).key;
    expect((await create('orchard', 'k1', other)).status).toBe(201);
  });

  it('lets a failed request be tried again', async () => {
    await create('harbour', 'k1');
    expect((await create('harbour', 'k2')).status).toBe(409);
    await test.d1.prepare('DELETE FROM communities').run();
    expect((await create('harbour', 'k2')).status).toBe(201);
  });

  it('deletes its keys after a day', async () => {
    await create('harbour', 'k1');
    test.clock.now += 24 * 3600_000 + 1;
    expect((await create('orchard', 'k1')).status).toBe(201);
    expect(await deleteExpiredIdempotencyKeys(test.services.db, test.clock.now + 1)).toBe(1);
  });

  it('does not repeat a secret', async () => {
    const make = () =>
      call('POST /api/keys', {
        key,
        headers: { 'idempotency-key': 'k1' },
        json: { name: 'phone', scopes: ['upload'] },
      });
    const first = await make();
    expect(first.status).toBe(201);
    const second = await make();
    expect(second.body).toMatchObject({ status: 409, code: 'conflict' });
    const { results } = await test.d1.prepare('SELECT * FROM idempotency_keys').all();
    expect(JSON.stringify(results)).not.toContain(String(first.body['key']).split('_')[2]);
  });

  it.each(['', 'a b', 'x'.repeat(201)])('refuses the key "%s"', async (odd) => {
    expect((await create('harbour', odd)).status).toBe(400);
  });
});

describe('runOnce', () => {
  const once = (work: () => Promise<{ status: number; body: string }>) =>
    runOnce(test.services, { actor: 'key_1', key: 'k', request: 'r', secret: false, work });

  it('runs work of many at once only once', async () => {
    let ran = 0;
    const work = async () => {
      ran++;
      return { status: 201, body: '{}' };
    };
    const settled = await Promise.allSettled([1, 2, 3, 4].map(() => once(work)));
    expect(ran).toBe(1);
    for (const result of settled) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' });
      else expect(result.value).toMatchObject({ status: 201 });
    }
    expect(await once(work)).toMatchObject({ replayed: true });
    expect(ran).toBe(1);
  });

  it('takes over from a request that died', async () => {
    const never = new Promise<never>(() => undefined);
    let started: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      started = resolve;
    });
    void once(() => {
      started();
      return never;
    });
    await begun;
    const work = async () => ({ status: 201, body: '{}' });
    await expect(once(work)).rejects.toMatchObject({ code: 'conflict', retryAfter: 2 });
    test.clock.now += 5 * 60_000 + 1;
    expect(await once(work)).toMatchObject({ replayed: false });
  });
});
