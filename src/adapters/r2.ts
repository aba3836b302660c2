import type { ObjectHead, ObjectStore, PutCondition } from '../ports/objects.ts';

const headOf = (object: R2Object): ObjectHead => ({ key: object.key, size: object.size, etag: object.etag });

/** R2 has "no such object" for this in `onlyIf`: an etag that matches anything must not match. */
const conditionOf = (condition: PutCondition): R2Conditional =>
  'ifAbsent' in condition ? { etagDoesNotMatch: '*' } : { etagMatches: condition.ifEtag };

/** A body of `length` bytes in the memory of `target`: large buffers are collected late, and count until then. */
async function readInto(body: ReadableStream, length: number, target: Uint8Array): Promise<Uint8Array> {
  const reader = body.getReader({ mode: 'byob' });
  // each read takes the memory away and gives it back
  const { byteOffset } = target;
  let { buffer } = target;
  let filled = 0;
  while (filled < length) {
    const rest = new Uint8Array(buffer, byteOffset + filled, length - filled);
    const { value } = await reader.readAtLeast(rest.length, rest);
    if (value === undefined || value.length === 0)
      throw new Error(`get: The body ended after ${filled} of ${length} bytes.`);
    filled += value.length;
    buffer = value.buffer;
  }
  await reader.cancel();
  return new Uint8Array(buffer, byteOffset, length);
}

/** Object storage on an R2 bucket. */
export function createR2Store(bucket: R2Bucket): ObjectStore {
  return {
    async head(key) {
      const object = await bucket.head(key);
      return object && headOf(object);
    },
    async get(key) {
      const object = await bucket.get(key);
      return object && { ...headOf(object), bytes: new Uint8Array(await object.arrayBuffer()) };
    },
    async getRange(key, offset, length, target) {
      const object = await bucket.get(key, { range: { offset, length } });
      if (object === null) return null;
      if (target === undefined) return new Uint8Array(await object.arrayBuffer());
      return readInto(object.body, Math.min(length, object.size - offset), target);
    },
    async put(key, bytes, condition) {
      const object = await bucket.put(key, bytes, condition ? { onlyIf: conditionOf(condition) } : {});
      return object && headOf(object);
    },
    async delete(keys) {
      for (let i = 0; i < keys.length; i += 1000) await bucket.delete(keys.slice(i, i + 1000));
    },
    async list(prefix, cursor, limit) {
      const page = await bucket.list({ prefix, limit, ...(cursor === null ? {} : { startAfter: cursor }) });
      return {
        objects: page.objects.map(headOf),
        cursor: page.truncated ? (page.objects.at(-1)?.key ?? null) : null,
      };
    },
    async createMultipart(key) {
      return { uploadId: (await bucket.createMultipartUpload(key)).uploadId };
    },
    async uploadPart(key, uploadId, partNumber, body, length) {
      // R2 refuses a stream whose length it cannot know beforehand
      const sized = body instanceof Uint8Array ? body : body.pipeThrough(new FixedLengthStream(length));
      const part = await bucket.resumeMultipartUpload(key, uploadId).uploadPart(partNumber, sized);
      return { partNumber: part.partNumber, etag: part.etag };
    },
    async completeMultipart(key, uploadId, parts) {
      return headOf(await bucket.resumeMultipartUpload(key, uploadId).complete([...parts]));
    },
    async abortMultipart(key, uploadId) {
      await bucket.resumeMultipartUpload(key, uploadId).abort();
    },
  };
}
