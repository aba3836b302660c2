import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { acquireLease, type Lease } from '../../../src/storage/repositories/leases.ts';
import {
  type EntryOutcome,
  listEntryStates,
  saveMedia,
} from '../../../src/storage/repositories/media-extraction.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../../testing/fixtures/seed-export.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

let test: TestServices;
let place: { communityId: string; sourceId: string };
let lease: Lease;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  const { d1, clock, services } = test;
  place = await seedCommunity(test, { slug: 'harbour' });
  await seedExport(test, { ...place, id: 'exp_1', status: 'completed' });
  await d1.prepare("UPDATE exports SET media_status = 'waiting'").run();
  await d1.batch(
    ['a', 'b', 'c'].map((key) =>
      d1
        .prepare(
          'INSERT INTO attachments (source_id, entry_key, export_id, name, size, crc32) VALUES (?, ?, ?, ?, 1, 1)',
        )
        .bind(place.sourceId, key, 'exp_1', `${key}.jpg`),
    ),
  );
  lease = (await acquireLease(services.db, { name: 'media', owner: 'one', now: clock.now, ttlMs: 60_000 }))!;
});
afterAll(() => test.close());

const stored = (entryKey: string, mediaType: string): EntryOutcome => ({
  entryKey,
  artifact: { sha256: `sha of ${entryKey}`, storedSha256: 's', size: 7, mediaType, meta: '{}' },
});
const save = (outcomes: readonly EntryOutcome[], over: Partial<Parameters<typeof saveMedia>[1]> = {}) =>
  saveMedia(test.services.db, {
    ...place,
    exportId: 'exp_1',
    lease,
    outcomes,
    counts: { total: 3, stored: 1, skipped: 1 },
    done: false,
    now: test.clock.now,
    ...over,
  });
const states = async () =>
  Object.fromEntries(await listEntryStates(test.services.db, place.sourceId, ['a', 'b', 'c', 'd']));
const kinds = async () =>
  (await test.d1.prepare('SELECT kind, revision FROM media_batches ORDER BY kind').all()).results;
const media = () =>
  test.d1.prepare('SELECT media_status, media_total, media_stored, media_skipped FROM exports').first();

it('keeps what was stored, and why another file was not', async () => {
  expect(await save([stored('a', 'image/jpeg'), { entryKey: 'b', problem: 'zip_crc_mismatch' }])).toBe(true);
  expect(await states()).toEqual({ a: 'stored', b: 'skipped', c: 'unread' });
  expect(
    await test.d1.prepare("SELECT problem FROM attachments WHERE entry_key = 'b'").first('problem'),
  ).toBe('zip_crc_mismatch');
  expect(await media()).toEqual({
    media_status: 'waiting',
    media_total: 3,
    media_stored: 1,
    media_skipped: 1,
  });
});

it('marks a batch of the kinds that models look at, and no other', async () => {
  await save([stored('a', 'image/jpeg'), stored('b', 'application/pdf')]);
  expect((await kinds()).map(({ kind }) => kind)).toEqual(['image']);
  await save([stored('c', 'image/png')], { done: true });
  const [image] = await kinds();
  expect(image).toMatchObject({ kind: 'image', revision: 2 });
  expect(await media()).toMatchObject({ media_status: 'done' });
});

it('leaves a file linked to what it was linked to first, and a removed one removed', async () => {
  await save([stored('a', 'image/jpeg'), { entryKey: 'c', problem: 'expired' }]);
  await save([{ entryKey: 'a', problem: 'zip_crc_mismatch' }]);
  expect(await states()).toEqual({ a: 'stored', b: 'unread', c: 'removed' });
});

it('says so when its export waits no more', async () => {
  await test.d1.prepare("UPDATE exports SET media_status = 'done'").run();
  expect(await save([])).toBe(false);
});

it('writes nothing under a lease that was lost', async () => {
  lease = { ...lease, fence: lease.fence + 1 };
  expect(await save([stored('a', 'image/jpeg')])).toBe(false);
  expect(await states()).toEqual({ a: 'unread', b: 'unread', c: 'unread' });
  expect(await kinds()).toEqual([]);
});
