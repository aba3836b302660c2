import { checkBills } from './check-budget.ts';
import { dumpWorld, firstDifference } from './dump-world.ts';
import { checkRest } from './invariants.ts';
import { runScenario } from './run-world.ts';
import type { Scenario } from './scenario.ts';
import { createFaultPlan, type FaultMode } from './sim-process.ts';
import { watchInvariants } from './watch-invariants.ts';

/** The whole takes this many runs: half of them in each of two test files. */
export const promisedRuns = 2000;

export const exhaustiveScenarios = ['budget', 'one-by-one', 'mixed-faults'] as const;

/** Tries before a failure is final; one fault never uses them up. */
const allowedAttempts = 8;

const modes: readonly FaultMode[] = ['fail-before', 'fail-after', 'crash'];

export type Tried = { readonly calls: number; readonly runs: number; readonly violations: readonly string[] };

/**
 * Plays a scenario once undisturbed, then once for each of its port calls and each fault there, and compares: same
 * state, all at rest, nothing final regressed. It starts at call `first` and takes
 * each `every`-th, so that processes can share the work. Stops looking after a few violations.
 */
export async function tryEveryFault(
  scenario: Scenario,
  { first, every }: { first: number; every: number },
): Promise<Tried> {
  const undisturbed = await runScenario(scenario);
  const wanted = dumpWorld(undisturbed.world);
  undisturbed.world.close();
  const { calls, trace } = undisturbed.plan;
  const violations: string[] = [];
  let runs = 0;
  for (let at = first; at < calls && violations.length < 5; at += every) {
    for (const mode of modes) {
      runs++;
      const where = `${scenario.name}: ${mode} at call ${at} (${trace[at]})`;
      const invariants = watchInvariants(scenario);
      const plan = createFaultPlan([{ at, mode }]);
      try {
        const { world, maxAttempts } = await runScenario(scenario, { plan, watch: invariants.watch });
        if (maxAttempts > allowedAttempts)
          violations.push(`${where}: I6: a message was tried ${maxAttempts} times`);
        const got = dumpWorld(world);
        if (got !== wanted) violations.push(`${where}: another state, ${firstDifference(wanted, got)}`);
        for (const broken of [...invariants.violations, ...checkRest(world), ...checkBills(world, scenario)])
          violations.push(`${where}: ${broken}`);
        world.close();
      } catch (thrown) {
        violations.push(`${where}: ${String(thrown)}`);
      }
    }
  }
  return { calls, runs, violations };
}
