/** Object storage (R2): strongly consistent, conditional writes, ranged reads, multipart uploads. Keys are ours, never a user's name. */

export type ObjectHead = { readonly key: string; readonly size: number; readonly etag: string };
export type ObjectBody = ObjectHead & { readonly bytes: Uint8Array };

/** Write only if the object is absent, or still has this etag. */
export type PutCondition = { readonly ifAbsent: true } | { readonly ifEtag: string };

export type UploadedPart = { readonly partNumber: number; readonly etag: string };

/** A failure carries R2's number at the end of its message: `… does not exist. (10024)`. */
export type ObjectStore = {
  head(key: string): Promise<ObjectHead | null>;
  get(key: string): Promise<ObjectBody | null>;
  /**
   * `length` bytes from `offset`; null when the object is absent. The answer may stand in the memory of `target`, of `length`
   * bytes or more, which is given away with it.
   */
  getRange(key: string, offset: number, length: number, target?: Uint8Array): Promise<Uint8Array | null>;
  /** The new head, or null when the condition failed (somebody else wrote). `bytes` may be written over once it has answered. */
  put(key: string, bytes: Uint8Array, condition?: PutCondition): Promise<ObjectHead | null>;
  delete(keys: readonly string[]): Promise<void>;
  /** In the order of the keys, from behind `cursor`: the last key of the page before. */
  list(
    prefix: string,
    cursor: string | null,
    limit: number,
  ): Promise<{ objects: ObjectHead[]; cursor: string | null }>;
  createMultipart(key: string): Promise<{ uploadId: string }>;
  /** Streams one part of `length` bytes, which may be written over once it has answered. */
  uploadPart(
    key: string,
    uploadId: string,
    partNumber: number,
    body: ReadableStream<Uint8Array> | Uint8Array,
    length: number,
  ): Promise<UploadedPart>;
  completeMultipart(key: string, uploadId: string, parts: readonly UploadedPart[]): Promise<ObjectHead>;
  abortMultipart(key: string, uploadId: string): Promise<void>;
};
