import type { DayLimits, Quota } from '@beacon-pulse/contracts/src/admin/quota.ts';
import { quotaKinds } from '@beacon-pulse/contracts/src/enums.ts';
import { type ErrorDetail, PulseError } from '../../core/errors.ts';

/** The error of a key of one community that would let the community spend more. */
export const raiseForbidden = (details: readonly ErrorDetail[]): PulseError =>
  new PulseError(
    'forbidden',
    'A key that is limited to one community may lower what the community spends, never raise it. Ask whoever runs this service.',
    { details },
  );

/**
 * Refuses what would let a community spend more than it may now: a plan, a kind given back to the plan, or a limit above
 * that of today. Who pays decides about that, and not who spends.
 * @throws PulseError forbidden, with the place of each
 */
export function requireNoRaise(
  now: Pick<Quota, 'kinds'>,
  { plan, limits }: { readonly plan: string | undefined; readonly limits: DayLimits | undefined },
): void {
  const details: ErrorDetail[] =
    plan === undefined ? [] : [{ pointer: '/plan', detail: 'is not yours to choose' }];
  for (const kind of quotaKinds) {
    const wanted = limits?.[kind];
    if (wanted === undefined) continue;
    for (const unit of ['calls', 'micro_usd'] as const) {
      const most = now.kinds[kind][unit].limit;
      if (wanted === null || wanted[unit] > most)
        details.push({ pointer: `/limits/${kind}/${unit}`, detail: `must be at most ${most}` });
    }
  }
  if (details.length > 0) throw raiseForbidden(details);
}
