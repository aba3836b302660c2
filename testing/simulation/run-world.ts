import { advance, createDriver, type Driver, type DriverOptions } from './driver.ts';
import { type FaultSchedule, noFaults } from './fault-schedule.ts';
import { foundingStatements, type Scenario } from './scenario.ts';
import type { FaultPlan } from './sim-process.ts';
import { createSimWorld, type SimWorld } from './sim-world.ts';

export type RunOptions = DriverOptions & { readonly seed?: number };

export type Run = Pick<Driver, 'world' | 'plan' | 'ticks' | 'maxAttempts'>;

/** Founds the world of a scenario, of which nothing has happened yet. */
export function startScenario(scenario: Scenario, { seed = 1, ...options }: RunOptions = {}): Driver {
  const world = createSimWorld(seed, scenario);
  for (const sql of foundingStatements(scenario)) world.database.query(sql);
  return createDriver(world, scenario, options);
}

/** Plays a scenario in a new world until everything is at rest; whoever calls closes the world. Throws where it never is. */
export async function runScenario(scenario: Scenario, options: RunOptions = {}): Promise<Run> {
  const driver = startScenario(scenario, options);
  while (await advance(driver));
  return driver;
}

/** Lets a world that was set up by hand come to rest; the number of ticks that took. */
export async function runWorld(
  world: SimWorld,
  plan: FaultPlan,
  faultSchedule: FaultSchedule = noFaults,
): Promise<number> {
  const nothingMore: Scenario = { name: 'rest', communities: [], steps: [], truth: [] };
  const driver = createDriver(world, nothingMore, { plan, faultSchedule });
  while (await advance(driver));
  return driver.ticks;
}
