import type {
  Caption,
  DetectedObjects,
  ImageLabels,
  ModelIdentity,
  Transcript,
  Unsupported,
} from '../../ports/models.ts';

/** An answer with who gave it, or why there is none. */
export type Step<Result> = (Result & { readonly by: ModelIdentity }) | Unsupported;

/** What is known of a picture; steps come one by one, and what is there is not asked again. */
export type ImageResult = {
  labels?: Step<ImageLabels>;
  objects?: Step<DetectedObjects>;
  caption?: Step<Caption>;
};

export type FrameResult = ImageResult & { readonly second: number };

export type VideoResult = {
  /** Who took the frames out, and how many there are. */
  extraction?: Step<{ readonly count: number; readonly confidence: number }>;
  frames?: FrameResult[];
};

export type AudioResult = { transcript?: Step<Transcript> };

export type AnalysisResult = ImageResult & VideoResult & AudioResult;

/** A result as JSON, the same whatever came first: answers are given in any order. */
export function writeResult(result: AnalysisResult): string {
  const { labels, objects, caption, transcript, extraction, frames } = result;
  return JSON.stringify({
    labels,
    objects,
    caption,
    transcript,
    extraction,
    frames: frames?.map((frame) => ({
      second: frame.second,
      labels: frame.labels,
      objects: frame.objects,
      caption: frame.caption,
    })),
  });
}
