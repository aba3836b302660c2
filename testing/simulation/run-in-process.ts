import type { Services } from '../../src/services.ts';
import type { FaultSchedule } from './fault-schedule.ts';
import { type FaultPlan, type ProcessOptions, startSimProcess } from './sim-process.ts';
import type { SimWorld } from './sim-world.ts';

/** A world that is being played: how it behaves, what goes wrong, who watches, and what was seen so far. */
export type Playing = {
  readonly world: SimWorld;
  readonly plan: FaultPlan;
  readonly faultSchedule: FaultSchedule;
  /** Called after everything that happens. */
  readonly watch: (world: SimWorld) => void;
  /** Called before each call of a port while messages are worked off. */
  readonly watchCalls: (world: SimWorld) => void;
  deliveries: number;
  maxAttempts: number;
};

/** Gives work to a process of its own; what it throws counts only while the process lives. */
export async function runInProcess(
  { world, plan }: Playing,
  options: ProcessOptions,
  work: (services: Services) => Promise<void>,
): Promise<void> {
  const { services, isDead } = startSimProcess(world, plan, options);
  try {
    await work(services);
  } catch (thrown) {
    if (!isDead()) throw thrown;
  }
}
