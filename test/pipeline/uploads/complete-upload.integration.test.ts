import { jobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { abortUpload } from '../../../src/pipeline/uploads/abort-upload.ts';
import { completeUpload } from '../../../src/pipeline/uploads/complete-upload.ts';
import { createUpload } from '../../../src/pipeline/uploads/create-upload.ts';
import { expireUploads } from '../../../src/pipeline/uploads/expire-uploads.ts';
import { getUpload } from '../../../src/pipeline/uploads/get-upload.ts';
import { storePart } from '../../../src/pipeline/uploads/store-part.ts';
import type { ObjectStore } from '../../../src/ports/objects.ts';
import type { Services } from '../../../src/services.ts';
import { endlessTaskLease } from '../../../testing/harness/endless-task-lease.ts';
import { communityId, makeBytes, partSize, sha256Of, sourceId, streamOf } from './part-fixtures.ts';
import { useUploadWorld } from './upload-world.ts';

const test = useUploadWorld();
let services: Services;
beforeEach(() => {
  services = test.services;
});

const open = (size: number, fileName = 'WhatsApp Chat.zip') =>
  createUpload(services, { communityId, sourceId, fileName, size });

async function send(uploadId: string, partNumber: number, bytes: Uint8Array, announced?: string) {
  return storePart(services, {
    uploadId,
    communityScope: communityId,
    partNumber,
    body: streamOf(bytes),
    length: bytes.length,
    sha256: announced ?? sha256Of(bytes),
  });
}

const complete = (uploadId: string, from: Services = services) =>
  completeUpload(from, { uploadId, communityScope: communityId });

const rows = async (table: 'uploads' | 'exports' | 'outbox' | 'upload_parts') =>
  (await test.d1.prepare(`SELECT * FROM ${table}`).all<Record<string, unknown>>()).results;

const withObjects = (changed: Partial<ObjectStore>): Services => ({
  ...services,
  objects: { ...services.objects, ...changed },
});

describe('an upload', () => {
  it('of one part becomes an object, a queued export and a message', async () => {
    const bytes = makeBytes(1000, 1);
    const { upload_id } = await open(bytes.length);
    test.statements.length = 0;
    const part = await send(upload_id, 1, bytes);
    expect(part).toEqual({ part_number: 1, size: 1000, sha256: sha256Of(bytes) });
    const done = await complete(upload_id);
    expect(done).toMatchObject({ upload_id, status: 'queued' });

    const [row] = await rows('exports');
    expect(row).toMatchObject({
      id: done.export_id,
      community_id: communityId,
      source_id: sourceId,
      file_name: 'WhatsApp Chat.zip',
      size: 1000,
      status: 'queued',
      object_key: `raw/${communityId}/${upload_id}`,
      error_code: null,
    });
    expect((await services.objects.get(String(row!['object_key'])))!.bytes).toEqual(bytes);
    expect(test.sent).toHaveLength(1);
    expect(jobMessage.parse(test.sent[0]!.body)).toEqual({
      v: 2,
      type: 'export.ingest',
      export_id: done.export_id,
      correlation_id: row!['correlation_id'],
    });
    expect(await rows('outbox')).toEqual([]);
    expect(await getUpload(services, { uploadId: upload_id, communityScope: null })).toMatchObject({
      status: 'completed',
      export_id: done.export_id,
    });
  });

  it('of one part writes 13 rows in all (two where its first part keeps it open), and completing it again none', async () => {
    test.statements.length = 0;
    const { upload_id } = await open(1000);
    await send(upload_id, 1, makeBytes(1000, 1));
    await complete(upload_id);
    const written = () => test.statements.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0);
    expect(written()).toBe(13);
    test.statements.length = 0;
    await complete(upload_id);
    expect(written()).toBe(0);
  });

  it('of several parts is the file, in whatever order the parts came', async () => {
    const bytes = makeBytes(2 * partSize + 77, 2);
    const { upload_id, part_count } = await open(bytes.length);
    expect(part_count).toBe(3);
    for (const n of [3, 1, 2]) await send(upload_id, n, bytes.subarray((n - 1) * partSize, n * partSize));
    await complete(upload_id);
    const stored = await services.objects.get(`raw/${communityId}/${upload_id}`);
    expect(sha256Of(stored!.bytes)).toBe(sha256Of(bytes));
  });

  it('gives one file one fingerprint, and another file another', async () => {
    for (const seed of [1, 1, 2]) {
      const { upload_id } = await open(1000);
      await send(upload_id, 1, makeBytes(1000, seed));
      await complete(upload_id);
    }
    const prints = (await rows('exports')).map((row) => row['file_fingerprint']);
    expect(new Set(prints).size).toBe(2);
  });

  it('of an empty file is refused before it begins', async () => {
    await expect(open(0)).rejects.toMatchObject({
      code: 'file_empty',
      message: 'The file is empty. Export the chat again and upload the new file.',
    });
    expect([await rows('uploads'), await rows('exports')]).toEqual([[], []]);
  });

  it('of an empty file that an older version let in makes no export', async () => {
    const { upload_id } = await open(1);
    await test.d1.prepare('UPDATE uploads SET size = 0, part_count = 0').run();
    await expect(complete(upload_id)).rejects.toMatchObject({ code: 'file_empty' });
    expect(await rows('exports')).toEqual([]);
  });

  it('completes once however often and at once it is asked', async () => {
    const { upload_id } = await open(1000);
    await send(upload_id, 1, makeBytes(1000, 1));
    const all = await Promise.all(Array.from({ length: 8 }, () => complete(upload_id)));
    expect(new Set(all.map(({ export_id }) => export_id)).size).toBe(1);
    expect(await rows('exports')).toHaveLength(1);
    expect(test.sent).toHaveLength(1);
  });

  it('keeps its message in the outbox while the queue takes none', async () => {
    const { upload_id } = await open(1000);
    await send(upload_id, 1, makeBytes(1000, 1));
    test.queue.failing = true;
    const { export_id } = await complete(upload_id);
    const [left] = await rows('outbox');
    expect(jobMessage.parse(JSON.parse(String(left!['body'])))).toMatchObject({ export_id });
    expect(test.logged.map(({ event }) => event)).toEqual(['outbox.left_to_cron']);
  });

  it('completes when R2 had done so but the answer was lost', async () => {
    const { upload_id } = await open(1000);
    await send(upload_id, 1, makeBytes(1000, 1));
    const lost = withObjects({
      async completeMultipart(...args) {
        await services.objects.completeMultipart(...args);
        throw new Error('Network connection lost.');
      },
    });
    await expect(complete(upload_id, lost)).rejects.toMatchObject({ code: 'storage_unavailable' });
    expect(await complete(upload_id)).toMatchObject({ status: 'queued' });
    expect(await rows('exports')).toHaveLength(1);
  });
});

describe('what is refused', () => {
  const refusal = (code: string) => ({ name: 'PulseError', code });

  it('a completion with a hole names the missing parts', async () => {
    const bytes = makeBytes(2 * partSize + 1, 3);
    const { upload_id } = await open(bytes.length);
    await send(upload_id, 1, bytes.subarray(0, partSize));
    await send(upload_id, 3, bytes.subarray(2 * partSize));
    await expect(complete(upload_id)).rejects.toMatchObject({
      ...refusal('upload_incomplete'),
      message: expect.stringContaining('1 of 3 parts'),
      details: [{ pointer: '/parts/2', detail: 'This part is missing.' }],
    });
    expect(await rows('exports')).toEqual([]);
  });

  it('parts of a wrong number, size or content', async () => {
    const bytes = makeBytes(partSize + 10, 4);
    const { upload_id } = await open(bytes.length);
    const last = bytes.subarray(partSize);
    for (const n of [0, 3, -1, 1.5])
      await expect(send(upload_id, n, last)).rejects.toMatchObject(refusal('bad_request'));
    await expect(send(upload_id, 1, last)).rejects.toMatchObject(refusal('upload_part_mismatch'));
    await expect(send(upload_id, 2, last, sha256Of(bytes))).rejects.toMatchObject(
      refusal('upload_part_mismatch'),
    );
    for (const wrong of [last.subarray(1), bytes.subarray(0, 11)]) {
      const lied = storePart(services, {
        uploadId: upload_id,
        communityScope: null,
        partNumber: 2,
        body: streamOf(wrong),
        length: 10,
        sha256: null,
      });
      await expect(lied).rejects.toMatchObject(refusal('upload_part_mismatch'));
    }
    expect(await rows('upload_parts')).toEqual([]);
  });

  it('a damaged repetition of a part leaves the good one', async () => {
    const bytes = makeBytes(1000, 5);
    const { upload_id } = await open(1000);
    await send(upload_id, 1, bytes);
    await expect(send(upload_id, 1, makeBytes(1000, 6), sha256Of(bytes))).rejects.toMatchObject(
      refusal('upload_part_mismatch'),
    );
    await complete(upload_id);
    const stored = await services.objects.get(`raw/${communityId}/${upload_id}`);
    expect(stored!.bytes).toEqual(bytes);
  });

  it('a completion whose parts were replaced behind its back, until they are sent again', async () => {
    const bytes = makeBytes(1000, 7);
    const { upload_id } = await open(1000);
    await send(upload_id, 1, bytes);
    const upload = await test.d1
      .prepare('SELECT storage_upload_id AS id FROM uploads')
      .first<{ id: string }>();
    const key = `raw/${communityId}/${upload_id}`;
    await services.objects.uploadPart(key, upload!.id, 1, makeBytes(1000, 8), 1000);
    await expect(complete(upload_id)).rejects.toMatchObject(refusal('upload_incomplete'));
    expect((await getUpload(services, { uploadId: upload_id, communityScope: null })).parts).toEqual([]);
    await send(upload_id, 1, bytes);
    await complete(upload_id);
    expect((await services.objects.get(key))!.bytes).toEqual(bytes);
  });

  it.each([10011, 10048])('parts that R2 calls unfit (%i) end the upload', async (code) => {
    const { upload_id } = await open(1000);
    await send(upload_id, 1, makeBytes(1000, 1));
    const unfit = withObjects({
      completeMultipart: async () => {
        throw new Error(`completeMultipartUpload: something about parts. (${code})`);
      },
    });
    await expect(complete(upload_id, unfit)).rejects.toMatchObject(refusal('gone'));
    await expect(complete(upload_id)).rejects.toMatchObject(refusal('gone'));
    expect(await rows('exports')).toEqual([]);
  });

  it('a part of an upload that storage has dropped by itself', async () => {
    const { upload_id } = await open(1000);
    const upload = await test.d1
      .prepare('SELECT object_key, storage_upload_id FROM uploads')
      .first<{ object_key: string; storage_upload_id: string }>();
    await services.objects.abortMultipart(upload!.object_key, upload!.storage_upload_id);
    await expect(send(upload_id, 1, makeBytes(1000, 1))).rejects.toMatchObject(refusal('gone'));
    await expect(complete(upload_id)).rejects.toMatchObject(refusal('upload_incomplete'));
  });

  it('an object of the wrong size is removed, not exported', async () => {
    const { upload_id } = await open(1000);
    await send(upload_id, 1, makeBytes(1000, 1));
    const short = withObjects({
      head: async (key) => ({ key, size: 999, etag: 'x' }),
    });
    await expect(complete(upload_id, short)).rejects.toMatchObject(refusal('gone'));
    expect(await services.objects.head(`raw/${communityId}/${upload_id}`)).toBeNull();
    expect(await rows('exports')).toEqual([]);
  });

  it('everything of another community, as if it were not there', async () => {
    const bytes = makeBytes(1000, 1);
    const { upload_id } = await open(1000);
    const foreign = { uploadId: upload_id, communityScope: 'com_other' };
    const notFound = refusal('not_found');
    await expect(getUpload(services, foreign)).rejects.toMatchObject(notFound);
    await expect(completeUpload(services, foreign)).rejects.toMatchObject(notFound);
    await expect(abortUpload(services, foreign)).rejects.toMatchObject(notFound);
    await expect(
      storePart(services, { ...foreign, partNumber: 1, body: streamOf(bytes), length: 1000, sha256: null }),
    ).rejects.toMatchObject(notFound);
    await expect(
      createUpload(services, { communityId: 'com_other', sourceId, fileName: 'a.zip', size: 1 }),
    ).rejects.toMatchObject(notFound);
  });

  it.each([
    ['too_large', 20 * 1024 ** 3 + 1, 'a.zip'],
    ['bad_request', -1, 'a.zip'],
    ['bad_request', 1.5, 'a.zip'],
    ['bad_request', 1, ' \u202e\u0000 '],
  ])('%s: a file of %d bytes named %j', async (code, size, name) => {
    await expect(open(size, name)).rejects.toMatchObject(refusal(code));
  });
});

describe('an upload that ends early', () => {
  it('is aborted any number of times, then takes nothing', async () => {
    const { upload_id } = await open(1000);
    const scope = { uploadId: upload_id, communityScope: communityId };
    await abortUpload(services, scope);
    await abortUpload(services, scope);
    await expect(send(upload_id, 1, makeBytes(1000, 1))).rejects.toMatchObject({ code: 'gone' });
    await expect(complete(upload_id)).rejects.toMatchObject({ code: 'gone' });
    expect(await getUpload(services, scope)).toMatchObject({ status: 'aborted', export_id: null });
  });

  it('is not aborted once it is complete', async () => {
    const { upload_id } = await open(1000);
    await send(upload_id, 1, makeBytes(1000, 1));
    await complete(upload_id);
    await expect(abortUpload(services, { uploadId: upload_id, communityScope: null })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await services.objects.head(`raw/${communityId}/${upload_id}`)).not.toBeNull();
  });

  it('leaves no object when it is aborted between R2 and the database', async () => {
    const { upload_id } = await open(1000);
    await send(upload_id, 1, makeBytes(1000, 1));
    const racing = withObjects({
      async head(key) {
        const head = await services.objects.head(key);
        await test.d1.prepare("UPDATE uploads SET status = 'aborted'").run();
        return head;
      },
    });
    await expect(complete(upload_id, racing)).rejects.toMatchObject({ code: 'gone' });
    expect(await services.objects.head(`raw/${communityId}/${upload_id}`)).toBeNull();
    expect(await rows('exports')).toEqual([]);
  });

  it('expires an hour after it began where no part arrives', async () => {
    const { upload_id, expires_at } = await open(1000);
    const hour = 3600_000;
    expect(Date.parse(expires_at)).toBe(test.clock.now + hour);
    test.clock.now += hour - 1;
    expect(await expireUploads(services, endlessTaskLease)).toBe(0);
    test.clock.now += 1;
    await expect(send(upload_id, 1, makeBytes(1000, 1))).rejects.toMatchObject({ code: 'gone' });
    expect(await expireUploads(services, endlessTaskLease)).toBe(1);
  });

  it('expires a day after its last part', async () => {
    const bytes = makeBytes(partSize + 1, 9);
    const { upload_id } = await open(bytes.length);
    const day = 24 * 3600_000;
    test.clock.now += 3600_000 - 1000;
    await send(upload_id, 2, bytes.subarray(partSize));
    test.clock.now += day - 1000;
    expect(await expireUploads(services, endlessTaskLease)).toBe(0);
    await send(upload_id, 1, bytes.subarray(0, partSize));
    test.clock.now += day;
    const scope = { uploadId: upload_id, communityScope: null };
    expect((await getUpload(services, scope)).status).toBe('expired');
    await expect(complete(upload_id)).rejects.toMatchObject({ code: 'gone' });
    expect([
      await expireUploads(services, endlessTaskLease),
      await expireUploads(services, endlessTaskLease),
    ]).toEqual([1, 0]);
    expect((await getUpload(services, scope)).status).toBe('expired');
  });

  it('is found without a scan', async () => {
    const plan = await test.d1
      .prepare(
        "EXPLAIN QUERY PLAN SELECT * FROM uploads WHERE status = 'open' AND expires_at <= 1 ORDER BY expires_at LIMIT 10",
      )
      .all<{ detail: string }>();
    expect(plan.results.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('USING INDEX uploads_open'),
    ]);
  });
});
