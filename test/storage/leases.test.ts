import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acquireLease, holdsLease, releaseLease } from '../../src/storage/repositories/leases.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const take = (owner: string, now: number) =>
  acquireLease(test.services.db, { name: 'source:a', owner, now, ttlMs: 1000 });

describe('leases', () => {
  it('go to one owner at a time', async () => {
    const first = await take('one', 0);
    expect(first).toEqual({ name: 'source:a', owner: 'one', fence: 1 });
    expect(await take('two', 999)).toBeNull();
  });

  it('count what was refused and what expired, not what was given back', async () => {
    const counts = () => test.d1.prepare('SELECT owner, contended, expired, expired_at FROM leases').first();
    const first = (await take('one', 100))!;
    await take('two', 200);
    await take('three', 300);
    expect(await counts()).toEqual({ owner: 'one', contended: 2, expired: 0, expired_at: 0 });
    await releaseLease(test.services.db, first);
    expect(await take('two', 400)).toEqual({ name: 'source:a', owner: 'two', fence: 2 });
    expect(await counts()).toEqual({ owner: 'two', contended: 2, expired: 0, expired_at: 0 });
    await take('three', 1400);
    expect(await counts()).toEqual({ owner: 'three', contended: 2, expired: 1, expired_at: 1400 });
  });

  it('are renewed by their owner with the same fence', async () => {
    await take('one', 0);
    expect(await take('one', 900)).toMatchObject({ fence: 1 });
    expect(await take('two', 1500)).toBeNull();
  });

  it('pass on after expiry with a higher fence, and the late owner can no longer write', async () => {
    const first = (await take('one', 0))!;
    const second = (await take('two', 1000))!;
    expect(second).toMatchObject({ fence: 2, expiredPrevious: true });
    const allowed = async (lease: typeof first) =>
      (await test.services.db.first('probe', sql<{ ok: number }>`SELECT ${holdsLease(lease)} AS ok`))!.ok;
    expect(await allowed(first)).toBe(0);
    expect(await allowed(second)).toBe(1);
  });

  it('are free at once when given back, and only by their holder', async () => {
    const first = (await take('one', 0))!;
    await releaseLease(test.services.db, { ...first, fence: 7 });
    expect(await take('two', 1)).toBeNull();
    await releaseLease(test.services.db, first);
    expect(await take('two', 1)).toMatchObject({ owner: 'two', fence: 2 });
  });

  it('are won by exactly one of many that try together', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, i) => take(`owner ${i}`, 0)));
    expect(all.filter((lease) => lease !== null)).toHaveLength(1);
  });
});
