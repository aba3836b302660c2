const mebibyte = 1024 * 1024;

/** Every cap of media analysis in one table. */
export type AnalysisLimits = {
  /** Files looked up for one message. */
  readonly filesPerMessage: number;
  /** Calls of models under one message; each takes four statements, and five messages at once may make 1,000. */
  readonly callsPerMessage: number;
  /** Bytes read under one message. */
  readonly bytesPerMessage: number;
  /** A file is held in memory while models look at it, and three may be at once; larger ones are not supported. */
  readonly maxFileBytes: number;
  /** Pictures taken out of a film. */
  readonly maxFrames: number;
  /** Frames of a film that are looked at together. */
  readonly concurrentFrames: number;
  /** Frames that are captioned in all films that one export brought. */
  readonly maxVideoFrameStage2PerExport: number;
  /** Failures for a passing reason after which a file counts as failed, until it is tried again hours later. */
  readonly maxAttempts: number;
};

export const analysisLimits: AnalysisLimits = {
  filesPerMessage: 12,
  callsPerMessage: 40,
  bytesPerMessage: 128 * mebibyte,
  maxFileBytes: 16 * mebibyte,
  maxFrames: 8,
  concurrentFrames: 4,
  maxVideoFrameStage2PerExport: 40,
  maxAttempts: 8,
};
