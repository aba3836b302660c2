import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  clearUploadParts,
  findUploadWithPart,
  listUploadParts,
  storeUploadPart,
} from '../../../src/storage/repositories/upload-parts.ts';
import { insertUpload } from '../../../src/storage/repositories/uploads.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

const hour = 3_600_000;
let test: TestServices;
let communityId: string;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  const place = await seedCommunity(test, { slug: 'harbour' });
  communityId = place.communityId;
  await insertUpload(
    test.services.db,
    {
      id: 'upl_1',
      community_id: communityId,
      source_id: place.sourceId,
      file_name: 'chat.zip',
      size: 30,
      part_size: 10,
      part_count: 3,
      object_key: 'raw/x',
      storage_upload_id: 's',
      status: 'open',
      export_id: null,
      created_at: test.clock.now,
      updated_at: test.clock.now,
      expires_at: test.clock.now + 24 * hour,
      discarded_at: null,
    },
    1000,
  );
});
afterAll(() => test.close());

const part = (number: number, sha256 = `hash ${number}`) => ({
  ...{ upload_id: 'upl_1', part_number: number, etag: `etag ${number}`, size: 10, sha256 },
});
const store = (number: number, sha256?: string) => {
  const { now } = test.clock;
  return storeUploadPart(test.services.db, part(number, sha256), {
    now,
    extendBefore: now + 23 * hour,
    expiresAt: now + 24 * hour,
  });
};
const close = () => test.d1.prepare("UPDATE uploads SET status = 'aborted'").run();
const expiry = () => test.d1.prepare('SELECT expires_at FROM uploads').first<number>('expires_at');
const parts = () => listUploadParts(test.services.db, 'upl_1');

describe('a part', () => {
  it('is kept in the order of its number, the last one that came where it came twice', async () => {
    expect(await store(2)).toBe(true);
    expect(await store(1)).toBe(true);
    expect(await store(2, 'another hash')).toBe(true);
    expect(await parts()).toEqual([part(1), part(2, 'another hash')]);
  });

  it('of an upload that is closed is not kept, and says so', async () => {
    await close();
    expect(await store(1)).toBe(false);
    expect(await parts()).toEqual([]);
  });

  it('keeps its upload open where that would close soon, and writes nothing there otherwise', async () => {
    const before = await expiry();
    test.clock.now += hour;
    await store(1);
    expect(await expiry()).toBe(before);
    test.clock.now += 1;
    await store(2);
    expect(await expiry()).toBe(test.clock.now + 24 * hour);
  });

  it('is found with its upload, within a community', async () => {
    await store(1);
    const find = (scope: string | null, number: number) =>
      findUploadWithPart(test.services.db, 'upl_1', scope, number);
    expect(await find(communityId, 1)).toMatchObject({ id: 'upl_1', stored_sha256: 'hash 1' });
    expect(await find(null, 2)).toMatchObject({ id: 'upl_1', stored_sha256: null });
    expect(await find('com_other', 1)).toBeNull();
  });
});

it('takes back all parts of an open upload only', async () => {
  await store(1);
  await close();
  await clearUploadParts(test.services.db, 'upl_1');
  expect(await parts()).toHaveLength(1);
  await test.d1.prepare("UPDATE uploads SET status = 'open'").run();
  await clearUploadParts(test.services.db, 'upl_1');
  expect(await parts()).toEqual([]);
});
