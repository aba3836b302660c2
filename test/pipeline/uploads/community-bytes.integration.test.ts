import { beforeEach, describe, expect, it } from 'vitest';
import { abortUpload } from '../../../src/pipeline/uploads/abort-upload.ts';
import { createUpload } from '../../../src/pipeline/uploads/create-upload.ts';
import { storePart } from '../../../src/pipeline/uploads/store-part.ts';
import type { Services } from '../../../src/services.ts';
import { sumCommunityBytes } from '../../../src/storage/repositories/artifacts.ts';
import { communityId, makeBytes, sourceId } from './part-fixtures.ts';
import { useUploadWorld } from './upload-world.ts';

const test = useUploadWorld();
let opened: { key: string; uploadId: string }[] = [];
let aborted: { key: string; uploadId: string }[] = [];
beforeEach(() => {
  test.statements.length = 0;
  opened = [];
  aborted = [];
});

/** Services whose communities keep at most `maxCommunityBytes`, and whose multipart uploads are counted. */
function servicesWith(maxCommunityBytes: number): Services {
  const { services } = test;
  return {
    ...services,
    config: { ...services.config, maxCommunityBytes },
    objects: {
      ...services.objects,
      async createMultipart(key) {
        const { uploadId } = await services.objects.createMultipart(key);
        opened.push({ key, uploadId });
        return { uploadId };
      },
      async abortMultipart(key, uploadId) {
        aborted.push({ key, uploadId });
        await services.objects.abortMultipart(key, uploadId);
      },
    },
  };
}

const open = (services: Services, size: number) =>
  createUpload(services, { communityId, sourceId, fileName: 'chat.zip', size });
const kept = () => sumCommunityBytes(test.services.db, communityId, test.clock.now);
const byOutcome = <Value>(settled: readonly PromiseSettledResult<Value>[]) => ({
  taken: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
  refused: settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])),
});

describe('what is only announced', () => {
  const gibibyte = 1024 ** 3;

  it('keeps the others out for an hour, not for a day', async () => {
    const services = servicesWith(50 * gibibyte);
    await open(services, 19 * gibibyte);
    await open(services, 19 * gibibyte);
    await expect(open(services, 15 * gibibyte)).rejects.toMatchObject({ code: 'too_large' });
    test.clock.now += 60 * 60_000;
    await expect(open(services, 15 * gibibyte)).resolves.toMatchObject({ status: 'open' });
    expect(await kept()).toBe(15 * gibibyte);
  });

  it('stays for a day after a part has arrived', async () => {
    const { services } = test;
    const upload = await open(services, 1000);
    const body = new Blob([makeBytes(1000, 1)]).stream();
    const part = { uploadId: upload.upload_id, communityScope: null, partNumber: 1, sha256: null };
    await storePart(services, { ...part, body, length: 1000 });
    test.clock.now += 24 * 60 * 60_000 - 1;
    expect(await kept()).toBe(1000);
    test.clock.now += 1;
    expect(await kept()).toBe(0);
  });
});

describe('the bytes of a community', () => {
  it.each([
    [7000, 7],
    [7999, 7],
    [999, 0],
  ])('of twenty uploads of 1000 bytes at once, %i let in %i', async (limit, fit) => {
    const services = servicesWith(limit);
    const { taken, refused } = byOutcome(
      await Promise.allSettled(Array.from({ length: 20 }, () => open(services, 1000))),
    );
    expect(taken).toHaveLength(fit);
    expect(new Set(taken.map(({ upload_id }) => upload_id)).size).toBe(fit);
    expect(await kept()).toBe(fit * 1000);
    expect(refused).toHaveLength(20 - fit);
    for (const thrown of refused) expect(thrown).toMatchObject({ code: 'too_large' });
    // nothing of what was refused stays open in storage
    expect(opened).toHaveLength(20);
    expect(aborted).toHaveLength(20 - fit);
    const { results } = await test.d1
      .prepare('SELECT storage_upload_id AS id FROM uploads')
      .all<{ id: string }>();
    const gone = new Set(aborted.map(({ uploadId }) => uploadId));
    expect(results.some(({ id }) => gone.has(id))).toBe(false);
  });

  it('let in files of many sizes at once only as far as they fit together', async () => {
    const services = servicesWith(10_000);
    const sizes = Array.from({ length: 20 }, (_, i) => 100 + i * 137);
    const { taken, refused } = byOutcome(await Promise.allSettled(sizes.map((size) => open(services, size))));
    const bytes = taken.reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(10_000);
    expect(await kept()).toBe(bytes);
    expect(taken.length + refused.length).toBe(20);
    // what was refused would not have fitted: bytes only grew
    const left = sizes.filter((size) => !taken.some((upload) => upload.size === size));
    expect(Math.min(...left)).toBeGreaterThan(10_000 - bytes);
  });

  it('are asked for in the statement that writes the row', async () => {
    const services = servicesWith(2000);
    await open(services, 2000);
    expect(test.statements.splice(0).map(({ name }) => name)).toEqual([
      'uploads.find_source',
      'uploads.insert',
    ]);
    await expect(open(services, 1)).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/^The community stores 0\.0 GB of at most 0\.0 GB, and this file/),
    });
    // only who is refused is told how much there is
    expect(test.statements.splice(0).map(({ name, rowsWritten }) => [name, rowsWritten])).toEqual([
      ['uploads.find_source', 0],
      ['uploads.insert', 0],
      ['communities.sum_bytes', 0],
    ]);
  });

  it('end exactly at the limit', async () => {
    const services = servicesWith(1000);
    await expect(open(services, 1001)).rejects.toMatchObject({ code: 'too_large' });
    await open(services, 1000);
    await expect(open(services, 1)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('come free with an upload that is given up or has run out, and are each community’s own', async () => {
    const services = servicesWith(1000);
    const first = await open(services, 1000);
    await test.d1.batch([
      test.d1.prepare(
        "INSERT INTO communities (id, slug, name, time_zone, language, created_at, updated_at) VALUES ('com_b', 'b', 'B', 'UTC', 'en', 0, 0)",
      ),
      test.d1.prepare(
        "INSERT INTO sources (id, community_id, slug, name, created_at, updated_at) VALUES ('src_b', 'com_b', 'b', 'B', 0, 0)",
      ),
    ]);
    const other = { communityId: 'com_b', sourceId: 'src_b', fileName: 'chat.zip', size: 1000 };
    expect((await createUpload(services, other)).status).toBe('open');
    await abortUpload(services, { uploadId: first.upload_id, communityScope: communityId });
    const second = await open(services, 1000);
    await expect(open(services, 1)).rejects.toMatchObject({ code: 'too_large' });
    test.clock.now = Date.parse(second.expires_at) - 1;
    await expect(open(services, 1)).rejects.toMatchObject({ code: 'too_large' });
    test.clock.now += 1;
    expect((await open(services, 1000)).status).toBe('open');
  });
});
