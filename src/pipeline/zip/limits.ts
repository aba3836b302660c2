/** Every cap of archive reading in one table; a caller may tighten or widen each. The code in brackets is what passing it means. */
export type ArchiveLimits = {
  /** Entries the directory may list [zip_too_many_entries]. */
  readonly maxEntries: number;
  /** Bytes of the directory [zip_too_many_entries]. */
  readonly maxDirectoryBytes: number;
  /** Bytes that all decoded names may take in memory [zip_too_many_entries]. */
  readonly maxNameMemory: number;
  /** Foreign bytes behind the end record that are looked through for it [zip_truncated]. */
  readonly maxTrailingBytes: number;
  /** End-record signatures weighed before the file counts as contradicting itself [zip_ambiguous]. */
  readonly maxEndCandidates: number;
  /** Bytes by which the spans of two neighbours may overlap [zip_overlap]. */
  readonly maxOverlapBytes: number;
  /** Inflated bytes of one entry [zip_bomb]. */
  readonly maxEntryBytes: number;
  /** Inflated bytes of all entries opened on one archive [zip_bomb]. */
  readonly maxTotalBytes: number;
  /** Inflated bytes for each compressed byte, looked at once `ratioFloorBytes` have come out [zip_bomb]. */
  readonly maxRatio: number;
  readonly ratioFloorBytes: number;
  /** Bytes of the transcript [chat_too_large]. */
  readonly maxTranscriptBytes: number;
  /** Files whose beginnings are looked at while the transcript is sought; the likeliest names come first. */
  readonly maxCandidates: number;
  /** Bytes of such a beginning, and of all of them together: scoring one of 32 KiB may take 20 ms. */
  readonly headBytes: number;
  readonly allHeadsBytes: number;
  /** The score from which a beginning counts as a chat; what is none stays below (see `scoreTranscript`). */
  readonly minScore: number;
  /** Read-ahead window in bytes; two windows are kept. */
  readonly windowBytes: number;
};

const mebibyte = 1024 * 1024;

export const defaultLimits: ArchiveLimits = {
  maxEntries: 200_000,
  maxDirectoryBytes: 64 * mebibyte,
  maxNameMemory: 16 * mebibyte,
  maxTrailingBytes: 65_536,
  maxEndCandidates: 256,
  maxOverlapBytes: 2,
  maxEntryBytes: 4096 * mebibyte,
  maxTotalBytes: 16_384 * mebibyte,
  maxRatio: 200,
  ratioFloorBytes: 64 * mebibyte,
  maxTranscriptBytes: 1024 * mebibyte,
  maxCandidates: 128,
  headBytes: 32_768,
  allHeadsBytes: 524_288,
  minScore: 0.3,
  windowBytes: mebibyte,
};
