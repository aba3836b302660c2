import { describe, expect, it } from 'vitest';
import { dumpWorld } from '../../testing/simulation/dump-world.ts';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';
import { runScenario } from '../../testing/simulation/run-world.ts';
import type { Scenario } from '../../testing/simulation/scenario.ts';
import { findScenario } from '../../testing/simulation/scenarios.ts';
import { drawFaultSchedule } from '../../testing/simulation/schedules/random-fault-schedule.ts';
import { createFaultPlan } from '../../testing/simulation/sim-process.ts';

hashAtOnce();

const both = findScenario('neighbours');
const ids = ['com_a', 'src_a'];
const alone: Scenario = {
  ...both,
  steps: both.steps.filter((step) => step.do !== 'upload' || ids.includes(step.upload.sourceId)),
};

describe('two communities at work (I12)', () => {
  it('leave each other as they would be alone, also when things go wrong', async () => {
    const undisturbed = await runScenario(alone);
    const wanted = dumpWorld(undisturbed.world, { ids });
    undisturbed.world.close();
    expect(wanted.split('\n').length).toBeGreaterThan(30);
    for (let seed = 1; seed <= 10; seed++) {
      const { faults, faultSchedule } = drawFaultSchedule(seed, 300);
      const { world } = await runScenario(both, { seed, plan: createFaultPlan(faults), faultSchedule });
      expect(dumpWorld(world, { ids }), `seed ${seed}`).toBe(wanted);
      world.close();
    }
  });
});
