import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mediaLimits } from '../../../src/pipeline/media/media-limits.ts';
import { createScratchBuffer } from '../../../src/pipeline/media/scratch-buffer.ts';
import { storeEntry } from '../../../src/pipeline/media/store-entry.ts';
import { openArchive } from '../../../src/pipeline/zip/open-archive.ts';
import type { ObjectStore } from '../../../src/ports/objects.ts';
import { buildZip } from '../../../testing/fixtures/build-zip.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';
import { createSimObjects } from '../../../testing/simulation/sim-objects.ts';

const content = Buffer.from(Uint8Array.from({ length: 30_000 }, (_, i) => (i * 7 + (i >> 8)) & 255));
const sha256 = createHash('sha256').update(content).digest('hex');

type Method = 'createMultipart' | 'uploadPart' | 'completeMultipart';

/** Storage that fails once at a call, before it has done anything or after. */
function failOnce(objects: ObjectStore, method: Method, when: 'before' | 'after', message: string) {
  let failures = 1;
  let aborted = 0;
  const run = objects[method] as (...args: unknown[]) => Promise<unknown>;
  const failing: ObjectStore = {
    ...objects,
    [method]: async (...args: unknown[]) => {
      const fails = failures-- > 0;
      if (fails && when === 'before') throw new Error(message);
      const answer = await run(...args);
      if (fails) throw new Error(message);
      return answer;
    },
    abortMultipart: async (...args) => {
      aborted++;
      await objects.abortMultipart(...args);
      throw new Error('abortMultipartUpload: The specified multipart upload does not exist. (10024)');
    },
  };
  return { failing, aborted: () => aborted };
}

describe('a file that is stored in parts', () => {
  it.each([
    ['createMultipart', 'before', 'Network connection lost.', 0],
    ['createMultipart', 'after', 'Network connection lost.', 0],
    ['uploadPart', 'before', 'uploadPart: We encountered an internal error. (10001)', 1],
    ['uploadPart', 'after', 'Network connection lost.', 1],
    [
      'completeMultipart',
      'before',
      'completeMultipartUpload: One or more parts could not be found. (10025)',
      1,
    ],
    [
      'completeMultipart',
      'before',
      'completeMultipartUpload: There was a problem with the upload. (10048)',
      1,
    ],
    ['completeMultipart', 'after', 'Network connection lost.', 1],
  ] as const)('survives a fault: %s, %s: %s', async (method, when, message, aborts) => {
    const archive = await openArchive(
      sourceOfBytes(buildZip({ entries: [{ name: 'DOC-1.bin', content, method: 0 }] }).bytes),
    );
    const { objects, stored } = createSimObjects();
    const { failing, aborted } = failOnce(objects, method, when, message);
    const limits = { ...mediaLimits, bufferBytes: 1000, partBytes: 7000 };
    const context = {
      archive,
      communityId: 'com_a',
      limits,
      scratch: createScratchBuffer(),
      heartbeat: async () => {},
    };
    const store = () => storeEntry({ ...context, objects: failing }, archive.entries[0]!);
    // the first error is the one that counts, not that of the abort behind it
    await expect(store()).rejects.toThrow(message);
    expect(aborted()).toBe(aborts);
    expect(await store()).toMatchObject({ sha256, storedSha256: sha256, size: content.length });
    expect([...stored.keys()]).toEqual([`media/com_a/${sha256}`]);
    expect(content.equals([...stored.values()][0]!.bytes)).toBe(true);
  });
});
