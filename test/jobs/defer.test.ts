import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PulseError } from '../../src/core/errors.ts';
import { defer } from '../../src/jobs/defer.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../testing/fixtures/seed-export.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  const place = await seedCommunity(test, { slug: 'harbour' });
  await seedExport(test, { ...place, id: 'exp_1', status: 'queued' });
});
afterAll(() => test.close());

const base = { v: 2, correlation_id: 'cor_1' } as const;
const ingest: JobMessage = { ...base, type: 'export.ingest', export_id: 'exp_1' };
const week: JobMessage = { ...base, type: 'week.derive', source_id: 'src_harbour', week: '2026-W08' };
const publish: JobMessage = { ...base, type: 'community.publish', community_id: 'com_harbour' };
const full = new PulseError('quota_exceeded', 'The budget of today is used up.');
const busy = new PulseError('lease_lost', 'Another worker is at it.');

async function wait(message: JobMessage, delaySeconds: number, error = full): Promise<string[]> {
  const ends: string[] = [];
  const delivery = {
    ack: () => void ends.push('ack'),
    retry: ({ delaySeconds: seconds }: { delaySeconds: number }) => void ends.push(`retry ${seconds}`),
  };
  await defer(test.services, delivery, { message, error, delaySeconds });
  return ends;
}
const events = async () =>
  (await test.d1.prepare('SELECT event, detail FROM export_events').all<{ event: string; detail: string }>())
    .results;

describe('a message that waits', () => {
  it('is sent anew, later, and does not come again by itself', async () => {
    expect(await wait(publish, 45)).toEqual(['ack']);
    expect(test.sent).toEqual([{ body: publish, delaySeconds: 45 }]);
    expect(test.logged).toEqual([
      {
        level: 'info',
        event: 'job.deferred',
        fields: {
          ...{ type: 'community.publish', correlation_id: 'cor_1', code: 'quota_exceeded' },
          ...{ seconds: 45, deferred_to_cron: false },
        },
      },
    ]);
  });

  it.each([
    ['export.ingest', ingest, 600, 1],
    ['export.ingest', ingest, 601, 0],
    ['week.derive', week, 601, 0],
    ['community.publish', publish, 601, 1],
    ['community.publish', publish, 86_400, 1],
  ])('for long is left to cron where cron finds it: %s', async (_, message, seconds, copies) => {
    expect(await wait(message, seconds)).toEqual(['ack']);
    expect(test.sent).toHaveLength(copies);
    expect(test.logged.at(-1)!.fields).toMatchObject({ deferred_to_cron: copies === 0 });
  });

  it('comes again by itself where the queue takes no copy', async () => {
    test.queue.failing = true;
    expect(await wait(week, 30)).toEqual(['retry 30']);
    expect(test.logged).toMatchObject([
      { level: 'error', event: 'job.not_deferred', fields: { correlation_id: 'cor_1' } },
    ]);
  });

  it('tells the timeline of its export why, unless only another worker is at it', async () => {
    await wait(ingest, 60, busy);
    await wait(week, 60);
    expect(await events()).toEqual([]);
    await wait(ingest, 60);
    expect(await events()).toHaveLength(1);
    expect((await events())[0]!.detail).toContain('quota_exceeded');
  });

  it('waits all the same where its timeline cannot be written', async () => {
    await test.d1.prepare('ALTER TABLE export_events RENAME TO gone').run();
    try {
      expect(await wait(ingest, 60)).toEqual(['ack']);
      expect(test.sent).toHaveLength(1);
      expect(test.logged[0]).toMatchObject({ level: 'warn', event: 'timeline.not_written' });
    } finally {
      await test.d1.prepare('ALTER TABLE gone RENAME TO export_events').run();
    }
  });
});
