import type { SummariseRequest, TextModel } from '../ports/models.ts';
import type { ProviderLimits } from './circuit-breaker.ts';
import { defaultLimits, limitCall } from './limit-call.ts';
import type { QuotaServices } from './reserve.ts';

/**
 * A text model as the pipeline may use it: behind the rate limit and the breaker of its provider and, where it has prices,
 * behind the budget of each community. The embedded one is itself.
 */
export function limitTextModel(
  model: TextModel,
  services: QuotaServices,
  limits: ProviderLimits = defaultLimits,
): TextModel {
  const { identity, prices } = model;
  if (identity.provider === 'embedded') return model;
  const priced = prices === undefined ? {} : { prices };
  const { run, forCommunity } = limitCall(
    { identity, ...priced, run: (request: SummariseRequest) => model.summarise(request) },
    services,
    limits,
  );
  const limited: TextModel = { identity, ...priced, summarise: run };
  if (forCommunity === undefined) return limited;
  return {
    ...limited,
    forCommunity: (communityId) => ({ identity, summarise: forCommunity(communityId, 'text') }),
  };
}
