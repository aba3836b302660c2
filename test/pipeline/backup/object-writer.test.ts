import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { backupIdOf, timeOfBackup } from '../../../src/pipeline/backup/backup-manifest.ts';
import { writeObject } from '../../../src/pipeline/backup/object-writer.ts';
import type { ObjectStore } from '../../../src/ports/objects.ts';
import { createSimObjects } from '../../../testing/simulation/sim-objects.ts';

const mebibyte = 1024 * 1024;
const partSize = 8 * mebibyte;

/** `size` bytes in chunks of `chunk`; fails after `failAfter` bytes where that is given. */
function streamOf(size: number, chunk: number, failAfter = Number.POSITIVE_INFINITY) {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31) >> 3);
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= failAfter) throw new Error('the database is away');
      if (at >= size) return controller.close();
      controller.enqueue(bytes.subarray(at, at + chunk));
      at += chunk;
    },
  });
  return { bytes, stream };
}

function watch() {
  const { objects, stored } = createSimObjects();
  const did: string[] = [];
  const note =
    <Given extends unknown[], Result>(name: (...given: Given) => string, run: (...given: Given) => Result) =>
    (...given: Given): Result => {
      did.push(name(...given));
      return run(...given);
    };
  const watched: ObjectStore = {
    ...objects,
    put: note((_key, _bytes) => 'put', objects.put),
    createMultipart: note((_key) => 'begin', objects.createMultipart),
    uploadPart: note((_key, _id, part, _body, size) => `part ${part} of ${size}`, objects.uploadPart),
    completeMultipart: note((_key, _id, _parts) => 'complete', objects.completeMultipart),
    abortMultipart: note((_key, _id) => 'abort', objects.abortMultipart),
  };
  return { objects: watched, stored, did };
}

it.each([
  [0, 1, ['put']],
  [1000, 300, ['put']],
  [partSize, mebibyte, ['put']],
  [partSize + 1, 3 * mebibyte, ['begin', `part 1 of ${partSize}`, 'part 2 of 1', 'complete']],
  [2 * partSize, partSize, ['begin', `part 1 of ${partSize}`, `part 2 of ${partSize}`, 'complete']],
  [
    2 * partSize + 5,
    20 * mebibyte,
    ['begin', `part 1 of ${partSize}`, `part 2 of ${partSize}`, 'part 3 of 5', 'complete'],
  ],
])('writes %i bytes that come %i at a time as they are', async (size, chunk, wanted) => {
  const { objects, stored, did } = watch();
  const { bytes, stream } = streamOf(size, chunk);
  const written = await writeObject(objects, 'backups/x', stream);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(written).toEqual({ bytes: size, sha256 });
  expect(createHash('sha256').update(stored.get('backups/x')!.bytes).digest('hex')).toBe(sha256);
  expect(did).toEqual(wanted);
});

it.each([
  [mebibyte, []],
  [partSize + mebibyte, ['begin', `part 1 of ${partSize}`, 'abort']],
])('leaves nothing where the stream fails after %i bytes', async (failAfter, wanted) => {
  const { objects, stored, did } = watch();
  const { stream } = streamOf(3 * partSize, mebibyte, failAfter);
  await expect(writeObject(objects, 'backups/x', stream)).rejects.toThrow('the database is away');
  expect(stored.size).toBe(0);
  expect(did).toEqual(wanted);
});

it('reads the time of a backup from its id, and none from another name', () => {
  const time = Date.UTC(2026, 1, 18, 2, 17, 5);
  expect(backupIdOf(time)).toBe('2026-02-18T021705Z');
  expect(timeOfBackup(backupIdOf(time))).toBe(time);
  for (const id of ['2026-02-18T021705Z.old', 'x2026-02-18T021705Z', '2026-02-18', '2026-13-40T021705Z', ''])
    expect(timeOfBackup(id)).toBeNull();
});
