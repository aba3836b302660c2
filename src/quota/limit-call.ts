import type { QuotaKind } from '@beacon-pulse/contracts/src/enums.ts';
import { type ProviderLimits, requireAdmission, withCircuitBreaker } from './circuit-breaker.ts';
import type { QuotaServices } from './reserve.ts';
import { type ModelCall, withQuota } from './with-quota.ts';

/** The calls of providers that say nothing else. */
export const defaultLimits: ProviderLimits = { burst: 10, perSecond: 2 };

export type LimitedCall<Request, Result> = {
  run(request: Request): Promise<Result>;
  /** The same under the quota of a community; left out where calls cost nothing. */
  forCommunity?(communityId: string, kind: QuotaKind): (request: Request) => Promise<Result>;
};

/**
 * Limits any call of a model. An embedded one is left as it is: it neither costs nor fails. Another is behind the rate
 * limit and the breaker of its provider and, where it has prices, behind the budget of each community. The breaker is
 * asked first: a refused call reserves nothing and gives nothing back. It is asked again with the reservation in hand,
 * for only that takes a token or the place of a probe, and a call without a budget must not take them.
 */
export function limitCall<Request, Result>(
  call: ModelCall<Request, Result>,
  services: QuotaServices,
  limits: ProviderLimits = defaultLimits,
): LimitedCall<Request, Result> {
  const { identity, prices } = call;
  if (identity.provider === 'embedded') return { run: call.run };
  const circuit = { provider: identity.provider, limits };
  const run = (request: Request): Promise<Result> =>
    withCircuitBreaker(services, circuit, () => call.run(request));
  if (prices === undefined) return { run };
  return {
    run,
    forCommunity(communityId, kind) {
      const paid = withQuota({ identity, prices, run }, services, { communityId, kind });
      return async (request) => {
        await requireAdmission(services, circuit);
        return paid(request);
      };
    },
  };
}
