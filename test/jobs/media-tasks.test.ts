import { describe, expect, it } from 'vitest';
import { PulseError } from '../../src/core/errors.ts';
import { schedules } from '../../src/jobs/cron.ts';
import { cleanupRetainedRawExports } from '../../src/jobs/tasks/cleanup-retained-raw-exports.ts';
import { requeueStalePendingMediaJobs } from '../../src/jobs/tasks/requeue-stale-pending-media-jobs.ts';
import { retryRecoverableFailedMedia } from '../../src/jobs/tasks/retry-recoverable-failed-media.ts';
import { sweepOrphans } from '../../src/jobs/tasks/sweep-orphans.ts';
import { createUpload } from '../../src/pipeline/uploads/create-upload.ts';
import { drainQueue } from '../../testing/harness/drain-queue.ts';
import { endlessTaskLease } from '../../testing/harness/endless-task-lease.ts';
import {
  communityId,
  deliver,
  drainWithout,
  keysUnder,
  mediaOf,
  rowsOf,
  sourceId,
  uploadArchive,
  useMediaWorld,
  zipWith,
} from '../../testing/harness/media-world.ts';

const test = useMediaWorld();

const hour = 3_600_000;
const files = [1, 2, 3].map((n) => ({ name: `f${n}.txt`, content: `file number ${n}`, method: 0 }));

/** An export that is completed but for its media, whose messages were lost. */
async function leaveWaiting(): Promise<void> {
  await uploadArchive(test, 'exp_1', zipWith(files));
  expect(await drainWithout(test, 'media.extract')).toHaveLength(1);
  expect(await rowsOf(test, 'SELECT status, media_status FROM exports')).toEqual([
    { status: 'completed', media_status: 'waiting' },
  ]);
}

const rawKeys = (): Promise<string[]> => keysUnder(test, 'raw/');

describe('media that stand still', () => {
  it('are sent again after ten minutes without progress, and once in ten minutes only', async () => {
    await leaveWaiting();
    test.clock.now += 10 * 60_000 - 1;
    expect(await requeueStalePendingMediaJobs(test.services)).toBe(0);
    test.clock.now += 1;
    expect(await requeueStalePendingMediaJobs(test.services)).toBe(1);
    expect(test.sent.map(({ body }) => body)).toEqual([
      { v: 2, type: 'media.extract', export_id: 'exp_1', from: 0, correlation_id: 'cor_exp_1' },
    ]);
    expect(await requeueStalePendingMediaJobs(test.services)).toBe(0);
    await drainQueue(test);
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'done', stored: 3 });
    test.clock.now += hour;
    expect(await requeueStalePendingMediaJobs(test.services)).toBe(0);
  });

  it('that failed for a passing reason are taken up again, a few times; others are not', async () => {
    await leaveWaiting();
    const services = {
      ...test.services,
      objects: {
        ...test.services.objects,
        getRange: async () => {
          throw new PulseError('storage_unavailable', 'Storage did not answer.');
        },
      },
    };
    const body = { v: 2, type: 'media.extract', export_id: 'exp_1', from: 0, correlation_id: 'cor_exp_1' };
    const fail = () => deliver({ ...test, services }, body, 8);
    await fail();
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'failed', error: 'storage_unavailable' });
    expect(await rowsOf(test, 'SELECT error_code FROM dead_letters')).toEqual([
      { error_code: 'storage_unavailable' },
    ]);
    for (let round = 0; round < 5; round++) {
      expect(await retryRecoverableFailedMedia(test.services)).toBe(0);
      test.clock.now += 15 * 60_000;
      expect(await retryRecoverableFailedMedia(test.services)).toBe(1);
      if (round === 2) {
        await drainQueue(test);
        expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'done', error: null });
        await test.d1.prepare(`UPDATE exports SET media_status = 'waiting'`).run();
      }
      await fail();
    }
    test.clock.now += hour;
    expect(await retryRecoverableFailedMedia(test.services)).toBe(0);
    await test.d1.prepare(`UPDATE exports SET media_error = 'gone', media_attempts = 0`).run();
    expect(await retryRecoverableFailedMedia(test.services)).toBe(0);
  });

  it('are looked after every five minutes, orphans every night', () => {
    const names = (schedule: string) => schedules[schedule]!.map(({ name }) => name);
    expect(names('*/5 * * * *')).toContain('requeueStalePendingMediaJobs');
    expect(names('*/5 * * * *')).toContain('retryRecoverableFailedMedia');
    expect(names('17 2 * * *')).toContain('sweepOrphans');
  });
});

describe('raw files', () => {
  it('go after 72 hours where the media are read', async () => {
    await uploadArchive(test, 'exp_1', zipWith(files));
    await drainQueue(test);
    test.clock.now += 72 * hour;
    expect(await cleanupRetainedRawExports(test.services)).toBe(0);
    test.clock.now += 1;
    expect(await cleanupRetainedRawExports(test.services)).toBe(1);
    expect(await rawKeys()).toEqual([]);
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'done', stored: 3, error: null });
  });

  it('stay 168 hours where media still wait, and then say that these will not come', async () => {
    await leaveWaiting();
    test.clock.now += 168 * hour;
    expect(await cleanupRetainedRawExports(test.services)).toBe(0);
    expect(await rawKeys()).toHaveLength(1);
    test.clock.now += 1;
    expect(await cleanupRetainedRawExports(test.services)).toBe(1);
    expect(await rawKeys()).toEqual([]);
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'failed', error: 'gone' });
  });

  it('are read again from a new upload of the same file, when they were dropped before their media were read', async () => {
    await leaveWaiting();
    test.clock.now += 168 * hour + 1;
    await cleanupRetainedRawExports(test.services);
    await uploadArchive(test, 'exp_2', zipWith(files));
    await drainQueue(test);
    expect(await mediaOf(test, 'exp_2')).toMatchObject({ status: 'done', stored: 3 });
    await uploadArchive(test, 'exp_3', zipWith(files));
    await drainQueue(test);
    expect(await rowsOf(test, `SELECT duplicate_of FROM exports WHERE id = 'exp_3'`)).toEqual([
      { duplicate_of: 'exp_2' },
    ]);
  });

  it('of cancelled exports do not stay for media nobody will read', async () => {
    await leaveWaiting();
    await test.d1.prepare(`UPDATE exports SET status = 'cancelled'`).run();
    test.clock.now += 72 * hour + 1;
    expect(await cleanupRetainedRawExports(test.services)).toBe(1);
  });

  it('that vanished while media waited end in a clear state', async () => {
    await leaveWaiting();
    await test.services.objects.delete(await rawKeys());
    const body = { v: 2, type: 'media.extract', export_id: 'exp_1', from: 0, correlation_id: 'cor_exp_1' };
    await deliver(test, body);
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'failed', error: 'gone' });
  });
});

describe('orphans', () => {
  it('leave the night after they were found, and what was lost comes back with the next export', async () => {
    await uploadArchive(test, 'exp_1', zipWith(files));
    await drainQueue(test);
    const [kept, lost, third] = (await rowsOf(test, 'SELECT sha256 FROM artifacts ORDER BY sha256')).map(
      (row) => String(row['sha256']),
    );
    await test.services.objects.delete([`media/${communityId}/${lost}`]);
    await test.services.objects.put(`media/${communityId}/${'0'.repeat(64)}`, new Uint8Array(5));
    expect(await sweepOrphans(test.services, endlessTaskLease)).toBe(0);
    test.clock.now += 24 * hour;
    expect(await sweepOrphans(test.services, endlessTaskLease)).toBe(2);
    expect(await keysUnder(test, 'media/')).toEqual(
      [`media/${communityId}/${kept}`, `media/${communityId}/${third}`].sort(),
    );
    expect(await rowsOf(test, 'SELECT COUNT(*) AS n FROM attachments WHERE artifact IS NULL')).toEqual([
      { n: 1 },
    ]);
    await uploadArchive(test, 'exp_2', zipWith([...files, { name: 'new.txt', content: 'new', method: 0 }]));
    await drainQueue(test);
    expect(await rowsOf(test, 'SELECT COUNT(*) AS n FROM artifacts')).toEqual([{ n: 4 }]);
    expect(await rowsOf(test, 'SELECT COUNT(*) AS n FROM attachments WHERE artifact IS NULL')).toEqual([
      { n: 0 },
    ]);
  });
});

describe('what a community may keep', () => {
  const open = (size: number, limit: number) =>
    createUpload(
      { ...test.services, config: { ...test.services.config, maxCommunityBytes: limit } },
      { communityId, sourceId, fileName: 'chat.zip', size },
    );

  it('counts raw files, open uploads and media, and is refused beyond with figures', async () => {
    await uploadArchive(test, 'exp_1', zipWith(files));
    await drainQueue(test);
    const [{ raw, media }] = (await rowsOf<{ raw: number; media: number }>(
      test,
      'SELECT (SELECT SUM(size) FROM exports) AS raw, (SELECT SUM(size) FROM artifacts) AS media',
    )) as [{ raw: number; media: number }];
    expect(media).toBe(3 * 'file number 1'.length);
    await open(1000, raw + media + 1000);
    await expect(open(1, raw + media + 1000)).rejects.toMatchObject({ code: 'too_large' });
    await expect(open(3 * 1024 ** 3, 2 * 1024 ** 3)).rejects.toThrow(
      'The community stores 0.0 GB of at most 2.0 GB, and this file has 3.0 GB.',
    );
    test.clock.now += 25 * hour; // the open upload has run out
    await open(1000, raw + media + 1000);
  });

  it('is less once raw files are dropped', async () => {
    await uploadArchive(test, 'exp_1', zipWith(files));
    await drainQueue(test);
    const media = 3 * 'file number 1'.length;
    await expect(open(1, media + 1)).rejects.toMatchObject({ code: 'too_large' });
    test.clock.now += 72 * hour + 1;
    await cleanupRetainedRawExports(test.services);
    await open(1, media + 1);
  });
});
