import { describe, expect, it } from 'vitest';
import { dumpWorld } from './dump-world.ts';
import { hashAtOnce } from './hash-at-once.ts';
import { checkLeases, checkWorld, watchFinality } from './invariants.ts';
import { calm, runScenario } from './run-world.ts';
import { scenarios } from './scenarios.ts';
import { createFaultPlan } from './sim-process.ts';

hashAtOnce();

describe.each(scenarios)('$name', (scenario) => {
  it('comes to rest without cron when nothing goes wrong, and everything holds', async () => {
    const finality = watchFinality();
    const { world, ticks, maxAttempts: tries } = await runScenario(scenario, { watch: finality.watch });
    expect(ticks).toBe(0);
    expect(tries).toBe(1);
    expect([...finality.violations, ...checkWorld(world, scenario), ...checkLeases(world, scenario)]).toEqual(
      [],
    );
    world.close();
  });

  it('is finished by cron alone within ten ticks when the queue loses every message but its own', async () => {
    const undisturbed = await runScenario(scenario);
    const { world, ticks } = await runScenario(scenario, {
      weather: { ...calm, fate: ({ origin }) => (origin === 'cron' ? 'deliver' : 'drop') },
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
