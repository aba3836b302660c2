import type { QuotaKind } from '@beacon-pulse/contracts/src/enums.ts';
import { type ProviderLimits, withCircuitBreaker } from './circuit-breaker.ts';
import type { QuotaServices } from './reserve.ts';
import { type ModelCall, withQuota } from './with-quota.ts';

/** The calls of providers that say nothing else. */
export const defaultLimits: ProviderLimits = { burst: 10, perSecond: 2 };

export type LimitedCall<Request, Answer> = {
  run(request: Request): Promise<Answer>;
  /** The same on the account of a community; left out where calls cost nothing. */
  forCommunity?(communityId: string, kind: QuotaKind): (request: Request) => Promise<Answer>;
};

/**
 * Any call of a model as the pipeline may make it. An embedded one is left as it is: it neither costs nor fails. Another is
 * behind the rate limit and the breaker of its provider and, where it has prices, behind the budget of each community.
 */
export function limitCall<Request, Answer>(
  call: ModelCall<Request, Answer>,
  services: QuotaServices,
  limits: ProviderLimits = defaultLimits,
): LimitedCall<Request, Answer> {
  const { identity, prices } = call;
  if (identity.provider === 'embedded') return { run: call.run };
  const run = (request: Request): Promise<Answer> =>
    withCircuitBreaker(services, { provider: identity.provider, limits }, () => call.run(request));
  if (prices === undefined) return { run };
  return {
    run,
    forCommunity: (communityId, kind) =>
      withQuota({ identity, prices, run }, services, { communityId, kind }),
  };
}
