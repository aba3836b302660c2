import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeMedia } from '../../../scripts/sample/media/make-media.ts';
import type { SampleAttachment } from '../../../scripts/sample/sample-message.ts';
import { extractMedia } from '../../../src/pipeline/media/extract-media.ts';
import type { ObjectStore } from '../../../src/ports/objects.ts';
import type { EntrySpec } from '../../../testing/fixtures/build-zip.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import {
  communityId,
  ingestOnly as ingest,
  keysUnder,
  mediaOf,
  rowsOf,
  uploadArchive,
  useMediaWorld,
  zipWith,
} from '../../../testing/harness/media-world.ts';
import { openTestServices } from '../../../testing/harness/open-services.ts';

const test = useMediaWorld(openTestServices);

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const photo = (seed: number): Uint8Array => makeMedia({ type: 'image', seed } as SampleAttachment)!;
const noise = (size: number, seed: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  for (let i = 0, x = seed * 2654435761 + 1; i < size; i++) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    bytes[i] = x >>> 24;
  }
  return bytes;
};
const stored = (name: string, content: Uint8Array | string): EntrySpec => ({ name, content, method: 0 });

const mediaObjects = (): Promise<string[]> => keysUnder(test, 'media/');

async function read(exportId: string, options = {}, from = 0): Promise<number | null> {
  return extractMedia(test.services, { exportId, from, owner: 'test' }, options);
}

describe('media of an export', () => {
  it('are stored after the chat, each content once, with what the bytes say', async () => {
    const voice = makeMedia({ type: 'voice', seconds: 7, seed: 1 } as SampleAttachment)!;
    await uploadArchive(
      test,
      'exp_1',
      zipWith([
        stored('IMG-1.jpg', photo(1)),
        { name: 'IMG-1 copy.jpg', content: photo(1) },
        { name: 'PTT-1.opus', content: voice },
        { name: 'Ada.vcf', content: 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n' },
      ]),
    );
    await drainQueue(test);

    expect(await mediaOf(test, 'exp_1')).toEqual({
      status: 'done',
      total: 4,
      stored: 4,
      skipped: 0,
      error: null,
    });
    const artifacts = await rowsOf(test, 'SELECT * FROM artifacts ORDER BY media_type');
    expect(artifacts.map((a) => [a['media_type'], JSON.parse(String(a['meta']))])).toEqual([
      ['audio/ogg', { duration: 7 }],
      ['image/jpeg', { width: expect.any(Number), height: expect.any(Number) }],
      ['text/vcard', {}],
    ]);
    expect(await mediaObjects()).toEqual(artifacts.map((a) => `media/${communityId}/${a['sha256']}`).sort());
    const attachments = await rowsOf(test, 'SELECT name, artifact, problem FROM attachments ORDER BY name');
    expect(attachments.map(({ name, artifact, problem }) => [name, artifact, problem])).toEqual([
      ['Ada.vcf', expect.any(String), null],
      ['IMG-1 copy.jpg', sha256(photo(1)), null],
      ['IMG-1.jpg', sha256(photo(1)), null],
      ['PTT-1.opus', sha256(voice), null],
    ]);
    for (const artifact of artifacts) {
      const object = await test.services.objects.get(`media/${communityId}/${artifact['sha256']}`);
      expect(sha256(object!.bytes)).toBe(artifact['stored_sha256']);
      expect(object!.size).toBe(artifact['size']);
    }
    expect(await rowsOf(test, 'SELECT status FROM exports')).toEqual([{ status: 'completed' }]);
  });

  it('that another source of the community has are read, but not stored again', async () => {
    const bytes = zipWith([stored('a.jpg', photo(1))]);
    await uploadArchive(test, 'exp_1', bytes);
    await drainQueue(test);
    await uploadArchive(test, 'exp_2', bytes, 'src_b');
    await drainQueue(test);
    expect(await mediaObjects()).toHaveLength(1);
    expect(await rowsOf(test, 'SELECT COUNT(*) AS n FROM artifacts')).toEqual([{ n: 1 }]);
    expect(await mediaOf(test, 'exp_2')).toMatchObject({ status: 'done', stored: 1 });
  });

  it('are none where the archive has nothing but its chat', async () => {
    await uploadArchive(test, 'exp_1', zipWith([]));
    await drainQueue(test);
    expect(await mediaOf(test, 'exp_1')).toEqual({
      status: 'none',
      total: 0,
      stored: 0,
      skipped: 0,
      error: null,
    });
  });

  it('that a file is damaged, encrypted or of an unknown method are counted and skipped', async () => {
    const damaged = Buffer.from('x'.repeat(300));
    await uploadArchive(
      test,
      'exp_1',
      zipWith([
        stored('good.jpg', photo(2)),
        { name: 'damaged.jpg', content: 'y'.repeat(300), method: 0, packed: damaged },
        { name: 'encrypted.jpg', content: 'z', method: 0, flags: 1 },
        { name: 'odd.jpg', content: 'o', method: 12 },
        stored('empty.bin', ''),
      ]),
    );
    await drainQueue(test);
    expect(await mediaOf(test, 'exp_1')).toEqual({
      status: 'done',
      total: 5,
      stored: 2,
      skipped: 3,
      error: null,
    });
    expect(
      await rowsOf(test, 'SELECT name, problem FROM attachments WHERE artifact IS NULL ORDER BY name'),
    ).toEqual([{ name: 'damaged.jpg', problem: 'zip_bad_checksum' }]);
    expect(await rowsOf(test, 'SELECT status FROM exports')).toEqual([{ status: 'completed' }]);
  });

  it('come from a later export where an earlier one had them damaged', async () => {
    const good = photo(3);
    const packed = good.slice();
    packed[200] = packed[200]! ^ 1;
    await uploadArchive(test, 'exp_1', zipWith([{ name: 'a.jpg', content: good, method: 0, packed }]));
    await drainQueue(test);
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'done', stored: 0, skipped: 1 });
    await uploadArchive(test, 'exp_2', zipWith([stored('a.jpg', good)]));
    await drainQueue(test);
    expect(await mediaOf(test, 'exp_2')).toMatchObject({ status: 'done', stored: 1, skipped: 0 });
    expect(await rowsOf(test, 'SELECT artifact, problem FROM attachments')).toEqual([
      { artifact: sha256(good), problem: null },
    ]);
  });
});

describe('what is known already', () => {
  it('is not read: a week later only the directory, the chat and the new media are', async () => {
    const old = Array.from({ length: 40 }, (_, i) => stored(`IMG-${i}.bin`, noise(100_000, i)));
    const fresh = Array.from({ length: 10 }, (_, i) => stored(`NEW-${i}.bin`, noise(100_000, 100 + i)));
    await uploadArchive(test, 'exp_1', zipWith(old));
    await drainQueue(test);
    const bytes = zipWith([...old, ...fresh]);
    await uploadArchive(test, 'exp_2', bytes);
    const counts = { reads: 0, bytesRead: 0 };
    const objects: ObjectStore = {
      ...test.services.objects,
      async getRange(key, offset, length) {
        counts.reads++;
        counts.bytesRead += length;
        return test.services.objects.getRange(key, offset, length);
      },
    };
    await drainQueue({ ...test, services: { ...test.services, objects } });
    expect(await mediaOf(test, 'exp_2')).toMatchObject({ status: 'done', total: 50, stored: 50 });
    expect(await mediaObjects()).toHaveLength(50);
    // the chat: windows of 1 MiB at the head and the end of the archive; the media and their neighbourhood
    const freshBytes = 10 * 100_000;
    expect(counts.bytesRead).toBeLessThan(freshBytes + 2.5 * 1024 * 1024);
    expect(counts.reads).toBeLessThan(10);
  });

  it('needs no extraction at all where every file is known', async () => {
    const files = [stored('a.jpg', photo(1)), stored('b.jpg', photo(2))];
    await uploadArchive(test, 'exp_1', zipWith(files));
    await drainQueue(test);
    await uploadArchive(test, 'exp_2', zipWith([...files].reverse()));
    const { handled } = await drainQueue(test);
    expect(await mediaOf(test, 'exp_2')).toEqual({
      status: 'done',
      total: 2,
      stored: 2,
      skipped: 0,
      error: null,
    });
    expect(handled).toBe(2); // the export and the publishing
  });
});

describe('extraction under limits', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    stored(`f${String(i).padStart(2, '0')}.bin`, noise(500 + i, i)),
  );

  /** The state in which the chat is merged and its media wait. */
  async function ingestOnly(files: readonly EntrySpec[]): Promise<void> {
    const next = await ingest(test, files);
    expect(next.at(-1)).toEqual({
      v: 2,
      correlation_id: 'cor_exp_1',
      type: 'media.extract',
      export_id: 'exp_1',
      from: 0,
    });
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'waiting', total: files.length, stored: 0 });
  }

  it('goes on from file to file under several messages, and each may come twice', async () => {
    await ingestOnly(many);
    expect(await read('exp_1', { filesPerMessage: 12 })).toBe(13); // the chat is the first in the file
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'waiting', stored: 12 });
    expect(await read('exp_1', { filesPerMessage: 12 })).toBe(25);
    expect(await read('exp_1', { filesPerMessage: 12 }, 13)).toBeNull();
    expect(await read('exp_1', { filesPerMessage: 12 }, 25)).toBeNull();
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'done', stored: 30 });
    expect(await mediaObjects()).toHaveLength(30);
  });

  it('ends a message when its bytes are used up', async () => {
    await ingestOnly(many);
    expect(await read('exp_1', { bytesPerMessage: 2_600 })).toBe(6);
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'waiting', stored: 5 });
  });

  it('looks up and registers 500 artifacts in few statements', async () => {
    await ingestOnly(Array.from({ length: 500 }, (_, i) => stored(`f${i}.bin`, noise(64, i))));
    test.statements.length = 0;
    const next = await read('exp_1');
    expect(next).toBe(401);
    expect(await read('exp_1', {}, 401)).toBeNull();
    const names = test.statements.map(({ name }) => name);
    const ofMedia = names.filter((name) => /entry_states|artifacts|media_progress/.test(name));
    expect(ofMedia.length).toBeLessThanOrEqual(10);
    expect(names.length).toBeLessThanOrEqual(14);
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'done', stored: 500 });
  });

  it('stores a large file in parts, without holding it', async () => {
    const large = noise(13 * 1024 * 1024, 5);
    await ingestOnly([stored('video.bin', large), stored('small.bin', noise(10, 1))]);
    const options = { bufferBytes: 1024 * 1024, partBytes: 5 * 1024 * 1024 };
    expect(await read('exp_1', options)).toBeNull();
    const object = await test.services.objects.get(`media/${communityId}/${sha256(large)}`);
    expect(sha256(object!.bytes)).toBe(sha256(large));
    expect(object!.etag).toMatch(/-3$/);
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'done', stored: 2 });
  });

  it('skips files above the largest size, and pictures too large to be cleaned', async () => {
    await ingestOnly([
      stored('huge.bin', noise(5000, 1)),
      stored('huge.jpg', photo(4)),
      stored('ok.bin', noise(99, 2)),
    ]);
    expect(await read('exp_1', { maxFileBytes: 4999, bufferBytes: 100 })).toBeNull();
    const problems = await rowsOf(test, 'SELECT name, problem FROM attachments ORDER BY name');
    expect(problems).toEqual([
      { name: 'huge.bin', problem: 'too_large' },
      { name: 'huge.jpg', problem: 'too_large' },
      { name: 'ok.bin', problem: null },
    ]);
    expect(await mediaOf(test, 'exp_1')).toMatchObject({ status: 'done', stored: 1, skipped: 2 });
  });

  it('waits while other media of the community are read', async () => {
    await ingestOnly(many);
    await test.d1
      .prepare('INSERT INTO leases (name, owner, expires_at, fence) VALUES (?, ?, ?, 1)')
      .bind(`media:${communityId}`, 'other', test.clock.now + 60_000)
      .run();
    await expect(read('exp_1')).rejects.toMatchObject({ code: 'lease_lost', retryAfter: 15 });
    test.clock.now += 60_001;
    expect(await read('exp_1')).toBeNull();
  });

  it('is nothing to do for an export that is not there, was cancelled or is done', async () => {
    expect(await read('exp_9')).toBeNull();
    await ingestOnly(many);
    await test.d1.prepare(`UPDATE exports SET status = 'cancelled'`).run();
    expect(await read('exp_1')).toBeNull();
    expect(await mediaObjects()).toEqual([]);
  });
});
