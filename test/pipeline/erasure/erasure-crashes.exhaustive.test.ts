import { expect, it } from 'vitest';
import { applyErasures } from '../../../src/jobs/tasks/apply-erasures.ts';
import { reconcileStaleSources } from '../../../src/jobs/tasks/reconcile-stale-sources.ts';
import { markEverySource } from '../../../src/storage/repositories/erasures.ts';
import { firstDifference } from '../../../testing/simulation/dump-world.ts';
import { hashAtOnce } from '../../../testing/simulation/hash-at-once.ts';
import { runWorld } from '../../../testing/simulation/run-world.ts';
import { saveWorld } from '../../../testing/simulation/save-world.ts';
import {
  createFaultPlan,
  type Fault,
  type FaultMode,
  startSimProcess,
} from '../../../testing/simulation/sim-process.ts';
import { erase, found, knowledge, names, play, texts } from './erased-world.ts';

hashAtOnce();

/** Each fault, at every n-th call. */
const modes: readonly (readonly [FaultMode, number])[] = [
  ['crash', 1],
  ['refuse', 1],
  ['fail-before', 5],
  ['fail-after', 5],
];

const turn = { shouldContinue: async () => true };

it('an erasure that is stopped at any call is finished by the next tick, and ends in the same', async () => {
  const world = await play(['android', 'ios'], 'count');
  await erase(world, 'count', [names[0]!], { apply: false });

  const apply = async (faults: readonly Fault[]): Promise<number> => {
    const plan = createFaultPlan(faults);
    await applyErasures(startSimProcess(world, plan, { origin: 'cron' }).services, turn).catch(() => {});
    return plan.calls;
  };
  const next = async (): Promise<void> => {
    world.clock.now += 5 * 60_000;
    await apply([]);
    await reconcileStaleSources(startSimProcess(world, createFaultPlan()).services, turn);
    await runWorld(world, createFaultPlan());
  };

  const restore = saveWorld(world);
  const calls = await apply([]);
  await next();
  const wanted = knowledge(world);
  restore();
  expect(calls).toBeGreaterThan(20);
  for (const [mode, step] of modes) {
    for (let at = 0; at < calls; at += step) {
      const again = saveWorld(world);
      await apply([{ at, mode }]);
      await next();
      const got = knowledge(world);
      if (got !== wanted) expect.fail(`${mode} at call ${at}: ${firstDifference(wanted, got)}`);
      again();
    }
  }
  world.close();
});

it('a person who was erased after a backup is erased again when it is restored', async () => {
  const world = await play(['android', 'ios'], 'remove');
  const restoreDatabase = world.database.save();
  await erase(world, 'remove', [names[0]!]);
  const wanted = knowledge(world);
  expect(found(world, names)).toEqual([]);

  // the database is that of before, the objects are those of now
  restoreDatabase();
  expect(found(world, texts).length).toBeGreaterThan(0);
  expect(found(world, names)).toEqual(names);
  await markEverySource(startSimProcess(world, createFaultPlan()).services.db);
  await erase(world, 'remove', []);
  expect(found(world, texts)).toEqual([]);
  expect(found(world, names)).toEqual([]);
  expect(knowledge(world)).toBe(wanted);
  world.close();
});
