import type { MediaKind } from '@beacon-pulse/contracts/src/enums.ts';
import type { ErrorCode } from '@beacon-pulse/contracts/src/errors.ts';
import { type PulseError, toPulseError } from '../../core/errors.ts';
import type { MediaFile, MediaModels } from '../../ports/models.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { AnalysisRow, PendingArtifact } from '../../storage/repositories/artifacts.ts';
import { mediaKey } from '../media/media-key.ts';
import { analyseImage } from './analyse-image.ts';
import { analyseVideo, countCaptions } from './analyse-video.ts';
import type { AnalysisLimits } from './analysis-limits.ts';
import { type AnalysisResult, type Step, writeResult } from './analysis-result.ts';
import { type Refusal, runStep } from './run-step.ts';
import { sanitizeTranscript } from './sanitize-answers.ts';

export type ArtifactContext = {
  readonly objects: ObjectStore;
  /** On the account of the community. */
  readonly models: MediaModels;
  readonly kind: MediaKind;
  readonly communityId: string;
  readonly language: string;
  readonly limits: AnalysisLimits;
  /** Frames that may still be captioned for the export of this film. */
  captionsLeft(artifact: PendingArtifact): Promise<number>;
};

/** What is to be written of a file; `stop` is an error after which no other file of the batch is begun. */
export type ArtifactOutcome = {
  readonly row: AnalysisRow;
  readonly stop: PulseError | null;
  /** Millionths of a US dollar that the budget has refused. */
  readonly needed: number;
};

/** Errors that say something about this file; others would meet the next one too. */
const ofFile: readonly ErrorCode[] = [
  'bad_request',
  'too_large',
  'unsupported_media_type',
  'unprocessable',
  'model_invalid_output',
];

/**
 * Asks the models about one file. Answers that came before something went wrong are kept, and not asked again. What is
 * wrong with the file or its answers ends its analysis; what is wrong around it stops the batch.
 */
export async function analyseArtifact(
  context: ArtifactContext,
  artifact: PendingArtifact,
): Promise<ArtifactOutcome> {
  const { objects, kind, communityId, limits } = context;
  const result = JSON.parse(artifact.result) as AnalysisResult;
  const refusal: Refusal = { needed: 0 };
  const end = (state: AnalysisRow['state'], code: string | null = null, attempts = artifact.attempts) => ({
    sha256: artifact.sha256,
    state,
    code,
    attempts,
    captions: kind === 'video' ? countCaptions(result) : 0,
    result: writeResult(result),
  });
  try {
    const code = refusedUnread(context, artifact);
    if (code !== null) return { row: end('unsupported', code), stop: null, needed: 0 };
    const body = await objects.get(mediaKey(communityId, artifact.sha256));
    // its row goes at night too, and both come back with the next export that has it
    if (body === null) return { row: end('failed', 'gone'), stop: null, needed: 0 };
    await runSteps(context, artifact, { bytes: body.bytes, mediaType: artifact.media_type }, result, refusal);
    const answered = stepsOf(result).some((step) => 'by' in step);
    return {
      row: answered ? end('done') : end('unsupported', 'unsupported_media_type'),
      stop: null,
      needed: 0,
    };
  } catch (thrown) {
    const error = toPulseError(thrown);
    if (error.code === 'quota_exceeded')
      return { row: end('deferred_processing', error.code), stop: error, needed: refusal.needed };
    if (ofFile.includes(error.code)) return { row: end('failed', error.code), stop: null, needed: 0 };
    // another worker, a provider at rest, a key that is refused: whatever becomes of the message, the file goes on waiting
    if (error.class !== 'transient' || error.code === 'lease_lost')
      return { row: end('pending', error.code), stop: error, needed: 0 };
    const attempts = artifact.attempts + 1;
    const final = attempts % limits.maxAttempts === 0;
    return {
      row: end(final ? 'failed' : 'pending', error.code, attempts),
      stop: final ? null : error,
      needed: 0,
    };
  }
}

/** A code where no model of this kind takes the file, so that it is not read at all. */
function refusedUnread(
  { models, kind, limits }: ArtifactContext,
  { size, media_type: mediaType }: PendingArtifact,
): string | null {
  const { classifier, detector, captioner, transcriber, frames } = models;
  const first =
    kind === 'image' ? [classifier, detector, captioner] : kind === 'audio' ? [transcriber] : [frames];
  const takers = first.flatMap((model) =>
    'unsupported' in model || !model.accepts.mediaTypes.includes(mediaType) ? [] : [model.accepts.maxBytes],
  );
  if (takers.length === 0) return 'unsupported_media_type';
  return size > Math.min(limits.maxFileBytes, Math.max(...takers)) ? 'too_large' : null;
}

async function runSteps(
  context: ArtifactContext,
  artifact: PendingArtifact,
  file: MediaFile,
  into: AnalysisResult,
  refusal: Refusal,
): Promise<void> {
  const { models, kind, language, limits } = context;
  switch (kind) {
    case 'image':
      return analyseImage(models, file, into, { language, refusal });
    case 'video': {
      const captionsLeft = await context.captionsLeft(artifact);
      return analyseVideo(models, file, into, { language, refusal, limits, captionsLeft });
    }
    case 'audio':
      into.transcript = await runStep(
        models.transcriber,
        into.transcript,
        { file, language },
        { sanitize: sanitizeTranscript, refusal },
      );
  }
}

/** The answers that make an analysis one: of a film those about its frames. */
function stepsOf({ labels, objects, caption, transcript, frames = [] }: AnalysisResult): Step<object>[] {
  const own = [
    labels,
    objects,
    caption,
    transcript,
    ...frames.flatMap((f) => [f.labels, f.objects, f.caption]),
  ];
  return own.flatMap((step) => (step === undefined ? [] : [step]));
}
