import type { MediaFile, MediaModels } from '../../ports/models.ts';
import type { ImageResult } from './analysis-result.ts';
import { type Refusal, runStep, settleAll } from './run-step.ts';
import { sanitizeCaption, sanitizeLabels, sanitizeObjects } from './sanitize-answers.ts';

export type ImageModels = Pick<MediaModels, 'classifier' | 'detector' | 'captioner'>;
type StepOptions = { readonly language: string; readonly refusal: Refusal };

/** Asks what a picture shows, and which things: both at the same time. Answers are kept in `into`, also when one fails. */
export async function recogniseImage(
  { classifier, detector }: ImageModels,
  file: MediaFile,
  into: ImageResult,
  refusal: Refusal,
): Promise<void> {
  await settleAll([
    runStep(classifier, into.labels, { file }, { sanitize: sanitizeLabels, refusal }).then((step) => {
      into.labels = step;
    }),
    runStep(detector, into.objects, { file }, { sanitize: sanitizeObjects, refusal }).then((step) => {
      into.objects = step;
    }),
  ]);
}

/** Asks for a sentence about a picture that was looked at. */
export async function captionImage(
  { captioner }: ImageModels,
  file: MediaFile,
  into: ImageResult,
  { language, refusal }: StepOptions,
): Promise<void> {
  const request = { file, seen: namesIn(into), language };
  into.caption = await runStep(captioner, into.caption, request, { sanitize: sanitizeCaption, refusal });
}

/** A picture: classifier and detector together, then the caption, which is told what they saw. */
export async function analyseImage(
  models: ImageModels,
  file: MediaFile,
  into: ImageResult,
  asked: StepOptions,
): Promise<void> {
  await recogniseImage(models, file, into, asked.refusal);
  await captionImage(models, file, into, asked);
}

function namesIn({ labels, objects }: ImageResult): string[] {
  const found = [
    ...(labels !== undefined && 'labels' in labels ? labels.labels : []),
    ...(objects !== undefined && 'objects' in objects ? objects.objects : []),
  ];
  return [...new Set(found.map(({ name }) => name))];
}
