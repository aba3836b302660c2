import { guardProvider, type ProviderLimits } from './guard-provider.ts';
import { type ModelCall, meterCall } from './meter-call.ts';
import type { QuotaKind } from './quota-kinds.ts';
import type { QuotaServices } from './reserve.ts';

/** The calls of providers that say nothing else. */
export const usualLimits: ProviderLimits = { burst: 10, perSecond: 2 };

export type GuardedCall<Request, Answer> = {
  ask(request: Request): Promise<Answer>;
  /** The same on the account of a community; left out where calls cost nothing. */
  onAccount?(communityId: string, kind: QuotaKind): (request: Request) => Promise<Answer>;
};

/**
 * Any call of a model as the pipeline may make it. An embedded one is left as it is: it neither costs nor fails. Another is
 * behind the rate limit and the breaker of its provider and, where it has prices, behind the budget of each community.
 */
export function guardCall<Request, Answer>(
  call: ModelCall<Request, Answer>,
  services: QuotaServices,
  limits: ProviderLimits = usualLimits,
): GuardedCall<Request, Answer> {
  const { identity, prices } = call;
  if (identity.provider === 'embedded') return { ask: call.ask };
  const ask = (request: Request): Promise<Answer> =>
    guardProvider(services, { provider: identity.provider, limits }, () => call.ask(request));
  if (prices === undefined) return { ask };
  return {
    ask,
    onAccount: (communityId, kind) => meterCall({ identity, prices, ask }, services, { communityId, kind }),
  };
}
