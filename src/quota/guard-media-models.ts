import type { MediaModel, MediaModels, Unsupported } from '../ports/models.ts';
import { guardCall, usualLimits } from './guard-call.ts';
import type { ProviderLimits } from './guard-provider.ts';
import type { QuotaServices } from './reserve.ts';

/**
 * Models for media as the pipeline may use them: each behind the rate limit and the breaker of its provider and, where it
 * has prices, behind the budgets of each community. Embedded ones, and those that are not there, are themselves.
 */
export function guardMediaModels(
  { classifier, detector, captioner, transcriber, frames }: MediaModels,
  services: QuotaServices,
  limits: ProviderLimits = usualLimits,
): MediaModels {
  return {
    classifier: guardMediaModel(classifier, services, limits),
    detector: guardMediaModel(detector, services, limits),
    captioner: guardMediaModel(captioner, services, limits),
    transcriber: guardMediaModel(transcriber, services, limits),
    frames: guardMediaModel(frames, services, limits),
  };
}

function guardMediaModel<Request, Answer extends object>(
  model: MediaModel<Request, Answer> | Unsupported,
  services: QuotaServices,
  limits: ProviderLimits,
): MediaModel<Request, Answer> | Unsupported {
  if ('unsupported' in model || model.identity.provider === 'embedded') return model;
  const { identity, accepts, prices } = model;
  const { ask, onAccount } = guardCall<Request, Answer | Unsupported>(
    {
      identity,
      ask: (request) => model.ask(request),
      ...(prices === undefined
        ? {}
        : {
            prices: {
              estimate: (request) => prices.estimate(request),
              cost: (request, answer) => ('unsupported' in answer ? 0 : prices.cost(request, answer)),
            },
          }),
    },
    services,
    limits,
  );
  const guarded = { identity, accepts, ...(prices === undefined ? {} : { prices }), ask };
  if (onAccount === undefined) return guarded;
  return {
    ...guarded,
    forCommunity: (communityId, kind) => ({ ...guarded, ask: onAccount(communityId, kind) }),
  };
}
