import type { Frame, MediaFile, MediaModels } from '../../ports/models.ts';
import { captionImage, recogniseImage } from './analyse-image.ts';
import type { AnalysisLimits } from './analysis-limits.ts';
import type { FrameResult, VideoResult } from './analysis-result.ts';
import { type Refusal, runStep, settleAll } from './run-step.ts';

type StepOptions = {
  readonly language: string;
  readonly refusal: Refusal;
  /** Frames that may still be captioned for the export of this film, those of this film included. */
  readonly captionsLeft: number;
  readonly limits: Pick<AnalysisLimits, 'maxFrames' | 'concurrentFrames'>;
};

/**
 * A film, in two stages: its frames are looked at together, a few at a time; then they are captioned one after the other,
 * as many as may be. Answers are kept in `into`, also when one fails; the frames themselves are taken out again.
 */
export async function analyseVideo(
  models: MediaModels,
  file: MediaFile,
  into: VideoResult,
  asked: StepOptions,
): Promise<void> {
  const { limits, refusal } = asked;
  const frames = await extractFrames(models, file, into, asked);
  into.frames ??= frames.map(({ second }) => ({ second }));
  const pairs = into.frames.flatMap((result): [Frame, FrameResult][] => {
    const frame = frames.find(({ second }) => second === result.second);
    return frame === undefined ? [] : [[frame, result]];
  });
  for (let at = 0; at < pairs.length; at += limits.concurrentFrames) {
    await settleAll(
      pairs
        .slice(at, at + limits.concurrentFrames)
        .map(([{ image }, result]) => recogniseImage(models, image, result, refusal)),
    );
  }
  for (const [{ image }, result] of pairs.slice(0, Math.max(0, asked.captionsLeft)))
    await captionImage(models, image, result, asked);
}

async function extractFrames(
  { frames: extractor }: MediaModels,
  file: MediaFile,
  into: VideoResult,
  { limits: { maxFrames }, refusal }: StepOptions,
): Promise<Frame[]> {
  let taken: Frame[] = [];
  const step = await runStep(
    extractor,
    undefined,
    { file, maxFrames },
    {
      sanitize: (answer) => {
        // a frame is known by its second
        taken = answer.frames
          .filter(({ second }, i, all) => all.findIndex((other) => other.second === second) === i)
          .slice(0, maxFrames);
        return answer;
      },
      refusal,
    },
  );
  into.extraction =
    'unsupported' in step ? step : { count: taken.length, confidence: step.confidence, by: step.by };
  return taken;
}

/** Frames of a film that have a caption. */
export function countCaptions({ frames = [] }: VideoResult): number {
  return frames.filter(({ caption }) => caption !== undefined && 'by' in caption).length;
}
