import type { QuotaKind, QuotaPlan } from '@beacon-pulse/contracts/src/enums.ts';

/** What a kind may cost a day: calls, and millionths of a US dollar. */
export type DayLimit = { readonly calls: number; readonly microUsd: number };

const limit = (calls: number, usd: number): DayLimit => ({ calls, microUsd: usd * 1_000_000 });

/** Limits a day, where a community has none of its own. Embedded models cost nothing and are not counted. */
export const plans = {
  none: {
    text: limit(0, 0),
    image: limit(0, 0),
    audio: limit(0, 0),
    video: limit(0, 0),
    embedding: limit(0, 0),
  },
  standard: {
    text: limit(2_000, 1),
    image: limit(1_000, 0.5),
    audio: limit(300, 0.5),
    video: limit(100, 0.5),
    embedding: limit(20_000, 0.2),
  },
  large: {
    text: limit(20_000, 10),
    image: limit(10_000, 5),
    audio: limit(3_000, 5),
    video: limit(1_000, 5),
    embedding: limit(200_000, 2),
  },
} as const satisfies Record<QuotaPlan, Record<QuotaKind, DayLimit>>;

/** Returns the limits of a plan; those of `standard` where the name is none that this version knows. */
export function planLimits(name: string): Readonly<Record<QuotaKind, DayLimit>> {
  return Object.hasOwn(plans, name) ? plans[name as QuotaPlan] : plans.standard;
}
