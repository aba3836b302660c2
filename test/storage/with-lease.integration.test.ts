import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releaseLease } from '../../src/storage/repositories/leases.ts';
import { type HeldLease, type LeaseRequest, refuseBusy, withLease } from '../../src/storage/with-lease.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const requestOf = (owner: string): LeaseRequest<never> => ({
  name: 'source:a',
  owner,
  ttlMs: 60_000,
  renewEveryMs: 15_000,
  lost: 'Another worker took over.',
  onBusy: refuseBusy('Somebody else is at it.', 15),
});
const under = <T>(owner: string, work: (held: HeldLease) => Promise<T>) =>
  withLease(test.services, requestOf(owner), work);
const row = () => test.d1.prepare('SELECT owner, fence, expires_at FROM leases').first();
const ran = () => test.statements.splice(0).map(({ name }) => name);

describe('work under a lease', () => {
  it('has its result, and costs a statement at either end', async () => {
    expect(await under('one', async ({ lease }) => lease.fence)).toBe(1);
    expect(ran()).toEqual(['leases.acquire', 'leases.release']);
    expect(await row()).toEqual({ owner: 'one', fence: 1, expires_at: 0 });
  });

  it('gives the lease back when it fails, and fails as it did', async () => {
    await expect(under('one', () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
    expect(await row()).toMatchObject({ expires_at: 0 });
  });

  it('is refused with a typed error while somebody else holds the lease, or has another result', async () => {
    await under('one', async () => {
      await expect(under('two', async () => 'never')).rejects.toMatchObject({
        code: 'lease_lost',
        message: 'Somebody else is at it.',
        retryAfter: 15,
      });
      const skipped = { ...requestOf('two'), onBusy: () => 'skipped' };
      expect(await withLease(test.services, skipped, async () => 'never')).toBe('skipped');
    });
  });

  it('is done even where the lease cannot be given back: it runs out', async () => {
    const db = { ...test.services.db };
    const services = { ...test.services, db };
    const result = await withLease(services, requestOf('one'), async () => {
      db.run = () => Promise.reject(new Error('D1 is away'));
      return 'done';
    });
    expect(result).toBe('done');
    expect(test.logged).toEqual([
      {
        level: 'warn',
        event: 'lease.not_released',
        fields: { name: 'source:a', error: 'Error: D1 is away' },
      },
    ]);
    test.clock.now += 60_000;
    expect(await under('two', async ({ lease }) => lease.fence)).toBe(2);
    expect(test.logged.at(-1)).toMatchObject({ event: 'lease.expired', fields: { fence: 2 } });
  });
});

it('works without a log, also after a holder that died', async () => {
  const { db, clock } = test.services;
  await withLease({ db, clock }, requestOf('one'), async () => {
    test.clock.now += 60_001;
    expect(await withLease({ db, clock }, requestOf('two'), async ({ lease }) => lease.fence)).toBe(2);
  });
  const away = { ...db };
  const result = await withLease({ db: away, clock }, requestOf('three'), async () => {
    away.run = () => Promise.reject(new Error('D1 is away'));
    return 'done';
  });
  expect(result).toBe('done');
});

describe('a heartbeat', () => {
  it('renews now and then, however often it is called', async () => {
    await under('one', async ({ heartbeat }) => {
      ran();
      for (let second = 1; second <= 60; second++) {
        test.clock.now += 1000;
        await heartbeat();
      }
      expect(ran()).toEqual(Array(4).fill('leases.renew'));
      expect(await row()).toMatchObject({ expires_at: test.clock.now + 60_000 });
    });
  });

  it('renews once where several are called together', async () => {
    await under('one', async ({ heartbeat }) => {
      ran();
      test.clock.now += 15_000;
      await Promise.all([heartbeat(), heartbeat(), heartbeat()]);
      expect(ran()).toEqual(['leases.renew']);
    });
  });

  it('stops a holder whose lease somebody else has taken, and leaves that lease alone', async () => {
    const late = under('one', async ({ heartbeat }) => {
      test.clock.now += 60_001;
      await under('two', async ({ lease }) => {
        await releaseLease(test.services.db, { ...lease, fence: lease.fence - 1 });
        test.clock.now += 1;
        await heartbeat();
      });
    });
    await expect(late).rejects.toMatchObject({ code: 'lease_lost', message: 'Another worker took over.' });
    expect(await row()).toMatchObject({ owner: 'two', fence: 2 });
  });

  it('does not let a holder in again whose successor has already left', async () => {
    const late = under('one', async ({ renew }) => {
      test.clock.now += 60_001;
      await under('two', async () => {});
      await renew();
    });
    await expect(late).rejects.toMatchObject({ code: 'lease_lost' });
    expect(await row()).toEqual({ owner: 'two', fence: 2, expires_at: 0 });
  });
});
