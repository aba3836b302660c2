import type { SummariseRequest, TextModel } from '../ports/models.ts';
import { guardCall, usualLimits } from './guard-call.ts';
import type { ProviderLimits } from './guard-provider.ts';
import type { QuotaServices } from './reserve.ts';

/**
 * A text model as the pipeline may use it: behind the rate limit and the breaker of its provider and, where it has prices,
 * behind the budget of each community. The embedded one is itself.
 */
export function guardTextModel(
  model: TextModel,
  services: QuotaServices,
  limits: ProviderLimits = usualLimits,
): TextModel {
  const { identity, prices } = model;
  if (identity.provider === 'embedded') return model;
  const priced = prices === undefined ? {} : { prices };
  const { ask, onAccount } = guardCall(
    { identity, ...priced, ask: (request: SummariseRequest) => model.summarise(request) },
    services,
    limits,
  );
  const guarded: TextModel = { identity, ...priced, summarise: ask };
  if (onAccount === undefined) return guarded;
  return {
    ...guarded,
    forCommunity: (communityId) => ({ identity, summarise: onAccount(communityId, 'text') }),
  };
}
