import { PulseError } from '../core/errors.ts';
import type { Summary, TextModel, TextPrices } from '../ports/models.ts';
import { releaseQuota } from '../storage/repositories/quota/release-quota.ts';
import { settleQuota } from '../storage/repositories/quota/settle-quota.ts';
import { type QuotaServices, reserve } from './reserve.ts';

/**
 * A model behind the budget of one community: each call reserves what it may cost, then settles what it has cost. A
 * call that failed is given back, unless its answer came and was of no use: that one is billed. When the budget is
 * used up it throws `budget_exhausted` with the seconds until the local midnight.
 */
export function meterTextModel(
  inner: TextModel,
  services: QuotaServices,
  { communityId, prices }: { readonly communityId: string; readonly prices: TextPrices },
): TextModel {
  const { db } = services;
  const { provider, model } = inner.identity;
  const name = `${provider}/${model}`.replaceAll(/[^\w./:@-]/g, '_').slice(0, 120);
  return {
    identity: inner.identity,
    async summarise(request) {
      const held = await reserve(services, { communityId, kind: 'text', microUsd: prices.estimate(request) });
      const settle = (microUsd: number) => settleQuota(db, { ...held, calls: 1, microUsd, model: name });
      let answer: Summary;
      try {
        answer = await inner.summarise(request);
      } catch (thrown) {
        const billed = thrown instanceof PulseError && thrown.code === 'model_invalid_output';
        await (billed ? settle(held.microUsd) : releaseQuota(db, held));
        throw thrown;
      }
      await settle(Math.max(0, Math.ceil(prices.cost(request, answer))));
      return answer;
    },
  };
}
