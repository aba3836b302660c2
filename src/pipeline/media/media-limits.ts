const mebibyte = 1024 * 1024;

/** Every cap of media extraction in one table. */
export type MediaLimits = {
  /** Files of one archive that are looked at, in the order of their bytes; more are counted as skipped. */
  readonly maxFiles: number;
  /** Files read under one message: each is a write to storage, of which one call of a Worker may make 1,000. */
  readonly filesPerMessage: number;
  /** Packed bytes after which a message ends and another goes on: some 10 s of CPU. */
  readonly bytesPerMessage: number;
  /** Files up to this size are held in memory; larger ones are read twice, to name the object and to write it. */
  readonly bufferBytes: number;
  /** Larger files are skipped. */
  readonly maxFileBytes: number;
  /** Bytes of one read from storage. */
  readonly blockBytes: number;
  /** Bytes of a part of a large object; R2 wants 5 MiB or more. */
  readonly partBytes: number;
};

export const mediaLimits: MediaLimits = {
  maxFiles: 20_000,
  filesPerMessage: 400,
  bytesPerMessage: 512 * mebibyte,
  bufferBytes: 24 * mebibyte,
  maxFileBytes: 2048 * mebibyte,
  blockBytes: 8 * mebibyte,
  partBytes: 8 * mebibyte,
};
