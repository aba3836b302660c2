import type { ErrorCode } from '@beacon-pulse/contracts/src/errors.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PulseError } from '../../src/core/errors.ts';
import { consume, type Delivery } from '../../src/jobs/consume.ts';
import { consumeDeadLetters } from '../../src/jobs/consume-dead-letters.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../testing/fixtures/seed-export.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

const record = vi.hoisted(() => ({ read: 0, fail: null as unknown }));

vi.mock('@beacon-pulse/contracts/src/job-messages.ts', async (original) => {
  const real = await original<typeof import('@beacon-pulse/contracts/src/job-messages.ts')>();
  return {
    ...real,
    readMessage(body: unknown) {
      record.read++;
      return real.readMessage(body);
    },
  };
});
vi.mock('../../src/jobs/dispatch.ts', () => ({
  dispatch: async () => {
    if (record.fail !== null) throw record.fail;
    return [];
  },
}));

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  await seedExport(test, { ...(await seedCommunity(test, { slug: 'a' })), id: 'exp_1', status: 'queued' });
  record.read = 0;
  record.fail = null;
});
afterAll(() => test.close());

const body = { v: 2, type: 'export.ingest', export_id: 'exp_1', correlation_id: 'cor_1' };
const fail = (code: ErrorCode, retryAfter = 1) => {
  record.fail = new PulseError(code, 'It did not work.', { retryAfter });
};
async function outcomeOf(bodies: readonly unknown[], attempts = 1): Promise<string[]> {
  const outcomes: string[] = [];
  await consume(
    test.services,
    bodies.map(
      (body): Delivery => ({
        body,
        attempts,
        ack: () => void outcomes.push('ack'),
        retry: () => void outcomes.push('retry'),
      }),
    ),
  );
  return outcomes;
}

describe('a message is read once', () => {
  it('when it is done, alone or in a batch', async () => {
    expect(await outcomeOf([body])).toEqual(['ack']);
    expect(record.read).toBe(1);
    expect(await outcomeOf([body, body, { v: 9 }])).toHaveLength(3);
    expect(record.read).toBe(4);
  });

  it.each([
    ['is tried again', 'storage_unavailable', 1, 'retry'],
    ['waits', 'quota_exceeded', 1, 'ack'],
    ['waits for another worker', 'lease_lost', 1, 'ack'],
    ['fails for good', 'zip_invalid', 1, 'ack'],
    ['has failed too often', 'storage_unavailable', 8, 'ack'],
  ] as const)('when it %s', async (_, code, attempts, outcome) => {
    fail(code);
    expect(await outcomeOf([body], attempts)).toEqual([outcome]);
    expect(record.read).toBe(1);
  });

  it('when nobody understands it, and when the platform has given up on it', async () => {
    expect(await outcomeOf([{ v: 9 }], 8)).toEqual(['ack']);
    expect(record.read).toBe(1);
    const acked: string[] = [];
    await consumeDeadLetters(test.services, [
      { body, attempts: 100, ack: () => void acked.push('ack'), retry: () => {} },
    ]);
    expect([acked, record.read]).toEqual([['ack'], 2]);
    const { results } = await test.d1.prepare('SELECT type FROM dead_letters ORDER BY type').all();
    expect(results).toEqual([{ type: null }, { type: 'export.ingest' }]);
  });
});
