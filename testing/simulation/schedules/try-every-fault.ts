import { checkBills } from '../check-budget.ts';
import { advance, type Driver } from '../driver.ts';
import { dumpWorld, firstDifference } from '../dump-world.ts';
import { type FaultSchedule, noFaults } from '../fault-schedule.ts';
import { checkSettled } from '../invariants.ts';
import { startScenario } from '../run-world.ts';
import { hashFuture, saveWorld } from '../save-world.ts';
import type { Scenario } from '../scenario.ts';
import { createFaultPlan, type Fault, type FaultMode } from '../sim-process.ts';
import { watchInvariants } from '../watch-invariants.ts';

/** Tries before a failure is final; one fault never uses them up. */
const allowedAttempts = 8;

const allModes: readonly FaultMode[] = ['fail-before', 'fail-after', 'crash'];

export type Tried = { readonly calls: number; readonly runs: number; readonly violations: readonly string[] };

export type Trials = {
  /** Index of the first call, and how far it is to the next. */
  readonly first: number;
  readonly every: number;
  readonly modes?: readonly FaultMode[];
  /** Says of a call, given all of them, that it is not tried. */
  readonly skips?: (trace: readonly string[], at: number) => boolean;
  /** How the world behaves from the fault on. */
  readonly faultSchedule?: FaultSchedule;
};

type Undisturbed = {
  readonly dump: string;
  readonly trace: readonly string[];
  /** How many calls had been made after each thing that happened. */
  readonly callsAfter: readonly number[];
};

async function playUndisturbed(scenario: Scenario): Promise<Undisturbed> {
  const driver = startScenario(scenario);
  const callsAfter: number[] = [];
  do callsAfter.push(driver.plan.calls);
  while (await advance(driver));
  const dump = dumpWorld(driver.world);
  driver.world.close();
  return { dump, trace: driver.plan.trace, callsAfter: callsAfter.slice(1) };
}

/**
 * Plays a scenario once undisturbed, then once for each of its port calls and each fault there, and compares: same
 * state, all at rest, nothing final regressed. It starts at call `first` and takes each `every`-th. Stops looking
 * after a few violations.
 *
 * A run shares with the undisturbed one what happens before the process of its fault: the world is saved there, and
 * brought back after each run. It ends early where it is in the very state in which an earlier run was that ended well.
 */
export async function tryEveryFault(
  scenario: Scenario,
  { first, every, modes = allModes, skips = () => false, faultSchedule = noFaults }: Trials,
): Promise<Tried> {
  const undisturbed = await playUndisturbed(scenario);
  const calls = undisturbed.trace.length;
  const endsWell = new Set<string>();
  const violations: string[] = [];
  const driver = startScenario(scenario);
  let runs = 0;
  let at = first;
  for (const callsAfter of undisturbed.callsAfter) {
    for (; at < callsAfter && violations.length < 5; at += every) {
      for (const mode of skips(undisturbed.trace, at) ? [] : modes) {
        runs++;
        const broken = await tryFault({ ...driver, faultSchedule }, { at, mode }, undisturbed.dump, endsWell);
        const where = `${scenario.name}: ${mode} at call ${at} (${undisturbed.trace[at]})`;
        violations.push(...broken.map((sentence) => `${where}: ${sentence}`));
      }
    }
    await advance(driver);
  }
  while (await advance(driver));
  if (dumpWorld(driver.world) !== undisturbed.dump)
    violations.push(`${scenario.name}: a run has left its traces`);
  driver.world.close();
  return { calls, runs, violations };
}

/** Plays on from where the driver is, with one fault in what comes next, and brings the world back. @returns what is broken. */
async function tryFault(
  { world, scenario, ...driver }: Driver,
  fault: Fault,
  wanted: string,
  endsWell: Set<string>,
): Promise<readonly string[]> {
  const { violations, watch } = watchInvariants(scenario);
  watch(world);
  const plan = { ...createFaultPlan([fault]), calls: driver.plan.calls };
  const branch: Driver = { ...driver, world, scenario, plan, watch };
  const restore = saveWorld(world);
  const passed: string[] = [];
  const rememberPassed = (): void => {
    for (const future of passed) endsWell.add(future);
  };
  try {
    while (await advance(branch)) {
      const future = hashFuture(branch);
      if (violations.length === 0 && endsWell.has(future)) {
        // what leads to a good end is as good as the end
        rememberPassed();
        return [];
      }
      passed.push(future);
    }
    if (branch.maxAttempts > allowedAttempts)
      violations.push(`I6: a message was tried ${branch.maxAttempts} times`);
    const got = dumpWorld(world);
    if (got !== wanted) violations.push(`another state, ${firstDifference(wanted, got)}`);
    violations.push(...checkSettled(world), ...checkBills(world, scenario));
    if (violations.length === 0) rememberPassed();
    return violations;
  } catch (thrown) {
    return [...violations, String(thrown)];
  } finally {
    restore();
  }
}
