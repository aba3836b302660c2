import type { QuotaKind } from '@beacon-pulse/contracts/src/enums.ts';
import { PulseError } from '../core/errors.ts';
import type { ModelIdentity, Prices } from '../ports/models.ts';
import { releaseQuota, settleQuota } from '../storage/repositories/quota.ts';
import { type QuotaServices, reserve } from './reserve.ts';

/** What a model can be asked, whatever it is called in its own words. */
export type ModelCall<Request, Result> = {
  readonly identity: ModelIdentity;
  readonly prices?: Prices<Request, Result>;
  run(request: Request): Promise<Result>;
};

export type QuotaCall<Request, Result> = ModelCall<Request, Result> & {
  readonly prices: Prices<Request, Result>;
};

/**
 * A call behind the budget of one community for one kind of work: it reserves what it may cost, then settles what it has
 * cost. A call that failed is given back, unless its answer came and was of no use: that one is billed. When the budget is
 * used up it throws `quota_exceeded` with the seconds until the local midnight.
 */
export function withQuota<Request, Result>(
  { identity, prices, run }: QuotaCall<Request, Result>,
  services: QuotaServices,
  account: { readonly communityId: string; readonly kind: QuotaKind },
): (request: Request) => Promise<Result> {
  const { db } = services;
  const name = `${identity.provider}/${identity.model}`.replaceAll(/[^\w./:@-]/g, '_').slice(0, 120);
  return async (request) => {
    const reservation = await reserve(services, { ...account, microUsd: prices.estimate(request) });
    const settle = (microUsd: number) => settleQuota(db, { ...reservation, calls: 1, microUsd, model: name });
    let answer: Result;
    try {
      answer = await run(request);
    } catch (thrown) {
      const billed = thrown instanceof PulseError && thrown.code === 'model_invalid_output';
      await (billed ? settle(reservation.microUsd) : releaseQuota(db, reservation));
      throw thrown;
    }
    await settle(Math.max(0, Math.ceil(prices.cost(request, answer))));
    return answer;
  };
}
