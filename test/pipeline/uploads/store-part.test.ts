import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requireWhole } from '../../../src/pipeline/uploads/assemble-object.ts';
import { completeUpload } from '../../../src/pipeline/uploads/complete-upload.ts';
import { createUpload } from '../../../src/pipeline/uploads/create-upload.ts';
import { storePart } from '../../../src/pipeline/uploads/store-part.ts';
import { requireOpen, uploadState } from '../../../src/pipeline/uploads/upload-state.ts';
import type { ObjectStore } from '../../../src/ports/objects.ts';
import { findUpload } from '../../../src/storage/repositories/uploads.ts';
import type { UploadsTable } from '../../../src/storage/tables/uploads.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import {
  communityId,
  makeBytes,
  partSize,
  plantSource,
  sha256Of,
  sourceId,
  streamOf,
} from './part-fixtures.ts';

let test: TestServices;
let uploadId: string;
const bytes = makeBytes(1000, 1);
beforeAll(async () => {
  test = await openMemoryServices({ uploadPartSize: partSize });
});
beforeEach(async () => {
  await test.reset();
  await plantSource(test);
  const request = { communityId, sourceId, fileName: 'chat.zip', size: bytes.length };
  uploadId = (await createUpload(test.services, request)).upload_id;
});
afterAll(() => test.close());

const send = (
  body: Uint8Array = bytes,
  objects: Partial<ObjectStore> = {},
  sha256: string | null = sha256Of(body),
) =>
  storePart(
    { ...test.services, objects: { ...test.services.objects, ...objects } },
    { uploadId, communityScope: null, partNumber: 1, body: streamOf(body), length: bytes.length, sha256 },
  );
const set = (column: string, value: string | number) =>
  test.d1.prepare(`UPDATE uploads SET ${column} = ?`).bind(value).run();
const row = async (): Promise<UploadsTable> => (await findUpload(test.services.db, uploadId, null))!;

describe('a part', () => {
  it('that is there already with this hash is read to its end but not stored again', async () => {
    await send();
    let stored = 0;
    const uploadPart: ObjectStore['uploadPart'] = (...given) => {
      stored++;
      return test.services.objects.uploadPart(...given);
    };
    expect(await send(bytes, { uploadPart })).toEqual({
      part_number: 1,
      size: 1000,
      sha256: sha256Of(bytes),
    });
    expect(stored).toBe(0);
    // the hash is what counts: without it, and with another, the part is stored
    await send(bytes, { uploadPart }, null);
    await send(makeBytes(1000, 2), { uploadPart });
    expect(stored).toBe(2);
  });

  it('that is there already is refused where it comes damaged', async () => {
    await send();
    await expect(send(makeBytes(1000, 2), {}, sha256Of(bytes))).rejects.toMatchObject({
      code: 'upload_part_mismatch',
    });
  });

  it('says after how many bytes it ended', async () => {
    await expect(send(bytes.subarray(0, 990))).rejects.toThrow('ended after 990 of 1000 bytes');
  });

  it('is refused where its upload was closed while it was in transit', async () => {
    const uploadPart: ObjectStore['uploadPart'] = async (...given) => {
      const part = await test.services.objects.uploadPart(...given);
      await set('status', 'aborted');
      return part;
    };
    await expect(send(bytes, { uploadPart })).rejects.toMatchObject({ code: 'conflict' });
    expect((await test.d1.prepare('SELECT * FROM upload_parts').all()).results).toEqual([]);
  });

  it.each([
    ['storage is away', 'Network connection lost.', 'storage_unavailable', null],
    ['storage has dropped the parts', 'uploadPart: no such upload. (10024)', 'gone', null],
    [
      'the object is there already',
      'uploadPart: no such upload. (10024)',
      'conflict',
      { key: 'k', size: 1, etag: 'e' },
    ],
  ])('keeps what storage said where %s', async (_, message, code, head) => {
    const cause = new Error(message);
    const away = { uploadPart: () => Promise.reject(cause), head: async () => head };
    await expect(send(bytes, away)).rejects.toMatchObject({ code, cause });
  });
});

describe('an upload', () => {
  it.each([
    ['completed', 'conflict'],
    ['aborted', 'gone'],
    ['expired', 'gone'],
  ])('that is %s takes nothing more', async (status, code) => {
    await set('status', status);
    const upload = await row();
    expect(() => requireOpen(upload, test.clock.now)).toThrow(expect.objectContaining({ code }));
    await expect(send()).rejects.toMatchObject({ code });
    expect(uploadState(upload, [], test.clock.now).status).toBe(status);
  });

  it('is expired at its time, swept up or not', async () => {
    const upload = await row();
    expect(() => requireOpen(upload, upload.expires_at - 1)).not.toThrow();
    expect(uploadState(upload, [], upload.expires_at - 1).status).toBe('open');
    expect(() => requireOpen(upload, upload.expires_at)).toThrow(expect.objectContaining({ code: 'gone' }));
    expect(uploadState(upload, [], upload.expires_at).status).toBe('expired');
  });

  it('lacks a part whose size is wrong, and a part too many is no whole either', async () => {
    const upload = { ...(await row()), size: 2 * partSize + 1, part_size: partSize, part_count: 3 };
    const part = (part_number: number, size: number) => ({
      ...{ upload_id: uploadId, part_number, etag: 'e', size, sha256: 'h' },
    });
    const whole = [part(1, partSize), part(2, partSize), part(3, 1)];
    expect(() => requireWhole(upload, whole)).not.toThrow();
    expect(() => requireWhole(upload, [...whole.slice(0, 2), part(3, 2)])).toThrow(
      expect.objectContaining({
        code: 'upload_incomplete',
        details: [{ pointer: '/parts/3', detail: 'This part is missing.' }],
      }),
    );
    expect(() => requireWhole(upload, [...whole, part(4, 1)])).toThrow('0 of 3 parts');
  });

  it('that was completed before says so where its export is gone', async () => {
    await send();
    const complete = () => completeUpload(test.services, { uploadId, communityScope: null });
    const first = await complete();
    expect(await complete()).toEqual(first);
    await test.d1.prepare('DELETE FROM exports').run();
    await expect(complete()).rejects.toMatchObject({ code: 'gone' });
  });
});
