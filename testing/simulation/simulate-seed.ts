import { createRandom } from '../../scripts/sample/random.ts';
import { checkBills } from './check-budget.ts';
import { dumpWorld, firstDifference } from './dump-world.ts';
import { noFaults } from './fault-schedule.ts';
import { checkErased, checkLeases, checkPrivacy, checkSettled } from './invariants.ts';
import { runScenario } from './run-world.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import { drawFaultSchedule } from './schedules/random-fault-schedule.ts';
import { createFaultPlan, type Fault } from './sim-process.ts';
import { watchInvariants } from './watch-invariants.ts';

type FaultFree = { readonly dump: string; readonly calls: number };
const faultFree = new Map<string, Promise<FaultFree>>();

async function runFaultFree(scenario: Scenario): Promise<FaultFree> {
  const { world, plan } = await runScenario(scenario);
  const dump = dumpWorld(world);
  world.close();
  return { dump, calls: plan.calls };
}

export type SeedResult = {
  readonly seed: number;
  readonly scenario: string;
  readonly faults: readonly Fault[];
  readonly calls: number;
  /** What is broken; empty when the run ended as an undisturbed one does. */
  readonly violations: readonly string[];
  /** Every port call of the run in order, faults marked. */
  readonly trace: readonly string[];
};

/** A scenario under the fault schedule of a seed: the same seed is the same run. */
export async function simulateSeed(seed: number, name?: string): Promise<SeedResult> {
  const scenario =
    name === undefined
      ? createRandom(seed).fork('scenario').pick(scenarios)
      : scenarios.find((candidate) => candidate.name === name)!;
  const known = faultFree.get(scenario.name) ?? runFaultFree(scenario);
  faultFree.set(scenario.name, known);
  const wanted = await known;
  const { faults, faultSchedule } = drawFaultSchedule(seed, wanted.calls);
  const plan = createFaultPlan(faults);
  const invariants = watchInvariants(scenario);
  const violations: string[] = invariants.violations;
  try {
    const { world } = await runScenario(scenario, {
      seed,
      plan,
      faultSchedule,
      watch: invariants.watch,
      watchCalls: invariants.watchCalls,
    });
    const got = dumpWorld(world);
    if (got !== wanted.dump) violations.push(`another state: ${firstDifference(wanted.dump, got)}`);
    world.clock.now += noFaults.pause();
    violations.push(
      ...checkSettled(world),
      ...checkBills(world, scenario),
      ...checkPrivacy(world, scenario),
      ...checkErased(world, scenario),
      ...checkLeases(world, scenario),
    );
    world.close();
  } catch (thrown) {
    violations.push(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  }
  return {
    seed,
    scenario: scenario.name,
    faults,
    calls: plan.calls,
    violations,
    trace: plan.trace.map((call, i) => {
      const fault = faults.find(({ at }) => at === i);
      return `${i} ${call}${fault === undefined ? '' : `  <- ${fault.mode}`}`;
    }),
  };
}

/** What to show for a seed that failed: what is broken, how to see it again, and what happened. */
export function formatFailure({ seed, scenario, violations, trace }: SeedResult, chosen?: string): string {
  return [
    `seed ${seed} (${scenario}) ended otherwise than an undisturbed run:`,
    ...violations.map((violation) => `  ${violation}`),
    `to see it again: npm run simulate -- --from ${seed} --seeds 1${chosen === undefined ? '' : ` --scenario ${chosen}`}`,
    'its port calls:',
    ...trace.map((line) => `  ${line}`),
  ].join('\n');
}
