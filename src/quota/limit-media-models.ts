import type { MediaModel, MediaModels, Unsupported } from '../ports/models.ts';
import type { ProviderLimits } from './circuit-breaker.ts';
import { defaultLimits, limitCall } from './limit-call.ts';
import type { QuotaServices } from './reserve.ts';

/**
 * Models for media as the pipeline may use them: each behind the rate limit and the breaker of its provider and, where it
 * has prices, behind the budgets of each community. Embedded ones, and those that are not there, are themselves.
 */
export function limitMediaModels(
  { classifier, detector, captioner, transcriber, frames }: MediaModels,
  services: QuotaServices,
  limits: ProviderLimits = defaultLimits,
): MediaModels {
  return {
    classifier: limitMediaModel(classifier, services, limits),
    detector: limitMediaModel(detector, services, limits),
    captioner: limitMediaModel(captioner, services, limits),
    transcriber: limitMediaModel(transcriber, services, limits),
    frames: limitMediaModel(frames, services, limits),
  };
}

function limitMediaModel<Request, Result extends object>(
  model: MediaModel<Request, Result> | Unsupported,
  services: QuotaServices,
  limits: ProviderLimits,
): MediaModel<Request, Result> | Unsupported {
  if ('unsupported' in model || model.identity.provider === 'embedded') return model;
  const { identity, accepts, prices } = model;
  const { run, forCommunity } = limitCall<Request, Result | Unsupported>(
    {
      identity,
      run: (request) => model.run(request),
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
  const limited = { identity, accepts, ...(prices === undefined ? {} : { prices }), run };
  if (forCommunity === undefined) return limited;
  return {
    ...limited,
    forCommunity: (communityId, kind) => ({ ...limited, run: forCommunity(communityId, kind) }),
  };
}
