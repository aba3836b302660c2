import { beforeEach, describe, expect, it } from 'vitest';
import { abortUpload } from '../../../src/pipeline/uploads/abort-upload.ts';
import { completeUpload } from '../../../src/pipeline/uploads/complete-upload.ts';
import { createUpload } from '../../../src/pipeline/uploads/create-upload.ts';
import { getUpload } from '../../../src/pipeline/uploads/get-upload.ts';
import { objectErrorCode } from '../../../src/pipeline/uploads/object-error-code.ts';
import { storePart } from '../../../src/pipeline/uploads/store-part.ts';
import { openObjectSource } from '../../../src/pipeline/zip/object-source.ts';
import type { ObjectStore } from '../../../src/ports/objects.ts';
import type { Services } from '../../../src/services.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import { communityId, makeBytes, partSize, sha256Of, sourceId, streamOf } from './part-fixtures.ts';
import { useUploadWorld } from './upload-world.ts';

const test = useUploadWorld();
let services: Services;
let objects: ObjectStore;
beforeEach(() => {
  ({ services } = test);
  ({ objects } = services);
});

const fails = (message: string) => async (): Promise<never> => {
  throw new Error(message);
};
const withObjects = (changed: Partial<ObjectStore>): Services => ({
  ...services,
  objects: { ...objects, ...changed },
});
const open = (size: number, from = services) =>
  createUpload(from, { communityId, sourceId, fileName: 'chat.zip', size });
const send = (uploadId: string, bytes: Uint8Array, from = services) =>
  storePart(from, {
    uploadId,
    communityScope: communityId,
    partNumber: 1,
    body: streamOf(bytes),
    length: bytes.length,
    sha256: sha256Of(bytes),
  });
const scopeOf = (uploadId: string) => ({ uploadId, communityScope: communityId });
const complete = (uploadId: string, from = services) => completeUpload(from, scopeOf(uploadId));
const keyOf = (uploadId: string) => `raw/${communityId}/${uploadId}`;
const countExports = () => test.d1.prepare('SELECT COUNT(*) FROM exports').first('COUNT(*)');

/** An upload of one part that has arrived, and how storage calls it. */
async function openWhole(bytes = makeBytes(1000, 1)): Promise<{ id: string; storageId: string }> {
  const { upload_id: id } = await open(bytes.length);
  await send(id, bytes);
  const storageId = await test.d1.prepare('SELECT storage_upload_id FROM uploads').first('storage_upload_id');
  return { id, storageId: String(storageId) };
}

async function numberOf(work: Promise<unknown>): Promise<number | null> {
  try {
    await work;
  } catch (thrown) {
    return objectErrorCode(thrown);
  }
  throw new Error('nothing went wrong');
}

describe('the number of an error of storage', () => {
  const upload = async (...sizes: number[]) => {
    const { uploadId } = await objects.createMultipart('k');
    const parts = [];
    for (const [i, size] of sizes.entries())
      parts.push(await objects.uploadPart('k', uploadId, i + 1, makeBytes(size, i), size));
    return { uploadId, parts };
  };

  it('10011: a part before the last is too small', async () => {
    const { uploadId, parts } = await upload(1000, 1000);
    expect(await numberOf(objects.completeMultipart('k', uploadId, parts))).toBe(10011);
  });

  it('10048: parts are of several sizes', async () => {
    const { uploadId, parts } = await upload(partSize + 1, partSize, 10);
    expect(await numberOf(objects.completeMultipart('k', uploadId, parts))).toBe(10048);
  });

  it('10024: there is no such upload, or no longer', async () => {
    const { uploadId, parts } = await upload(1000);
    await objects.completeMultipart('k', uploadId, parts);
    expect(await numberOf(objects.completeMultipart('k', uploadId, parts))).toBe(10024);
    expect(await numberOf(objects.uploadPart('k', uploadId, 1, makeBytes(9, 1), 9))).toBe(10024);
  });

  it('10025: a part was sent again since', async () => {
    const { uploadId, parts } = await upload(1000);
    await objects.uploadPart('k', uploadId, 1, makeBytes(1000, 9), 1000);
    expect(await numberOf(objects.completeMultipart('k', uploadId, parts))).toBe(10025);
  });

  it('10039: the object ends before the range begins', async () => {
    await objects.put('k', makeBytes(1000, 1));
    expect(await numberOf(objects.getRange('k', 2000, 10))).toBe(10039);
    expect(await objects.getRange('k', 995, 10)).toHaveLength(5);
  });

  it('is none in any other error', () => {
    for (const thrown of [new Error('Network connection lost.'), new Error('(10024) came'), '(10024)', null])
      expect(objectErrorCode(thrown)).toBeNull();
  });
});

describe('an upload', () => {
  it('that storage does not open can be tried again, and leaves nothing', async () => {
    const away = withObjects({ createMultipart: fails('Network connection lost.') });
    await expect(open(1000, away)).rejects.toMatchObject({ code: 'storage_unavailable' });
    expect(await test.d1.prepare('SELECT COUNT(*) FROM uploads').first('COUNT(*)')).toBe(0);
  });

  it.each(['Network connection lost.', 'uploadPart: We encountered an internal error. (10001)'])(
    'takes a part again that storage did not take: %s',
    async (message) => {
      const { upload_id } = await open(1000);
      const away = withObjects({ uploadPart: fails(message) });
      await expect(send(upload_id, makeBytes(1000, 1), away)).rejects.toMatchObject({
        code: 'storage_unavailable',
      });
      expect((await getUpload(services, scopeOf(upload_id))).parts).toEqual([]);
      await send(upload_id, makeBytes(1000, 1));
      expect(await complete(upload_id)).toMatchObject({ status: 'queued' });
    },
  );

  it('takes no part once its object is made: 10024, and the object is there', async () => {
    const { upload_id } = await open(1000);
    const racing = withObjects({
      uploadPart: fails('uploadPart: The specified multipart upload does not exist. (10024)'),
      head: async (key) => ({ key, size: 1000, etag: 'e' }),
    });
    await expect(send(upload_id, makeBytes(1000, 1), racing)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('whose parts storage has dropped is gone: 10024, and no object is there', async () => {
    const { id, storageId } = await openWhole();
    await objects.abortMultipart(keyOf(id), storageId);
    await expect(complete(id)).rejects.toMatchObject({ code: 'gone' });
    expect(await countExports()).toBe(0);
  });

  it('is completed where storage has done so already: 10024, and the object is whole', async () => {
    const { id, storageId } = await openWhole();
    const etag = String(await test.d1.prepare('SELECT etag FROM upload_parts').first('etag'));
    await objects.completeMultipart(keyOf(id), storageId, [{ partNumber: 1, etag }]);
    expect(await complete(id)).toMatchObject({ status: 'queued' });
    expect(await countExports()).toBe(1);
  });

  it.each(['completeMultipart', 'head'] as const)(
    'is completed later where storage did not answer: %s',
    async (method) => {
      const { id } = await openWhole();
      const away = withObjects({ [method]: fails(`${method}: Please try again. (10001)`) });
      await expect(complete(id, away)).rejects.toMatchObject({ code: 'storage_unavailable' });
      expect(await countExports()).toBe(0);
      expect(await complete(id)).toMatchObject({ status: 'queued' });
    },
  );

  it('that is given up needs no parts to be there: 10024', async () => {
    const { id } = await openWhole();
    const dropped = withObjects({
      abortMultipart: fails('abortMultipartUpload: The specified multipart upload does not exist. (10024)'),
    });
    await abortUpload(dropped, scopeOf(id));
    expect(await test.d1.prepare('SELECT status, discarded_at FROM uploads').first()).toEqual({
      status: 'aborted',
      discarded_at: test.clock.now,
    });
  });

  it('that is given up while storage is away stays given up, and its parts to be removed', async () => {
    const { id } = await openWhole();
    const away = withObjects({ abortMultipart: fails('Network connection lost.') });
    await expect(abortUpload(away, scopeOf(id))).rejects.toMatchObject({ code: 'storage_unavailable' });
    const row = () => test.d1.prepare('SELECT status, discarded_at FROM uploads').first();
    expect(await row()).toEqual({ status: 'aborted', discarded_at: null });
    await abortUpload(services, scopeOf(id));
    expect(await row()).toEqual({ status: 'aborted', discarded_at: test.clock.now });
  });
});

describe('a stored file that is read', () => {
  it('is gone where it ends before it should: 10039', async () => {
    await objects.put('k', makeBytes(1000, 1));
    const source = openObjectSource(objects, 'k', 5000);
    await expect(source.read(4000, 100)).rejects.toMatchObject({ code: 'gone' });
  });

  it('is tried again where an answer is short, and gone where there is none', async () => {
    await objects.put('k', makeBytes(1000, 1));
    await expect(openObjectSource(objects, 'k', 1100).read(990, 20)).rejects.toMatchObject({
      code: 'storage_unavailable',
    });
    await expect(openObjectSource(objects, 'x', 1100).read(0, 20)).rejects.toMatchObject({ code: 'gone' });
  });

  it('ends its export at once, with a sentence, where it is shorter than it was: 10039', async () => {
    const { id } = await openWhole(makeBytes(partSize, 1));
    const { export_id } = await complete(id);
    await objects.put(keyOf(id), makeBytes(partSize / 4, 1));
    await drainQueue(test);
    const row = await test.d1
      .prepare('SELECT id, status, error_code, error_message FROM exports')
      .first<Record<string, string>>();
    expect(row).toMatchObject({ id: export_id, status: 'failed', error_code: 'gone' });
    expect(row!['error_message']).toMatch(/Please upload it again\.$/);
  });
});
