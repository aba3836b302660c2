import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeMedia } from '../../../scripts/sample/media/make-media.ts';
import type { SampleAttachment } from '../../../scripts/sample/sample-message.ts';
import { mediaLimits } from '../../../src/pipeline/media/media-limits.ts';
import { createScratchBuffer } from '../../../src/pipeline/media/scratch-buffer.ts';
import { storeEntry } from '../../../src/pipeline/media/store-entry.ts';
import { openArchive } from '../../../src/pipeline/zip/open-archive.ts';
import type { ObjectStore } from '../../../src/ports/objects.ts';
import { buildZip } from '../../../testing/fixtures/build-zip.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';

const sample = (attachment: object): Uint8Array => makeMedia(attachment as SampleAttachment)!;

describe('media in workerd', () => {
  it('are hashed, told by their bytes and measured as in Node', async () => {
    const contents = [
      sample({ type: 'image', seed: 1 }),
      sample({ type: 'voice', seconds: 7, seed: 1 }),
      sample({ type: 'sticker' }),
      new Uint8Array(200_000).fill(1),
    ];
    const { bytes } = buildZip({ entries: contents.map((content, i) => ({ name: `f${i}`, content })) });
    const archive = await openArchive(sourceOfBytes(bytes));
    const written = new Map<string, number>();
    const objects = {
      head: async () => null,
      put: async (key: string, body: Uint8Array) => {
        written.set(key, body.length);
        return { key, size: body.length, etag: '' };
      },
      createMultipart: async () => ({ uploadId: 'u' }),
      uploadPart: async (key: string, _id: string, partNumber: number, body: Uint8Array) => {
        written.set(key, (written.get(key) ?? 0) + body.length);
        return { partNumber, etag: '' };
      },
      completeMultipart: async (key: string) => ({ key, size: 0, etag: '' }),
    } as unknown as ObjectStore;
    const limits = { ...mediaLimits, bufferBytes: 150_000, partBytes: 65_000 };
    const context = {
      objects,
      archive,
      communityId: 'com_a',
      limits,
      scratch: createScratchBuffer(),
      heartbeat: async () => {},
    };
    const artifacts = [];
    for (const entry of archive.entries) artifacts.push(await storeEntry(context, entry));

    expect(artifacts.map(({ mediaType, meta }) => [mediaType, JSON.parse(meta)])).toEqual([
      ['image/jpeg', { width: expect.any(Number), height: expect.any(Number) }],
      ['audio/ogg', { duration: 7 }],
      ['image/webp', { width: 1, height: 1 }],
      ['application/octet-stream', {}],
    ]);
    const hashes = contents.map((content) => createHash('sha256').update(content).digest('hex'));
    expect(artifacts.map(({ sha256 }) => sha256)).toEqual(hashes);
    expect([...written]).toEqual(hashes.map((hash, i) => [`media/com_a/${hash}`, contents[i]!.length]));
  });
});
