import { describe, expect, it } from 'vitest';
import { schedules } from '../../../src/jobs/cron.ts';
import { deleteOldUploads } from '../../../src/jobs/tasks/delete-old-uploads.ts';
import { sweepOrphans } from '../../../src/jobs/tasks/sweep-orphans.ts';
import { findOrphanedObjects } from '../../../src/pipeline/orphans/find-orphaned-objects.ts';
import { abortUpload } from '../../../src/pipeline/uploads/abort-upload.ts';
import { cleanUpClosedUploads } from '../../../src/pipeline/uploads/clean-up-closed-uploads.ts';
import { completeUpload } from '../../../src/pipeline/uploads/complete-upload.ts';
import { createUpload } from '../../../src/pipeline/uploads/create-upload.ts';
import { expireUploads } from '../../../src/pipeline/uploads/expire-uploads.ts';
import { storePart } from '../../../src/pipeline/uploads/store-part.ts';
import type { ObjectStore } from '../../../src/ports/objects.ts';
import { acquireLease } from '../../../src/storage/repositories/leases.ts';
import { endlessTaskLease } from '../../../testing/harness/endless-task-lease.ts';
import {
  communityId,
  keysUnder,
  rowsOf,
  sourceId,
  useMediaWorld,
} from '../../../testing/harness/media-world.ts';

const test = useMediaWorld();

const hour = 3_600_000;
const day = 24 * hour;
const keys = (prefix: string): Promise<string[]> => keysUnder(test, prefix);
const night = (): Promise<number> => sweepOrphans(test.services, endlessTaskLease);
const put = (key: string, text: string): Promise<unknown> =>
  test.services.objects.put(key, new TextEncoder().encode(text));
const list = async (area: 'raw' | 'segments' | 'media', within?: string): Promise<string[]> =>
  (await findOrphanedObjects(test.services, { area, after: null, ...(within && { within }) })).found.map(
    ({ kind, name }) => `${kind} ${name}`,
  );

async function begin(size = 4): Promise<{ id: string; key: string }> {
  const { upload_id: id } = await createUpload(test.services, {
    communityId,
    sourceId,
    fileName: 'chat.zip',
    size,
  });
  return { id, key: `raw/${communityId}/${id}` };
}

async function sendPart(id: string, text = 'abcd'): Promise<void> {
  await storePart(test.services, {
    uploadId: id,
    communityScope: null,
    partNumber: 1,
    body: new Response(text).body as ReadableStream<Uint8Array>,
    length: text.length,
    sha256: null,
  });
}

async function uploaded(): Promise<{ id: string; key: string; exportId: string }> {
  const upload = await begin();
  await sendPart(upload.id);
  const { export_id } = await completeUpload(test.services, { uploadId: upload.id, communityScope: null });
  return { ...upload, exportId: export_id };
}

const finish = (exportId: string): Promise<unknown> =>
  test.d1
    .prepare(`UPDATE exports SET status = 'completed', finished_at = ? WHERE id = ?`)
    .bind(test.clock.now, exportId)
    .run();

describe('raw files', () => {
  it('without a row are reported, and leave the night after they were first seen', async () => {
    await put('raw/com_a/upl_lost', 'lost');
    expect(await list('raw')).toEqual(['raw_object raw/com_a/upl_lost']);
    expect(await rowsOf(test, 'SELECT * FROM orphans')).toEqual([]);
    expect(await night()).toBe(0);
    test.clock.now += 19 * hour;
    expect(await night()).toBe(0);
    expect(await keys('raw/')).toHaveLength(1);
    test.clock.now += 5 * hour;
    expect(await night()).toBe(1);
    expect(await keys('raw/')).toEqual([]);
    expect(await rowsOf(test, 'SELECT * FROM orphans')).toEqual([]);
  });

  it('stay where an export reads them, an upload is under way, or its end is not told yet', async () => {
    const done = await uploaded();
    const open = await begin();
    await sendPart(open.id);
    // the object is made, and the Worker ends before the row says so
    const made = await begin();
    await sendPart(made.id);
    const stop: ObjectStore = {
      ...test.services.objects,
      head: () => Promise.reject(new Error('the Worker ends here')),
    };
    const stopped = completeUpload(
      { ...test.services, objects: stop },
      { uploadId: made.id, communityScope: null },
    );
    await expect(stopped).rejects.toThrow();
    expect((await keys('raw/')).sort()).toEqual([done.key, made.key].sort());
    for (let i = 0; i < 4; i++) {
      expect(await list('raw')).toEqual([]);
      expect(await night()).toBe(0);
      test.clock.now += 5 * hour;
    }
    await finish(done.exportId);
    expect(await list('raw')).toEqual([]);
    expect(await keys('raw/')).toHaveLength(2);
  });

  it('that find their row in time are forgotten as orphans', async () => {
    const { key, exportId } = await uploaded();
    await test.d1.prepare(`UPDATE exports SET raw_deleted_at = 1, finished_at = 1, status = 'failed'`).run();
    await night();
    expect(await rowsOf(test, 'SELECT kind, name FROM orphans')).toEqual([{ kind: 'raw_object', name: key }]);
    await test.d1.prepare(`UPDATE exports SET raw_deleted_at = NULL WHERE id = ?`).bind(exportId).run();
    test.clock.now += day;
    expect(await night()).toBe(0);
    expect(await rowsOf(test, 'SELECT * FROM orphans')).toEqual([]);
    expect(await keys('raw/')).toEqual([key]);
  });

  it('that are gone are let go of by ended exports only', async () => {
    const ended = await uploaded();
    const running = await uploaded();
    await finish(ended.exportId);
    await test.services.objects.delete([ended.key, running.key]);
    expect(await list('raw')).toEqual([`raw_row ${ended.key}`]);
    await night();
    test.clock.now += day;
    expect(await night()).toBe(1);
    expect(await rowsOf(test, 'SELECT id FROM exports WHERE raw_deleted_at IS NOT NULL')).toEqual([
      { id: ended.exportId },
    ]);
  });

  it('are looked through page by page', async () => {
    for (const from of [0, 500, 1000]) {
      await Promise.all(
        Array.from({ length: 500 }, (_, i) => put(`raw/com_a/upl_${10_000 + from + i}`, 'x')),
      );
    }
    const first = await findOrphanedObjects(test.services, { area: 'raw', after: null });
    expect([first.found.length, first.checked, first.next]).toEqual([1000, 1000, 'raw/com_a/upl_10999']);
    const second = await findOrphanedObjects(test.services, { area: 'raw', after: first.next });
    expect([second.found.length, second.checked, second.next]).toEqual([500, 500, null]);
    await night();
    test.clock.now += day;
    expect(await night()).toBe(1500);
    expect(await keys('raw/')).toEqual([]);
  });
});

describe('segments', () => {
  const week = (name: string): Promise<unknown> =>
    test.d1
      .prepare(
        `INSERT INTO weeks (source_id, week, fingerprint, messages, system_messages) VALUES (?, ?, 'f', 1, 0)`,
      )
      .bind(sourceId, name)
      .run();

  it('without a week leave, but not while an export of their source is unfinished or read', async () => {
    await put(`segments/${sourceId}/2026-W07`, 'known');
    await week('2026-W07');
    const { exportId } = await uploaded();
    await put(`segments/${sourceId}/2026-W08`, 'begun');
    expect(await list('segments')).toEqual([]);
    await finish(exportId);
    expect(await list('segments')).toEqual([`segment_object segments/${sourceId}/2026-W08`]);
    await night();
    test.clock.now += day;
    await acquireLease(test.services.db, {
      name: `source:${sourceId}`,
      owner: 'a reader',
      now: test.clock.now,
      ttlMs: hour,
    });
    expect(await night()).toBe(0);
    test.clock.now += day;
    expect(await night()).toBe(1);
    expect(await keys('segments/')).toEqual([`segments/${sourceId}/2026-W07`]);
  });

  it('that are gone are reported every night, and their week stays', async () => {
    await week('2026-W07');
    expect(await list('segments')).toEqual([`segment_row segments/${sourceId}/2026-W07`]);
    await night();
    test.clock.now += day;
    expect(await night()).toBe(0);
    expect(test.logged.map(({ event }) => event)).toEqual(['segment.lost']);
    expect(await rowsOf(test, 'SELECT week FROM weeks')).toEqual([{ week: '2026-W07' }]);
  });
});

describe('media', () => {
  const hash = (n: number): string => String(n).padStart(64, '0');
  const artifact = (sha256: string, community = communityId): Promise<unknown> =>
    test.d1
      .prepare(`INSERT INTO artifacts (community_id, sha256, stored_sha256, size, media_type, created_at)
        VALUES (?, ?, ?, 1, 'text/plain', 0)`)
      .bind(community, sha256, sha256)
      .run();
  const store = (sha256: string, community = communityId): Promise<unknown> =>
    put(`media/${community}/${sha256}`, 'x');

  it('without their other half are found in both directions, of one community or of all', async () => {
    await artifact(hash(1));
    await store(hash(1));
    await artifact(hash(2));
    await store(hash(3));
    await store(hash(4), 'com_b');
    const mine = [
      `media_object media/${communityId}/${hash(3)}`,
      `media_row media/${communityId}/${hash(2)}`,
    ];
    expect(await list('media', `media/${communityId}/`)).toEqual(mine);
    expect((await list('media')).sort()).toEqual([...mine, `media_object media/com_b/${hash(4)}`].sort());
    await night();
    test.clock.now += day;
    expect(await night()).toBe(3);
    expect(await keys('media/')).toEqual([`media/${communityId}/${hash(1)}`]);
    expect(await rowsOf(test, 'SELECT sha256 FROM artifacts')).toEqual([{ sha256: hash(1) }]);
  });

  it('that found their other half meanwhile stay', async () => {
    await artifact(hash(2));
    await store(hash(3));
    await night();
    await store(hash(2));
    await artifact(hash(3));
    test.clock.now += day;
    expect(await night()).toBe(0);
    expect(await keys('media/')).toHaveLength(2);
    expect(await rowsOf(test, 'SELECT * FROM orphans')).toEqual([]);
  });

  it('are left alone while media of the community are being stored', async () => {
    await store(hash(3));
    await night();
    test.clock.now += day;
    await acquireLease(test.services.db, {
      name: `media:${communityId}`,
      owner: 'an extraction',
      now: test.clock.now,
      ttlMs: hour,
    });
    expect(await night()).toBe(0);
    expect(await keys('media/')).toHaveLength(1);
    test.clock.now += day;
    expect(await night()).toBe(1);
    expect(await keys('media/')).toEqual([]);
  });

  it('are looked through page by page', async () => {
    for (let n = 0; n < 1003; n++) if (n % 5 !== 0) await artifact(hash(n));
    for (const from of [0, 500, 1000]) {
      await Promise.all(Array.from({ length: from === 1000 ? 3 : 500 }, (_, i) => store(hash(from + i))));
    }
    await test.services.objects.delete([`media/${communityId}/${hash(7)}`]);
    const first = await findOrphanedObjects(test.services, { area: 'media', after: null });
    expect([first.checked, first.next]).toEqual([1000, `media/${communityId}/${hash(1000)}`]);
    const second = await findOrphanedObjects(test.services, { area: 'media', after: first.next });
    expect([second.checked, second.next]).toEqual([2, null]);
    const found = [...first.found, ...second.found];
    expect(found.filter(({ kind }) => kind === 'media_object')).toHaveLength(201);
    expect(found.filter(({ kind }) => kind === 'media_row').map(({ name }) => name)).toEqual([
      `media/${communityId}/${hash(7)}`,
    ]);
  });
});

describe('closed uploads', () => {
  const failing: Partial<ObjectStore> = {
    abortMultipart: () => Promise.reject(new Error('storage does not answer')),
  };
  const without = () => ({ ...test.services, objects: { ...test.services.objects, ...failing } });

  it('whose parts could not be removed are tried again until they are', async () => {
    const aborted = await begin();
    await sendPart(aborted.id);
    await expect(abortUpload(without(), { uploadId: aborted.id, communityScope: null })).rejects.toThrow(
      /parts could not be removed/,
    );
    const left = await begin();
    await sendPart(left.id);
    test.clock.now += day;
    expect(await expireUploads(without(), endlessTaskLease)).toBe(1);
    const openParts = () =>
      rowsOf(test, `SELECT id FROM uploads WHERE discarded_at IS NULL AND status <> 'open'`);
    expect(await openParts()).toHaveLength(2);
    test.clock.now += 10 * 60_000;
    expect(await cleanUpClosedUploads(without())).toBe(0);
    expect(await cleanUpClosedUploads(test.services)).toBe(0);
    test.clock.now += 10 * 60_000;
    expect(await cleanUpClosedUploads(test.services)).toBe(2);
    expect(await openParts()).toEqual([]);
    await expect(
      test.services.objects.completeMultipart(aborted.key, 'gone', [{ partNumber: 1, etag: 'x' }]),
    ).rejects.toThrow();
  });

  it('are forgotten with their parts after 30 days, once nothing of them is stored', async () => {
    const completed = await uploaded();
    const cancelled = await begin();
    await sendPart(cancelled.id);
    await abortUpload(test.services, { uploadId: cancelled.id, communityScope: null });
    const stuck = await begin();
    await sendPart(stuck.id);
    await abortUpload(without(), { uploadId: stuck.id, communityScope: null }).catch(() => {});
    const fresh = await begin();
    test.clock.now += 30 * day;
    expect(await deleteOldUploads(test.services, endlessTaskLease)).toBe(0);
    test.clock.now += 1;
    expect(await deleteOldUploads(test.services, endlessTaskLease)).toBe(1);
    await test.d1.prepare('UPDATE exports SET raw_deleted_at = 1').run();
    expect(await deleteOldUploads(test.services, endlessTaskLease)).toBe(1);
    expect(await rowsOf(test, 'SELECT id FROM uploads ORDER BY created_at, id')).toEqual(
      [{ id: stuck.id }, { id: fresh.id }].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(await rowsOf(test, 'SELECT upload_id FROM upload_parts')).toEqual([{ upload_id: stuck.id }]);
    expect(await rowsOf(test, 'SELECT id FROM exports')).toEqual([{ id: completed.exportId }]);
  });

  it('leave no multipart upload behind where their row could not be written', async () => {
    const aborted: string[] = [];
    const objects: ObjectStore = {
      ...test.services.objects,
      async abortMultipart(key, uploadId) {
        aborted.push(key);
        await test.services.objects.abortMultipart(key, uploadId);
      },
    };
    const db = {
      ...test.services.db,
      run: () => Promise.reject(new Error('the database does not answer')),
    };
    const request = { communityId, sourceId, fileName: 'chat.zip', size: 4 };
    await expect(createUpload({ ...test.services, db, objects }, request)).rejects.toThrow();
    expect(aborted).toHaveLength(1);
  });
});

it('is done by crons', () => {
  const names = (schedule: string) => schedules[schedule]!.map(({ name }) => name);
  expect(names('*/15 * * * *')).toContain('cleanUpClosedUploads');
  expect(names('17 2 * * *')).toEqual(expect.arrayContaining(['sweepOrphans', 'deleteOldUploads']));
});
