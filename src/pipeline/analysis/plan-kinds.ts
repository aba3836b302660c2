import { type MediaKind, mediaKinds } from '@beacon-pulse/contracts/src/enums.ts';
import { fingerprint } from '../../core/hash.ts';
import type { MediaModel, MediaModels, Unsupported } from '../../ports/models.ts';
import type { KindInputs } from '../../storage/repositories/media-batches.ts';
import { analysisLimits } from './analysis-limits.ts';
import { analysisEngineVersion } from './engine-version.ts';

/** Kinds that can be analysed with the fingerprint of their models and of how they are asked, and why others cannot. */
export type KindPlans = {
  readonly inputs: KindInputs;
  readonly unsupported: readonly { readonly kind: MediaKind; readonly reason: string }[];
};

type Known = MediaModel<never, unknown> | Unsupported;

/** What can be done with each kind of media. Pictures need one model of three, films also something that takes pictures out. */
export async function planKinds(models: MediaModels): Promise<KindPlans> {
  const inputs: { kind: MediaKind; input: string }[] = [];
  const unsupported: { kind: MediaKind; reason: string }[] = [];
  for (const kind of mediaKinds) {
    const reason = missing(kind, models);
    if (reason === null) inputs.push({ kind, input: await inputOf(kind, models) });
    else unsupported.push({ kind, reason });
  }
  return { inputs, unsupported };
}

const isThere = (model: Known): model is MediaModel<never, unknown> => !('unsupported' in model);

function missing(kind: MediaKind, models: MediaModels): string | null {
  const { classifier, detector, captioner, transcriber, frames } = models;
  const seesPictures = [classifier, detector, captioner].some(isThere);
  switch (kind) {
    case 'image':
      return seesPictures ? null : 'No model for images is set up.';
    case 'audio':
      return isThere(transcriber) ? null : `No model for audio is set up. ${transcriber.unsupported}`;
    case 'video':
      if (!isThere(frames)) return `No model for video is set up. ${frames.unsupported}`;
      return seesPictures ? null : 'No model for video is set up: none analyses pictures.';
  }
}

function inputOf(kind: MediaKind, models: MediaModels): Promise<string> {
  const { classifier, detector, captioner, transcriber, frames } = models;
  const asked: readonly Known[] =
    kind === 'audio'
      ? [transcriber]
      : [classifier, detector, captioner, ...(kind === 'video' ? [frames] : [])];
  const { maxFrames, maxVideoFrameStage2PerExport } = analysisLimits;
  return fingerprint([
    analysisEngineVersion,
    kind,
    kind === 'video' ? `${maxFrames}/${maxVideoFrameStage2PerExport}` : '',
    ...asked.map((model) =>
      isThere(model)
        ? [model.identity.provider, model.identity.model, model.identity.version].join('/')
        : '-',
    ),
  ]);
}
