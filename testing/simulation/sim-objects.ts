import { createHash } from 'node:crypto';
import type { ObjectHead, ObjectStore, UploadedPart } from '../../src/ports/objects.ts';

type Stored = { readonly bytes: Uint8Array; readonly etag: string };

const etagOf = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

export type SimObjects = {
  readonly objects: ObjectStore;
  readonly stored: Map<string, Stored>;
  /** Remembers objects and uploads under way. @returns what brings them back. */
  save(): () => void;
  empty(): void;
  /** Which bytes lie where, and which parts wait to be put together, as text. */
  dump(): string;
};

type Uploads = Map<string, Map<number, Stored>>;

const copyOf = (uploads: Uploads): Uploads =>
  new Map([...uploads].map(([id, parts]) => [id, new Map(parts)]));

const etagsOf = <Key extends string | number>(held: ReadonlyMap<Key, Stored>): [Key, string][] =>
  [...held].map(([key, { etag }]): [Key, string] => [key, etag]).sort(([a], [b]) => (a < b ? -1 : 1));

/** Object storage in memory with R2's manners: strong consistency, conditional puts, parts that must be told back. */
export function createSimObjects(): SimObjects {
  const stored = new Map<string, Stored>();
  const uploads: Uploads = new Map();
  let uploadCount = 0;
  const headOf = (key: string, { bytes, etag }: Stored): ObjectHead => ({ key, size: bytes.length, etag });

  const objects: ObjectStore = {
    async head(key) {
      const object = stored.get(key);
      return object === undefined ? null : headOf(key, object);
    },
    async get(key) {
      const object = stored.get(key);
      return object === undefined ? null : { ...headOf(key, object), bytes: object.bytes };
    },
    async getRange(key, offset, length, room) {
      const bytes = stored.get(key)?.bytes.slice(offset, offset + length) ?? null;
      if (bytes === null || room === undefined) return bytes;
      // as in workerd, lent memory is taken away from whoever lent it
      const { byteOffset } = room;
      const answer = new Uint8Array((room.buffer as ArrayBuffer).transfer(), byteOffset, bytes.length);
      answer.set(bytes);
      return answer;
    },
    async put(key, bytes, condition) {
      const current = stored.get(key);
      if (condition && 'ifAbsent' in condition && current !== undefined) return null;
      if (condition && 'ifEtag' in condition && current?.etag !== condition.ifEtag) return null;
      const object = { bytes: bytes.slice(), etag: etagOf(bytes) };
      stored.set(key, object);
      return headOf(key, object);
    },
    async delete(keys) {
      for (const key of keys) stored.delete(key);
    },
    async list(prefix, cursor, limit) {
      const keys = [...stored.keys()].filter((key) => key.startsWith(prefix) && key > (cursor ?? '')).sort();
      const page = keys.slice(0, limit);
      return {
        objects: page.map((key) => headOf(key, stored.get(key)!)),
        cursor: keys.length > limit ? page.at(-1)! : null,
      };
    },
    async createMultipart(key) {
      const uploadId = `${key}#${++uploadCount}`;
      uploads.set(uploadId, new Map());
      return { uploadId };
    },
    async uploadPart(_key, uploadId, partNumber, body) {
      const bytes =
        body instanceof Uint8Array ? body : new Uint8Array(await new Response(body).arrayBuffer());
      const part = { bytes: bytes.slice(), etag: etagOf(bytes) };
      const parts = uploads.get(uploadId);
      if (parts === undefined)
        throw new Error('uploadPart: The specified multipart upload does not exist. (10024)');
      parts.set(partNumber, part);
      return { partNumber, etag: part.etag };
    },
    async completeMultipart(key, uploadId, parts) {
      const held = uploads.get(uploadId);
      if (held === undefined)
        throw new Error('completeMultipartUpload: The specified multipart upload does not exist. (10024)');
      const chosen = parts.map(({ partNumber, etag }: UploadedPart) => {
        const part = held.get(partNumber);
        if (part?.etag !== etag)
          throw new Error('completeMultipartUpload: One or more parts could not be found. (10025)');
        return part;
      });
      const bytes = Buffer.concat(chosen.map((part) => part.bytes));
      const object = { bytes: new Uint8Array(bytes), etag: `${etagOf(bytes)}-${parts.length}` };
      stored.set(key, object);
      uploads.delete(uploadId);
      return headOf(key, object);
    },
    async abortMultipart(_key, uploadId) {
      uploads.delete(uploadId);
    },
  };
  return {
    objects,
    stored,
    save() {
      const [objectsThen, uploadsThen, countThen] = [[...stored], copyOf(uploads), uploadCount];
      return () => {
        stored.clear();
        for (const [key, object] of objectsThen) stored.set(key, object);
        uploads.clear();
        for (const [id, parts] of uploadsThen) uploads.set(id, parts);
        uploadCount = countThen;
      };
    },
    empty() {
      stored.clear();
      uploads.clear();
    },
    dump: () =>
      JSON.stringify([etagsOf(stored), [...uploads].map(([id, parts]) => [id, etagsOf(parts)]), uploadCount]),
  };
}
