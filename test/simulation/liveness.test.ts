import { describe, expect, it } from 'vitest';
import { endOfDay } from '../../src/quota/end-of-day.ts';
import { type Budget, timeZone } from '../../testing/simulation/budget.ts';
import { dumpWorld } from '../../testing/simulation/dump-world.ts';
import { noFaults } from '../../testing/simulation/fault-schedule.ts';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';
import { checkLeases, checkWorld } from '../../testing/simulation/invariants.ts';
import { runScenario } from '../../testing/simulation/run-world.ts';
import { scenarios } from '../../testing/simulation/scenarios.ts';
import { createFaultPlan } from '../../testing/simulation/sim-process.ts';
import type { SimWorld } from '../../testing/simulation/sim-world.ts';
import { watchInvariants } from '../../testing/simulation/watch-invariants.ts';

hashAtOnce();

/** What today's budget did not allow was done on the next day, and not before. */
function expectDeferral({ billed, logged }: SimWorld, { kind, startsAt }: Budget): void {
  const midnight = endOfDay(startsAt, timeZone);
  const [today, tomorrow] = [
    billed.filter(({ at }) => at < midnight),
    billed.filter(({ at }) => at >= midnight),
  ];
  expect(today.length).toBeGreaterThan(0);
  expect(tomorrow.length).toBeGreaterThan(2);
  // a message about media does not wait: its batch does
  expect(logged.some((line) => line.includes('job.deferred') && line.includes('quota_exceeded'))).toBe(
    kind === 'text',
  );
}

describe.each(scenarios)('$name', (scenario) => {
  it('comes to rest without cron when nothing goes wrong, and everything holds', async () => {
    const invariants = watchInvariants(scenario);
    const { world, ticks, maxAttempts: tries } = await runScenario(scenario, { watch: invariants.watch });
    // only what waits for the next day's budget is left to cron
    // and what is stored of erased people, which goes with the ticks of every quarter of an hour
    if (scenario.erased !== undefined) expect(ticks).toBeGreaterThan(0);
    else if (scenario.budget === undefined) expect(ticks).toBe(0);
    else expectDeferral(world, scenario.budget);
    expect(tries).toBe(1);
    expect([
      ...invariants.violations,
      ...checkWorld(world, scenario),
      ...checkLeases(world, scenario),
    ]).toEqual([]);
    world.close();
  });

  it('is finished by cron alone within ten ticks when the queue loses every message but its own', async () => {
    const undisturbed = await runScenario(scenario);
    const { world, ticks } = await runScenario(scenario, {
      faultSchedule: { ...noFaults, outcomeOf: ({ origin }) => (origin === 'cron' ? 'deliver' : 'drop') },
    });
    expect(dumpWorld(world)).toBe(dumpWorld(undisturbed.world));
    process.stdout.write(`${scenario.name}: ${ticks} ticks of cron alone\n`);
    const rests = scenario.steps.filter((step) => step.do === 'rest').length + 1;
    expect(ticks).toBeLessThanOrEqual(10 * rests);
    expect([...checkWorld(world, scenario), ...checkLeases(world, scenario)]).toEqual([]);
    undisturbed.world.close();
    world.close();
  });

  it('is as it should be after an outage in which nothing answered', async () => {
    const undisturbed = await runScenario(scenario);
    const faults = Array.from({ length: 50 }, (_, i) => ({ at: 25 + i, mode: 'fail-before' as const }));
    const { world } = await runScenario(scenario, { plan: createFaultPlan(faults) });
    expect(dumpWorld(world)).toBe(dumpWorld(undisturbed.world));
    undisturbed.world.close();
    world.close();
  });
});
