import { createHash } from 'node:crypto';
import type { ObjectStore, UploadedPart } from '../../ports/objects.ts';

/** All parts but the last have this size, as R2 wants it; memory holds about two. */
const partSize = 8 * 1024 * 1024;

export type WrittenObject = { readonly bytes: number; readonly sha256: string };

/**
 * Writes a stream to one object, whatever its length: a small one at once, a large one part by part. Its size and
 * SHA-256 are those of the bytes that were sent. What failed leaves no object behind.
 */
export async function writeObject(
  objects: ObjectStore,
  key: string,
  stream: ReadableStream<Uint8Array>,
): Promise<WrittenObject> {
  const hash = createHash('sha256');
  const parts: UploadedPart[] = [];
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let bytes = 0;
  let uploadId: string | null = null;
  const take = (size: number): Uint8Array => {
    const all = new Uint8Array(waitingBytes);
    let at = 0;
    for (const chunk of waiting) {
      all.set(chunk, at);
      at += chunk.length;
    }
    waiting = [all.subarray(size)];
    waitingBytes = all.length - size;
    return all.subarray(0, size);
  };
  const send = async (size: number): Promise<void> => {
    uploadId ??= (await objects.createMultipart(key)).uploadId;
    parts.push(await objects.uploadPart(key, uploadId, parts.length + 1, take(size), size));
  };
  try {
    for await (const chunk of stream) {
      hash.update(chunk);
      bytes += chunk.length;
      waiting.push(chunk);
      waitingBytes += chunk.length;
      while (waitingBytes > partSize) await send(partSize);
    }
    if (uploadId === null) await objects.put(key, take(waitingBytes));
    else {
      await send(waitingBytes);
      await objects.completeMultipart(key, uploadId, parts);
    }
  } catch (thrown) {
    if (uploadId !== null) await objects.abortMultipart(key, uploadId);
    throw thrown;
  }
  return { bytes, sha256: hash.digest('hex') };
}
