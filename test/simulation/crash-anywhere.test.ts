import { describe, expect, it } from 'vitest';
import { dumpWorld } from './dump-world.ts';
import { runWorld } from './run-world.ts';
import type { Fault, FaultPlan } from './sim-process.ts';
import { createSimWorld } from './sim-world.ts';
import { buildScenario, foundCommunity, uploadExport } from './standard-scenario.ts';

const scenario = buildScenario(5, 90);

async function runWith(faults: readonly Fault[]): Promise<{ dump: string; plan: FaultPlan }> {
  const world = createSimWorld(1);
  foundCommunity(world);
  scenario.exports.forEach(({ bytes }, i) => {
    uploadExport(world, `exp_${i}`, bytes);
  });
  const plan: FaultPlan = { calls: 0, faults, trace: [] };
  await runWorld(world, plan);
  const dump = dumpWorld(world);
  world.close();
  return { dump, plan };
}

describe('a fault at any call of any port', () => {
  it('ends in the state of an undisturbed run: failing before, failing after its effect, and the process gone', async () => {
    const undisturbed = await runWith([]);
    const calls = undisturbed.plan.calls;
    expect(calls).toBeGreaterThan(60);
    let runs = 0;
    for (let at = 0; at < calls; at++) {
      for (const mode of ['fail-before', 'fail-after', 'crash'] as const) {
        const { dump } = await runWith([{ at, mode }]);
        if (dump !== undisturbed.dump) {
          expect(dump, `${mode} at call ${at} (${undisturbed.plan.trace[at]})`).toBe(undisturbed.dump);
        }
        runs++;
      }
    }
    expect(runs).toBe(calls * 3);
  }, 300_000);
});
