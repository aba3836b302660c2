import type { MediaFile, MediaModels } from '../../ports/models.ts';
import type { ImageResult } from './analysis-result.ts';
import { askStep, type Refusal, settleAll } from './ask-step.ts';
import { shapeCaption, shapeLabels, shapeObjects } from './shape-answers.ts';

export type ImageModels = Pick<MediaModels, 'classifier' | 'detector' | 'captioner'>;
type Asked = { readonly language: string; readonly refusal: Refusal };

/** Asks what a picture shows, and which things: both at the same time. Answers are kept in `into`, also when one fails. */
export async function lookAtImage(
  { classifier, detector }: ImageModels,
  file: MediaFile,
  into: ImageResult,
  refusal: Refusal,
): Promise<void> {
  await settleAll([
    askStep(classifier, into.labels, { file }, { shape: shapeLabels, refusal }).then((step) => {
      into.labels = step;
    }),
    askStep(detector, into.objects, { file }, { shape: shapeObjects, refusal }).then((step) => {
      into.objects = step;
    }),
  ]);
}

/** Asks for a sentence about a picture that was looked at. */
export async function captionImage(
  { captioner }: ImageModels,
  file: MediaFile,
  into: ImageResult,
  { language, refusal }: Asked,
): Promise<void> {
  const request = { file, seen: namesIn(into), language };
  into.caption = await askStep(captioner, into.caption, request, { shape: shapeCaption, refusal });
}

/** A picture: classifier and detector together, then the caption, which is told what they saw. */
export async function analyseImage(
  models: ImageModels,
  file: MediaFile,
  into: ImageResult,
  asked: Asked,
): Promise<void> {
  await lookAtImage(models, file, into, asked.refusal);
  await captionImage(models, file, into, asked);
}

function namesIn({ labels, objects }: ImageResult): string[] {
  const found = [
    ...(labels !== undefined && 'labels' in labels ? labels.labels : []),
    ...(objects !== undefined && 'objects' in objects ? objects.objects : []),
  ];
  return [...new Set(found.map(({ name }) => name))];
}
