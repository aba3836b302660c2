import { createRandom } from '../../scripts/sample/random.ts';
import { dumpWorld, firstDifference, knowledgeOf } from './dump-world.ts';
import { noFaults } from './fault-schedule.ts';
import { checkLeases, checkWorld } from './invariants.ts';
import { runScenario } from './run-world.ts';
import type { Scenario } from './scenario.ts';
import { findScenario, scenarios } from './scenarios.ts';
import { createUploadedWorld, pauseDigests, pauseReader } from './schedules/pause-holder.ts';
import { tryEveryFault } from './schedules/try-every-fault.ts';
import { createFaultPlan } from './sim-process.ts';
import type { SimWorld } from './sim-world.ts';
import { watchInvariants } from './watch-invariants.ts';

/**
 * A short round of everything the simulations check, cheapest first: scenarios undisturbed, another order of uploads,
 * two spenders at once, crashes without cron, writers that were paused, single faults. The first thing that is broken, or null.
 */
export async function findFirstViolation(): Promise<string | null> {
  const rounds = [
    faultFree,
    anotherOrder,
    spendersAtOnce,
    crashWithoutCron,
    unsentUpload,
    lateWrites,
    singleFaults,
  ];
  for (const round of rounds) {
    const found = await round().catch((thrown: unknown) => String(thrown));
    if (found !== null) return `${round.name}: ${found}`;
  }
  return null;
}

async function faultFree(): Promise<string | null> {
  for (const scenario of scenarios) {
    const invariants = watchInvariants(scenario);
    const { world } = await runScenario(scenario, { watch: invariants.watch });
    const [found] = [
      ...invariants.violations,
      ...checkWorld(world, scenario),
      ...checkLeases(world, scenario),
    ];
    world.close();
    if (found !== undefined) return found;
  }
  return null;
}

async function anotherOrder(): Promise<string | null> {
  const scenario = findScenario('overlap');
  const dumpOf = async (steps: Scenario['steps']): Promise<string> => {
    const { world } = await runScenario({ ...scenario, steps });
    const dump = knowledgeOf(dumpWorld(world));
    world.close();
    return dump;
  };
  const wanted = await dumpOf(scenario.steps);
  const got = await dumpOf(scenario.steps.toReversed());
  return got === wanted ? null : `I2: ${firstDifference(wanted, got)}`;
}

/**
 * I5: two processes that ask for what is left of a budget at the same moment. Taking turns call by call, they do everything
 * side by side; orders drawn by lot add what that leaves out. Where the budget ends decides which calls meet there.
 */
async function spendersAtOnce(): Promise<string | null> {
  const standard = findScenario('budget');
  for (let seed = 1; seed <= 12; seed++) {
    const random = createRandom(seed);
    let turn = 0;
    const choose =
      seed <= 8 ? (waiting: number) => ++turn % waiting : (waiting: number) => random.int(waiting);
    const { budget } = standard;
    const left = 1000 + 200 * seed;
    const scenario: Scenario = { ...standard, budget: { ...budget!, spentToday: budget!.aDay - left } };
    const faultSchedule = { ...noFaults, turns: () => choose };
    const { watch, watchCalls, violations } = watchInvariants(scenario);
    const { world } = await runScenario(scenario, { seed, faultSchedule, watch, watchCalls });
    const [found] = [...violations, ...checkWorld(world, scenario)];
    world.close();
    if (found !== undefined) return found;
  }
  return null;
}

/** A process that dies leaves its message to the queue, which alone brings the work to its end. */
export async function crashWithoutCron(): Promise<string | null> {
  // until the message of an upload is sent, only the outbox knows of it
  const isUpload = (trace: readonly string[], at: number): boolean =>
    trace.slice(Math.max(0, at - 8), at + 4).includes('objects.completeMultipart');
  const { violations } = await tryEveryFault(findScenario('one-by-one'), {
    first: 0,
    every: 9,
    modes: ['crash'],
    skips: isUpload,
    faultSchedule: { ...noFaults, schedules: () => [] },
  });
  return violations[0] ?? null;
}

/** An upload whose message the queue did not take waits in the outbox, until cron sends it. */
async function unsentUpload(): Promise<string | null> {
  const scenario = findScenario('one-by-one');
  const { world, plan } = await runScenario(scenario);
  world.close();
  const at = plan.trace.indexOf('queue.send');
  const again = await runScenario(scenario, { plan: createFaultPlan([{ at, mode: 'fail-before' }]) });
  const [found] = checkWorld(again.world, scenario);
  again.world.close();
  return found ?? null;
}

async function singleFaults(): Promise<string | null> {
  const { violations } = await tryEveryFault(findScenario('one-by-one'), { first: 0, every: 10 });
  return violations[0] ?? null;
}

/** I3: who was paused beyond a lease, or until what was read is no longer so, writes nothing. */
async function lateWrites(): Promise<string | null> {
  for (const pause of [(world: SimWorld) => pauseReader(world, 'the last batch'), pauseDigests]) {
    const world = createUploadedWorld();
    const { before, after } = await pause(world);
    world.close();
    if (after !== before) return `a late write: ${firstDifference(before, after)}`;
  }
  return null;
}
