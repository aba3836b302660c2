import type { TextModel } from '../ports/models.ts';
import { guardProvider, type ProviderLimits } from './guard-provider.ts';
import { meterTextModel } from './metered-text-model.ts';
import type { QuotaServices } from './reserve.ts';

/** The calls of providers that say nothing else. */
const usualLimits: ProviderLimits = { burst: 10, perSecond: 2 };

/**
 * A model as the pipeline may use it. The embedded one is left as it is: it neither costs nor fails. Another is behind
 * the rate limit and the breaker of its provider and, where it has prices, behind the budget of each community.
 */
export function guardTextModel(
  model: TextModel,
  services: QuotaServices,
  limits: ProviderLimits = usualLimits,
): TextModel {
  const { identity, prices } = model;
  if (identity.provider === 'embedded') return model;
  const guarded: TextModel = {
    identity,
    summarise: (request) =>
      guardProvider(services, { provider: identity.provider, limits }, () => model.summarise(request)),
  };
  if (prices === undefined) return guarded;
  return {
    ...guarded,
    prices,
    forCommunity: (communityId) => meterTextModel(guarded, services, { communityId, prices }),
  };
}
